package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// What goes wrong costs one clear line and the right exit code, never a stack trace.
final class TroubleTest {
    private static final String ARTICLE =
            "Sleep and light\n\n"
                    + "Morning light sets the clock of the body, and so it sets the hour at which"
                    + " people grow tired in the evening.\n\n"
                    + "Who wakes early should look for daylight first.\n";

    @TempDir Path folder;
    private Path pages;
    private Path index;

    @BeforeEach
    void writeOnePage() throws IOException {
        pages = Files.createDirectory(folder.resolve("pages"));
        index = folder.resolve("index");
        Files.writeString(pages.resolve("sleep.txt"), ARTICLE);
    }

    private Session index(String... more) {
        String[] arguments = {"index", pages.toString(), "--index", index.toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Session.run(all);
    }

    private static void assertOneLine(Session session, int code, String... parts) {
        assertThat(session.code()).as(session.toString()).isEqualTo(code);
        assertThat(session.err().lines()).as(session.err()).hasSize(1);
        assertThat(session.err()).startsWith("winnow: ").contains(parts);
        assertThat(session.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void index_unreadableFile_isInTheAuditAndTheRunGoesOn() throws IOException {
        Files.write(pages.resolve("broken.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0});
        Session session = index();
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("1 page in ", "1 page could not be read");
        Session list =
                Session.run("audit", "list", "--reason", "unreadable", "--index", index.toString());
        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("pages/broken.gz", "gzip");
        assertThat(index("--strict").code()).isEqualTo(2);
    }

    @Test
    void index_emptyFile_isAnEmptyPage() throws IOException {
        Files.createFile(pages.resolve("nothing.txt"));
        assertThat(index().out()).contains("2 pages in ", "1  with nothing worth keeping");
        Session list =
                Session.run("audit", "list", "--reason", "empty", "--index", index.toString());
        assertThat(list.out()).contains("pages/nothing.txt").doesNotContain("sleep.txt");
    }

    @Test
    void index_folderWithoutPages_saysSoAndSucceeds() throws IOException {
        Files.delete(pages.resolve("sleep.txt"));
        Session session = index();
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("No page found");
        Session search = Session.run("search", "light", "--index", index.toString());
        assertThat(search.code()).isEqualTo(1);
        assertThat(Session.run("check", "--index", index.toString()).code()).isZero();
    }

    @Test
    void index_insideItsRoot_isNotReadAsPages() throws IOException {
        index = pages.resolve("index");
        Files.createDirectory(index);
        Files.writeString(index.resolve("README.md"), "This folder holds the index of the pages.");
        assertThat(index().out()).contains("1 page in ");
        assertThat(index().out()).contains("1 page in ").doesNotContain("Skipped");
    }

    @Test
    void index_missingPath_changesNothing() {
        assertThat(index().code()).isZero();
        String missing = folder.resolve("nowhere").toString();
        Session session = Session.run("index", missing, "--index", index.toString());
        assertOneLine(session, 2, "nowhere");
        assertThat(Session.run("search", "light", "--index", index.toString()).code()).isZero();
    }

    @Test
    void index_nameWithoutAPath_isRefused() {
        assertThat(index().code()).isZero();
        assertOneLine(
                Session.run("index", "--name", "other", "--index", index.toString()),
                2,
                "--name",
                "winnow index FOLDER --name ROOT");
    }

    @Test
    void index_otherVersion_isRefusedUntilFresh() throws IOException {
        writeCommit(Map.of("winnow.format", "999"));
        assertOneLine(index(), 2, "another version", "999", "--fresh");
        for (String command : new String[] {"audit", "duplicates", "check"}) {
            Session session = Session.run(command, "--index", index.toString());
            assertOneLine(session, 2, "another version", "--fresh");
        }
        assertThat(index("--fresh").code()).isZero();
        assertThat(index().code()).isZero();
    }

    @Test
    void index_foreignLuceneIndex_isNeverReplaced() throws IOException {
        writeCommit(Map.of());
        assertOneLine(index("--fresh"), 2, "not one of Winnow's", "--index");
    }

    private void writeCommit(Map<String, String> data) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    @Test
    void index_otherPageLimit_isRefusedUntilFresh() {
        assertThat(index().code()).isZero();
        assertOneLine(index("--page-limit", "1000"), 2, "page-limit", "1000", "--fresh");
        assertThat(index("--page-limit", "1000", "--fresh").code()).isZero();
    }

    @Test
    void index_pageOverTheLimit_isUnreadable() {
        Session session = index("--page-limit", "10");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("1 page could not be read");
    }

    @Test
    void index_lockedIndex_isRefusedAndSearchStillAnswers() throws IOException {
        assertThat(index().code()).isZero();
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter holder = new IndexWriter(directory, new IndexWriterConfig())) {
            assertOneLine(index(), 2, "another winnow", "is writing");
            assertThat(Session.run("search", "light", "--index", index.toString()).code()).isZero();
            holder.rollback();
        }
        assertThat(index().code()).isZero();
    }

    /// Root may write where others may not, so the place is one where nobody may: Linux's sysfs.
    @Test
    void index_readOnlyFolder_isRefused() {
        Path readOnly = Path.of("/sys/kernel/winnow");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isDirectory(Path.of("/sys/kernel")),
                "needs Linux's /sys, which is read-only");
        Session session = Session.run("index", pages.toString(), "--index", readOnly.toString());
        assertOneLine(session, 2, "cannot write the index here", "--index");
    }

    @Test
    void index_fileInTheWay_isRefused() throws IOException {
        Files.writeString(index, "a file");
        assertOneLine(index(), 2, "cannot write the index here");
    }

    @Test
    void everyReader_noIndex_saysHowToMakeOne() {
        String[][] commands = {
            {"search", "light"},
            {"audit"},
            {"audit", "list"},
            {"audit", "show", "pages/sleep.txt"},
            {"duplicates"}
        };
        for (String[] command : commands) {
            String[] all = Arrays.copyOf(command, command.length + 2);
            all[command.length] = "--index";
            all[command.length + 1] = index.toString();
            assertOneLine(Session.run(all), 2, "no index here yet", "winnow index FOLDER");
        }
    }

    @Test
    void check_noIndex_saysSoAndSucceeds() {
        Session session = Session.run("check", "--index", index.toString());
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("no finished run");
    }

    private void damage() throws IOException {
        try (var files = Files.list(index)) {
            for (Path file : files.filter(name -> name.toString().contains("segments_")).toList()) {
                Files.write(file, "not a commit at all".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void index_damagedAndFreshWithoutAFolder_isRefusedAndChangesNothing() throws IOException {
        assertThat(index().code()).isZero();
        damage();
        for (int i = 0; i < 2; i++) {
            assertOneLine(
                    Session.run("index", "--fresh", "--index", index.toString()),
                    2,
                    "winnow index FOLDER");
            Session search = Session.run("search", "light", "--index", index.toString());
            assertOneLine(search, 2, "damaged", "--fresh FOLDER");
        }
        assertThat(index("--fresh").code()).isZero();
    }

    @Test
    void damagedIndex_isNamed() throws IOException {
        assertThat(index().code()).isZero();
        damage();
        Session session = Session.run("search", "light", "--index", index.toString());
        assertThat(session.code()).isEqualTo(2);
        assertOneLine(session, 2, "--fresh");
        assertThat(index("--fresh").code()).isZero();
    }

    @Test
    void wrongWords_areExplained() {
        assertOneLine(Session.run("index", "--index", index.toString()), 2, "winnow index FOLDER");
        assertOneLine(Session.run("serch", "x"), 2, "serch");
        assertOneLine(
                Session.run("search", "x", "--in", "nowhere"), 2, "--in", "kept, removed, all");
        assertOneLine(Session.run("search", "x", "-n", "0"), 2, "0");
        assertOneLine(Session.run("search", "  "), 2, "no word to look for");
        assertOneLine(Session.run("search", "\"!?"), 2, "no word to look for");
        assertOneLine(Session.run("index", "a", "b", "--name", "c"), 2, "--name");
        assertThat(index().code()).isZero();
        assertOneLine(
                Session.run("audit", "list", "--reason", "spam", "--index", index.toString()),
                2,
                "spam",
                "keyword-spam");
        assertOneLine(
                Session.run("audit", "show", "nobody", "--index", index.toString()), 2, "nobody");
        assertOneLine(
                Session.run("duplicates", "nobody", "--index", index.toString()), 2, "nobody");
        assertThat(Session.run().code()).isEqualTo(2);
    }

    @Test
    void clean_missingFile_isNamedAfterTheOthersAreDone() {
        Session session =
                Session.run(
                        "clean",
                        folder.resolve("gone").toString(),
                        pages.resolve("sleep.txt").toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("gone").hasLineCount(1);
        assertThat(session.out()).contains("Morning light");
    }

    @Test
    void clean_standardInput_isRead() {
        Session session =
                Session.piped("<p>Light helps people wake up in the morning.</p>", "clean", "-");
        assertThat(session.code()).isZero();
        assertThat(session.out()).isEqualTo("Light helps people wake up in the morning.\n");
    }
}
