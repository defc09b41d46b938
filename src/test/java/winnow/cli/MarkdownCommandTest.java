package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownCommandTest {
    private static final String PAGE =
            "<link rel=canonical href='https://site.example/a'><p>Sleep helps people"
                    + " to <a href='/heal'>heal</a>, as everybody knows who has been ill.</p>";

    @Test
    void clean_markdown_printsKeptTextAsMarkdown() {
        Session session = Session.piped(PAGE, "clean", "--markdown", "-");
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        assertThat(session.out())
                .isEqualToNormalizingNewlines(
                        "Sleep helps people to [heal](https://site.example/heal), as"
                                + " everybody knows who has been ill.\n");
    }

    @Test
    void clean_textPage_isMarkdownToo() {
        Session session = Session.piped("What helps\n\n- *rest*\n", "clean", "--markdown", "-");
        assertThat(session.out()).contains("\\*rest\\*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--text"})
    void clean_twoFormats_isAUsageError(String other) {
        Session session = Session.piped(PAGE, "clean", "--markdown", other, "-");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("--markdown").contains(other);
    }
}
