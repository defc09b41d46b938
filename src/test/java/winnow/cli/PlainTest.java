package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.search.Passage;
import winnow.search.Passage.Highlight;

import java.util.List;
import java.util.Random;

/// Scraped text on a terminal does nothing but stand there.
final class PlainTest {
    @Test
    void line_controlsAndOverrides_areGone() {
        String hostile = "a\u001B[31mred\u001B]0;title\u0007 b\r\nc\u202Exyz\u2066 d\u009Bm\u0000e";
        assertThat(Plain.line(hostile)).isEqualTo("a [31mred ]0;title b cxyz d m e");
    }

    @Test
    void line_anyText_hasNoControls() {
        Random random = new Random(9);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append((char) random.nextInt(0x3000));
            }
            String line = Plain.line(text.toString());
            assertThat(line.chars().noneMatch(Character::isISOControl))
                    .as("seed 9: %s", line)
                    .isTrue();
            assertThat(line).isEqualTo(line.strip());
        }
    }

    @Test
    void start_longText_isCutAtAWord() {
        assertThat(Plain.start("one two three four", 12)).isEqualTo("one two…");
        assertThat(Plain.start("short", 12)).isEqualTo("short");
        assertThat(Plain.start("x".repeat(50), 10)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void shellWord_hostileText_isOneHarmlessWord() {
        assertThat(ShellWord.of("index")).isEqualTo("index");
        assertThat(ShellWord.of("a b; rm -rf $HOME")).isEqualTo("'a b; rm -rf $HOME'");
        assertThat(ShellWord.of("it's")).isEqualTo("'it'\\''s'");
    }

    @Test
    void columns_sharesAndSizes_neverClaimAllOrNothing() {
        assertThat(Columns.percent(.9999)).isEqualTo("99.9 %");
        assertThat(Columns.percent(.0001)).isEqualTo("0.1 %");
        assertThat(Columns.percent(1)).isEqualTo("100 %");
        assertThat(Columns.size(999)).isEqualTo("999 bytes");
        assertThat(Columns.size(21_834_005)).isEqualTo("21.8 MB");
        assertThat(Columns.time(185)).isEqualTo("3 min 5 s");
        assertThat(Columns.count(1, "page", "pages")).isEqualTo("1 page");
        assertThat(Columns.number(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void excerpt_longPassage_showsTheMarkedWordsInFewLines() {
        String text = "word ".repeat(200) + "a herniated disc, " + "tail ".repeat(200);
        int start = text.indexOf("herniated");
        Passage passage =
                new Passage(
                        text,
                        null,
                        0,
                        text.length(),
                        List.of(
                                new Highlight(start, start + 9),
                                new Highlight(start + 10, start + 14)),
                        null);
        List<String> lines = new Excerpt(Session.console()).lines(passage, 70);
        assertThat(lines).hasSizeBetween(2, 4);
        assertThat(String.join(" ", lines))
                .startsWith("…")
                .contains("**herniated disc**,")
                .endsWith("…");
    }
}
