package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Run after run over folders that change: what a person types, and what the index holds then.
final class AgainTest {
    @TempDir Path folder;

    private Path clinic;
    private Path news;

    @BeforeEach
    void write() throws IOException {
        clinic = Files.createDirectories(folder.resolve("clinic"));
        news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(clinic.resolve("sleep.txt"), article("Sleep", "Morning light"));
        Files.writeString(clinic.resolve("feet.txt"), article("Feet", "A pair of wide shoes"));
        Files.writeString(news.resolve("walks.txt"), article("Walks", "A slow start"));
    }

    private static String article(String title, String subject) {
        Random random = new Random(title.hashCode());
        StringBuilder text = new StringBuilder(title).append("\n\n").append(subject);
        for (int i = 0; i < 40; i++) {
            text.append(" word").append(random.nextInt(1000));
        }
        return text.append(".\n").toString();
    }

    private Session index(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("index"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        all.addAll(List.of("--index", folder.resolve("index").toString()));
        return Session.run(all.toArray(String[]::new));
    }

    private int search(String words) {
        return Session.run("search", words, "--index", folder.resolve("index").toString()).code();
    }

    private static void assertRefused(Session session, String... words) {
        assertThat(session.code()).as(session.err()).isEqualTo(2);
        assertThat(session.err()).startsWith("winnow: ").hasLineCount(1).contains(words);
        assertThat(session.out()).isEmpty();
    }

    @Test
    void index_nothingChanged_saysSoInTwoLines() {
        assertThat(index(clinic).out()).startsWith("2 pages in").contains("a second");
        assertThat(index().out())
                .startsWith("2 pages in")
                .endsWith("since the run before: nothing has changed\n")
                .hasLineCount(2);
    }

    @Test
    void index_changedNewAndGone_areTold() throws IOException {
        assertThat(index(clinic, news).code()).isZero();
        Files.writeString(clinic.resolve("sleep.txt"), article("Sleep", "A dark room"));
        Files.copy(clinic.resolve("feet.txt"), news.resolve("copied.txt"));
        Files.delete(news.resolve("walks.txt"));
        String told = index().out();
        assertThat(told)
                .contains("since the run before: 1 new, 1 changed, 1 gone, 1 newly copied\n");
        assertThat(search("\"dark room\"")).isZero();
        assertThat(search("\"morning light\"")).isEqualTo(1);
        assertThat(search("\"slow start\"")).isEqualTo(1);
        Files.delete(clinic.resolve("feet.txt"));
        assertThat(index("--json").out())
                .contains("\"new\":0,\"changed\":0,\"gone\":1,\"newly_copied\":0")
                .contains("\"no_longer_copied\":1,\"unchanged\":2");
        assertThat(Session.run("audit", "--index", folder.resolve("index").toString()).out())
                .endsWith("since the run before: 1 gone, 1 no longer copied\n");
    }

    @Test
    void index_oneRootOfTwo_leavesTheOtherAlone() throws IOException {
        assertThat(index(clinic, news).code()).isZero();
        Files.delete(news.resolve("walks.txt"));
        assertThat(index(clinic).code()).isZero();
        assertThat(search("\"slow start\"")).isZero();
        assertThat(index().code()).isZero();
        assertThat(search("\"slow start\"")).isEqualTo(1);
    }

    @Test
    void index_missingRoot_isRefusedAndItsPagesStay() throws IOException {
        assertThat(index(clinic, news).code()).isZero();
        Path away = folder.resolve("away");
        Files.move(news, away);
        Files.delete(clinic.resolve("feet.txt"));
        assertRefused(index(), "'news'", "no such file or folder", "--forget news");
        assertThat(search("\"slow start\"")).isZero();
        assertThat(search("\"wide shoes\"")).as("nothing was changed").isZero();
        assertThat(index(clinic).code()).as("the other one still goes").isZero();
        assertThat(search("\"wide shoes\"")).isEqualTo(1);
        Files.move(away, news);
        assertThat(index().out()).contains("nothing has changed");
    }

    @Test
    void index_movedRoot_isRefusedUntilThePersonSaysSo() throws IOException {
        assertThat(index(news).code()).isZero();
        Path moved = Files.createDirectories(folder.resolve("elsewhere")).resolve("news");
        Files.move(news, moved);
        assertRefused(index(moved), "'news'", "--forget news", "--name");
        assertThat(index("--forget", "news", moved).out()).contains("nothing has changed");
        assertThat(search("\"slow start\"")).isZero();
        assertThat(index().code()).as("it is remembered where it is now").isZero();
    }

    @Test
    void index_forget_takesOnlyThatRootOut() throws IOException {
        assertThat(index(clinic, news).code()).isZero();
        assertRefused(index("--forget", "nows"), "'nows'", "clinic, news");
        Files.move(clinic, folder.resolve("unplugged"));
        assertThat(index("--forget", "news").out()).contains("1 gone");
        assertThat(search("\"slow start\"")).isEqualTo(1);
        assertThat(search("\"wide shoes\"")).isZero();
    }

    @Test
    void index_overlappingRoots_areRefused() throws IOException {
        assertThat(index(clinic).code()).isZero();
        assertRefused(index(folder), "holds root 'clinic'", "--forget clinic");
        Path inside = Files.createDirectories(clinic.resolve("inside"));
        assertRefused(index(inside), "lies in root 'clinic'");
        assertRefused(index("--name", "other", clinic), "is root 'clinic'");
        Path same = Files.createDirectories(folder.resolve("far/clinic"));
        assertRefused(index(same), "'clinic'", "--name OTHER");
        assertThat(index("--name", "far", same).code()).isZero();
    }

    @Test
    void index_fresh_buildsAllRootsAnewAndCarriesOn() throws IOException {
        assertThat(index(clinic, news).code()).isZero();
        assertRefused(index("--page-limit", "100000"), "page-limit", "--fresh");
        assertThat(index("--page-limit", "100000", "--fresh").out()).startsWith("3 pages in");
        assertRefused(index(), "page-limit", "--fresh");
        Files.move(news, folder.resolve("away"));
        assertRefused(index("--fresh"), "'news'");
        assertThat(search("\"slow start\"")).isZero();
    }

    @Test
    void index_recordAppended_isOneNewPage() throws IOException {
        Path records = clinic.resolve("records.jsonl");
        String line = "{\"id\":\"%s\",\"text\":\"%s\"}\n";
        String body = "%s wool keeps feet warm in winter and dry in spring, says every shepherd.";
        Files.writeString(
                records,
                line.formatted("a", body.formatted("White"))
                        + "{\"broken\n"
                        + line.formatted("a", body.formatted("Black")));
        assertThat(index(clinic).out()).startsWith("4 pages in").contains("1 page could not be");
        Files.writeString(
                records,
                line.formatted("a", body.formatted("Brown")) + "no record\n",
                StandardOpenOption.APPEND);
        assertThat(index().out()).contains("since the run before: 1 new\n").contains("2 pages");
        String index = folder.resolve("index").toString();
        String listed = Session.run("audit", "list", "--json", "--index", index).out();
        assertThat(listed).contains("line 2 at byte", "line 5 at byte");
        assertThat(search("\"brown wool\"")).isZero();
        Session third = Session.run("audit", "show", "clinic/records.jsonl#a~3", "--index", index);
        assertThat(third.out()).contains("Brown wool");
        Files.writeString(records, line.formatted("a", body.formatted("Brown")));
        assertThat(index().out()).contains("1 changed, 2 gone");
    }

    @Test
    void index_sameSizeAndQuickly_changeIsSeen() throws IOException {
        assertThat(index(clinic).code()).isZero();
        Files.writeString(clinic.resolve("sleep.txt"), article("Sleep", "Evening light"));
        assertThat(index().out()).contains("1 changed");
        assertThat(search("\"evening light\"")).isZero();
    }

    @Test
    void index_globs_areRememberedAndWhatTheyLeaveOutIsGone() {
        index(clinic);
        Session some = index(clinic, "--exclude", "**/sl*");
        assertThat(some.out()).contains("1 gone", "Read of clinic: all, but not **/sl*.");
        assertThat(search("morning")).isEqualTo(1);
        assertThat(search("shoes")).isZero();
        assertThat(index().out()).contains("nothing has changed", "but not **/sl*");
        assertThat(index(clinic).out()).contains("nothing has changed", "but not **/sl*");
        assertThat(index("--fresh").out()).contains("1 page", "but not **/sl*");
        Session all = index(clinic, "--include", "**");
        assertThat(all.out()).contains("1 new").doesNotContain("Read of");
        assertThat(search("morning")).isZero();
    }

    @Test
    void index_globThatIsNone_isRefused() {
        assertRefusedUse(index(clinic, "--include", "[a"), "'[a' is no glob: '[' without ']'");
        assertRefusedUse(index(clinic, "--exclude", "/a"), "leave the first '/' out");
        assertRefusedUse(index("--include", "*.html"), "winnow index FOLDER --include GLOB");
        assertRefusedUse(
                index(clinic.resolve("sleep.txt"), "--include", "*.html"),
                "sleep.txt is a file; index it by itself");
    }

    private static void assertRefusedUse(Session session, String words) {
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).startsWith("winnow: ").contains(words);
        assertThat(session.out()).isEmpty();
    }

    @Test
    void clean_archiveFromStandardInput_printsItsPages() {
        String record =
                """
                WARC/1.0\r
                WARC-Type: resource\r
                WARC-Record-ID: <urn:a>\r
                Content-Type: %s\r
                WARC-Date: 2024-03-05T10:00:00Z\r
                Content-Length: 9\r
                \r
                Rest now.\r
                \r
                """;
        String archive = record.formatted("text/plain") + record.formatted("image/png");
        Session session = Session.piped(archive, "clean", "-", "--json");
        assertThat(session.out())
                .hasLineCount(1)
                .contains("\"page\":\"-#urn:a\"", "\"date\":\"2024-03-05\"")
                .contains("\"date_source\":\"crawled\"");
        assertThat(session.err())
                .isEqualTo(
                        "winnow: -: skipped, for they are no pages: 1 image"
                                + System.lineSeparator());
        assertThat(session.code()).isZero();
    }
}
