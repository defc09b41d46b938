package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.Winnow;
import winnow.audit.AuditFilter;
import winnow.audit.AuditRow;
import winnow.model.Copy;
import winnow.model.Evidence;
import winnow.model.Reason;
import winnow.reader.Reader;
import winnow.search.Hit;
import winnow.search.Question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A disclaimer on every page of a site is a passage on one of them, and in nobody's way.
final class RepeatedTest {
    private static final String DISCLAIMER =
            "Nothing on these leaves is advice; ask a physician before changing what you swallow.";

    @TempDir Path folder;
    private final Random random = new Random(1);
    private Path site;
    private int written;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectories(folder.resolve("pages/leaves.example"));
    }

    /// Writes `count` pages on nothing in particular, a, b, c …, each shorter than the one before.
    private void write(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            write(String.valueOf((char) ('a' + i)), article(26 - i));
        }
    }

    private String article(int sentences) {
        StringBuilder article = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            article.append(i % 4 == 3 ? "\n\n" : " ");
            for (int word = 0; word < 10; word++) {
                article.append(word == 0 ? "The " : " w")
                        .append(Integer.toString(10_000 + random.nextInt(30_000), 36));
            }
            article.append('.');
        }
        return article.toString().strip();
    }

    private void write(String name, String article) throws IOException {
        Files.writeString(site.resolve(name), article + "\n\n" + DISCLAIMER + "\n");
    }

    private RunReport run() throws Exception {
        return run("index");
    }

    private RunReport run(String index) throws Exception {
        written = 0;
        Progress progress =
                new Progress() {
                    @Override
                    public void settled() {
                        written++;
                    }
                };
        RunSettings settings =
                RunSettings.of(List.of(folder.resolve("pages")), folder.resolve(index));
        StopSignal signal = new StopSignal();
        return new IndexRun(
                        settings,
                        progress,
                        signal,
                        new Saving(signal),
                        new Reader(RunSettings.PAGE_LIMIT)::read,
                        StarPass.Limits.STANDARD)
                .run();
    }

    private List<AuditRow> repeated() throws IOException {
        List<AuditRow> rows = new ArrayList<>();
        try (Winnow winnow = Winnow.open(folder.resolve("index"))) {
            winnow.audit(new AuditFilter(Reason.REPEATED, null, null, false), rows::add);
        }
        return rows;
    }

    /// The last parts of the ids of the pages from which the disclaimer is removed.
    private String removedFrom() throws IOException {
        StringBuilder pages = new StringBuilder();
        for (AuditRow row : repeated()) {
            pages.append(row.page().substring(row.page().lastIndexOf('/') + 1));
        }
        return pages.toString();
    }

    private List<String> found(Question.Where in) throws IOException {
        try (Winnow winnow = Winnow.open(folder.resolve("index"))) {
            Question question = new Question("physician swallow", in, null, null, 50, 1);
            return winnow.search(question).hits().stream().map(Hit::page).sorted().toList();
        }
    }

    private void requireLikeFresh() throws Exception {
        List<String> questions = List.of("physician swallow", "the");
        String grown = Answers.of(folder.resolve("index"), questions);
        run("fresh");
        assertThat(Answers.of(folder.resolve("fresh"), questions)).isEqualTo(grown);
    }

    @Test
    void run_disclaimerOnSixPages_isAPassageOnTheFirstAndRemovedFromTheOthers() throws Exception {
        write(6);
        RunReport report = run();
        assertThat(removedFrom()).isEqualTo("bcdef");
        assertThat(report.removed().get(Reason.REPEATED))
                .isEqualTo(new RunReport.Removed(5, 5L * DISCLAIMER.length()));
        AuditRow row = repeated().getFirst();
        assertThat(row.text()).isEqualTo(DISCLAIMER);
        assertThat(row.finding().rule()).isEqualTo("same-paragraph");
        assertThat(row.finding().evidence())
                .containsExactly(
                        new Evidence("pages", 6, "6 pages of leaves.example hold it"),
                        new Evidence("kept-on", 1, "pages/leaves.example/a"));
        assertThat(Winnow.check(folder.resolve("index")).isSound()).isTrue();
    }

    @Test
    void search_removedDisclaimer_foundWhereItIsKeptAndInWhatIsRemoved() throws Exception {
        write(6);
        run();
        assertThat(found(Question.Where.KEPT)).containsExactly("pages/leaves.example/a");
        assertThat(found(Question.Where.REMOVED)).hasSize(5);
        assertThat(found(Question.Where.ALL)).hasSize(6);
    }

    @Test
    void run_fourPages_nothingIsRepeated() throws Exception {
        write(4);
        run();
        assertThat(repeated()).isEmpty();
        assertThat(found(Question.Where.KEPT)).hasSize(4);
    }

    @Test
    void run_fourOfFivePagesOnOtherSites_nothingIsRepeated() throws Exception {
        write(4);
        site = Files.createDirectories(folder.resolve("pages/other.example"));
        write(4);
        run();
        assertThat(repeated()).isEmpty();
    }

    @Test
    void run_copiesOfOneArticle_theirParagraphsAreNotRepeated() throws Exception {
        String article = article(12);
        for (int i = 0; i < 9; i++) {
            write("copy" + i, article + " And word" + i + ".");
        }
        RunReport report = run();
        assertThat(repeated()).isEmpty();
        assertThat(report.allCopies()).isEqualTo(8);
    }

    @Test
    void run_pageMore_onlyThatPageIsWrittenAgain() throws Exception {
        write(7);
        run();
        assertThat(written).as("all but the one that keeps it").isEqualTo(6);
        write("h", article(3));
        RunReport report = run();
        assertThat(written).isEqualTo(1);
        assertThat(report.changes().added()).isEqualTo(1);
        assertThat(report.changes().changed()).isZero();
        assertThat(repeated().getFirst().finding().evidence().getFirst().value()).isEqualTo(8);
        requireLikeFresh();
        run();
        assertThat(written).as("nothing has changed").isZero();
    }

    @Test
    void run_firstPageGone_theNextOneKeepsIt() throws Exception {
        write(7);
        run();
        Files.delete(site.resolve("a"));
        run();
        assertThat(removedFrom()).isEqualTo("cdefg");
        assertThat(written).as("pages written again").isEqualTo(1);
        requireLikeFresh();
    }

    @Test
    void run_tooFewPagesLeft_allAreAsTheyWere() throws Exception {
        write(5);
        run();
        assertThat(removedFrom()).isEqualTo("bcde");
        Files.delete(site.resolve("c"));
        RunReport report = run();
        assertThat(repeated()).isEmpty();
        assertThat(report.changes().changed()).isZero();
        assertThat(found(Question.Where.KEPT)).hasSize(4);
        requireLikeFresh();
    }

    @Test
    void run_firstPageIsACopy_aCanonicalPageKeepsIt() throws Exception {
        write(6);
        Path other = Files.createDirectories(folder.resolve("pages/a.example"));
        String own = Files.readString(site.resolve("a")).replace(DISCLAIMER, "");
        Files.writeString(other.resolve("original"), own + article(2));
        run();
        try (Winnow winnow = Winnow.open(folder.resolve("index"))) {
            assertThat(winnow.copies("pages/leaves.example/a"))
                    .extracting(Copy::of)
                    .containsExactly("pages/a.example/original");
        }
        assertThat(removedFrom()).isEqualTo("acdef");
        assertThat(found(Question.Where.KEPT)).containsExactly("pages/leaves.example/b");
        Files.delete(other.resolve("original"));
        run();
        assertThat(removedFrom()).isEqualTo("bcdef");
        requireLikeFresh();
    }

    @Test
    void run_pageWithNothingElse_keepsIt() throws Exception {
        write(6);
        write("z", "Advice");
        run();
        assertThat(removedFrom()).isEqualTo("bcdef");
        assertThat(found(Question.Where.KEPT))
                .containsExactly("pages/leaves.example/a", "pages/leaves.example/z");
    }

    /// A hundred and one pages, of which 96 do without.
    @Test
    void run_paragraphOfAFewPagesOfALargeSite_staysOnAll() throws Exception {
        write(5);
        for (int i = 0; i < 95; i++) {
            Files.writeString(site.resolve("more" + i), article(4));
        }
        run();
        assertThat(removedFrom()).as("5 of 100").isEqualTo("bcde");
        Files.writeString(site.resolve("more95"), article(4));
        run();
        assertThat(repeated()).as("5 of 101").isEmpty();
        assertThat(found(Question.Where.KEPT)).hasSize(5);
        requireLikeFresh();
    }

    @Test
    void clean_pageOfSuchASite_knowsNothingOfIt() throws Exception {
        write(6);
        run();
        List<String> kept = new ArrayList<>();
        try (Winnow winnow = Winnow.open(folder.resolve("index"))) {
            winnow.eachCanonical(page -> kept.add(page.page().text()));
        }
        assertThat(kept).filteredOn(text -> text.contains(DISCLAIMER)).hasSize(1);
        assertThat(
                        Winnow.clean(
                                        new winnow.model.RawPage(
                                                "b",
                                                winnow.model.Form.TEXT,
                                                Files.readString(site.resolve("b")),
                                                winnow.model.About.NOTHING))
                                .page()
                                .text())
                .endsWith(DISCLAIMER);
    }
}
