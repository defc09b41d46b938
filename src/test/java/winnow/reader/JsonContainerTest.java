package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.model.About;
import winnow.model.Form;
import winnow.model.RawPage;
import winnow.model.Unreadable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

class JsonContainerTest {
    @Test
    void read_records_arePagesWithTheirIdsAndHints() {
        Collected read =
                Collected.of(
                        """
                        {"id": "a", "text": "Rest.", "title": " Sleep ", "url": "https://x.example/a"}
                        {"_id": 17, "content": "Walk.", "date": "2024-03-05", "language": "tr-TR"}
                        {"docid": "d%#\\n", "contents": "Swim.", "timestamp": "2024-03-05T10:00:00Z"}

                        {"html": "<p>Run.</p>"}
                        {"raw_content": "plain"}
                        {"text": "<html><p>Hop.</p>"}
                        """);
        assertThat(read.broken).isEmpty();
        assertThat(read.ids()).containsExactly("f#a", "f#17", "f#d%25%23%0A", "f#4", "f#5", "f#6");
        assertThat(read.pages.stream().map(Undecoded::form))
                .containsExactly(Form.TEXT, Form.TEXT, Form.TEXT, Form.HTML, Form.TEXT, Form.HTML);
        assertThat(read.pages.getFirst().decode())
                .isEqualTo(
                        new RawPage(
                                "f#a",
                                Form.TEXT,
                                "Rest.",
                                new About("https://x.example/a", "Sleep", null, null)));
        LocalDate day = LocalDate.of(2024, 3, 5);
        assertThat(read.pages.get(1).hints()).isEqualTo(new About(null, "", "tr", day));
        assertThat(read.pages.get(2).hints()).isEqualTo(new About(null, "", null, day));
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2024-02-30",
        "date, last week",
        "date, 5.3.2024",
        "date, 2024-03-051",
        "timestamp, 1709632800",
        "url, javascript:alert(1)",
        "url, /a.html",
        "url, https://x.example/a b",
        "language, Turkish",
        "language, x",
    })
    void read_hintThatMakesNoSense_isNone(String field, String value) {
        String line = "{\"text\": \"Rest.\", \"%s\": \"%s\"}".formatted(field, value);
        assertThat(Collected.of(line).only().hints()).isEqualTo(About.NOTHING);
    }

    @Test
    void read_secondRecordWithAnId_getsANumber() {
        Collected read =
                Collected.of(
                        """
                        {"id": "a", "text": "1"}
                        {"id": "a", "text": "2"}
                        {"text": "3"}
                        {"id": "3", "text": "4"}
                        {"id": "a~2", "text": "5"}
                        {"id": "a", "text": "6"}
                        """);
        assertThat(read.ids()).containsExactly("f#a", "f#a~2", "f#3", "f#3~2", "f#a~2~2", "f#a~3");
    }

    @Test
    void read_manyRecordsWithOneId_takesLinearTime() {
        RecordIds ids = new RecordIds(id -> false);
        String last = "";
        for (int i = 0; i < 300_000; i++) {
            last = ids.unique("x");
        }
        assertThat(last).isEqualTo("x~300000");
    }

    @Test
    void read_badLines_areToldAndTheRestIsRead() {
        Collected read =
                Collected.of(
                        """
                        {"id": "a", "text": "1"}
                        {"id": "b", "text": "2
                        {"id": "c", "title": "no text"}
                        [1, 2]
                        {"id": "e", "text": 7}
                        {"id": "f", "text": "3"} more
                        {"id": "g", "text": "4"}
                        """);
        assertThat(read.ids()).containsExactly("f#a", "f#g");
        assertThat(read.broken).hasSize(5);
        assertThat(read.broken.get(0).page()).isEqualTo("f");
        assertThat(read.broken.get(0).what())
                .startsWith("not a JSON object: ")
                .doesNotContain("\n");
        assertThat(read.broken.get(0).where()).isEqualTo("line 2 at byte 25");
        assertThat(read.broken.get(1))
                .isEqualTo(new Unreadable("f#c", "no text or html field", "line 3 at byte 48"));
        assertThat(read.broken.get(2).what()).isEqualTo("no text or html field");
        assertThat(read.broken.get(4).where()).startsWith("line 6 at byte ");
    }

    @Test
    void read_firstLineBad_isStillJsonLines() {
        Collected read = Collected.of("{\"text\": \"cut\n{\"text\": \"whole\"}\n");
        assertThat(read.broken).hasSize(1);
        assertThat(read.ids()).containsExactly("f#2");
    }

    @Test
    void read_lineOverTheLimit_isUnreadableAndTheRestIsRead() {
        String long1 = "{\"text\": \"" + "a".repeat(200_000) + "\"}\n";
        byte[] lines =
                ("{\"text\": \"1\"}\n" + long1 + "{\"text\": \"2\"}")
                        .getBytes(StandardCharsets.UTF_8);
        Collected read = Collected.of(lines, 100_000);
        assertThat(read.ids()).containsExactly("f#1", "f#3");
        assertThat(read.broken)
                .containsExactly(
                        new Unreadable(
                                "f",
                                "line longer than the page limit of 100000 bytes; raise it with"
                                        + " --page-limit",
                                "line 2 at byte 14"));
    }

    @Test
    void read_fieldBehindAVeryLongOne_isFound() {
        String line = "{\"links\": \"" + "a".repeat(200_000) + "\", \"text\": \"Rest.\"}\n";
        assertThat(Collected.of(line + line).ids()).containsExactly("f#1", "f#2");
    }

    @Test
    void read_oneObjectOverManyLines_isAPage() {
        Collected read = Collected.of("{\n  \"id\": \"a\",\n  \"text\": \"Rest.\"\n}\n");
        assertThat(read.only().text()).isEqualTo("Rest.");
        assertThat(read.ids()).containsExactly("f#a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void read_linesWithAByteOrderMark_areRead(Charset charset) {
        byte[] lines = "\uFEFF{\"text\": \"ağrı\"}\n{\"text\": \"b\"}\n".getBytes(charset);
        Collected read = Collected.of(lines);
        assertThat(read.ids()).containsExactly("f#1", "f#2");
        assertThat(read.pages.getFirst().decode().text()).isEqualTo("ağrı");
    }

    @Test
    void read_halfASurrogatePair_isReplaced() {
        String line = "{\"text\": \"a\\ud83d b \\ude00 \\ud83d\\ude00 \\ud83d\"}";
        assertThat(Collected.of(line).only().text()).isEqualTo("a\uFFFD b \uFFFD 😀 \uFFFD");
    }

    @Test
    void read_rawControlsAndNan_areTaken() {
        assertThat(Collected.of("{\"a\": NaN, \"text\": \"x\ty\"}").only().text())
                .isEqualTo("x\ty");
    }

    @Test
    void read_deepNesting_isUnreadableNotAnError() {
        String line = "{\"text\": \"a\", \"b\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
        Collected read = Collected.of("{\"text\": \"x\"}\n" + line + "\n");
        assertThat(read.ids()).containsExactly("f#1");
        assertThat(read.broken).hasSize(1);
    }

    @Test
    void read_emptyText_isAnEmptyPageOrTheHtml() {
        assertThat(Collected.of("{\"text\": \"\"}").only().text()).isEmpty();
        assertThat(Collected.of("{\"text\": \"\", \"html\": \"<p>a\"}").only().text())
                .isEqualTo("<p>a");
    }
}
