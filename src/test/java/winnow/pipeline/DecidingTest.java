package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.Winnow;
import winnow.audit.AuditFilter;
import winnow.decisions.UnusableDecisions;
import winnow.model.Copy;
import winnow.model.Reason;
import winnow.pipeline.Deciding.Decided;
import winnow.pipeline.Deciding.Later;
import winnow.pipeline.DecisionState.Status;
import winnow.reader.Root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// What people decide about copies holds, until they take it back or the page is another.
final class DecidingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static final String ROSE =
            """
            Cutting back a rose

            Wait until the yellow hedge outside the school blooms, then cut every shoot to the
            third eye, above a bud that looks to the outside, and burn whatever is black inside.

            Old wood that has not flowered for two summers is taken out at the ground, with a saw
            and not with shears, so that light falls into the middle of the bush.
            """;

    private static final String LILY =
            """
            Lilies in a pot

            A pot for lilies is deeper than it is wide, has a hole as big as a thumb, and stands
            with its foot in the shade and its head in the sun from April until late September.

            Water goes on the soil and never on the leaves, every second evening while it is dry,
            and none at all once the stalk is yellow down to the ground.
            """;

    @TempDir Path folder;
    private Path pages;
    private Path index;
    private Deciding deciding;

    @BeforeEach
    void indexPages() throws Exception {
        pages = Files.createDirectory(folder.resolve("pages"));
        index = folder.resolve("index");
        deciding = new Deciding(index);
        Files.writeString(pages.resolve("lily"), LILY);
        Files.writeString(pages.resolve("rose"), ROSE);
        Files.writeString(pages.resolve("rose-again"), ROSE);
        Files.writeString(pages.resolve("rose-too"), ROSE + "\nSharpen the shears.\n");
        run();
        assertThat(copies())
                .containsExactly(
                        "pages/rose < pages/rose-too", "pages/rose-again < pages/rose-too");
    }

    private RunReport run() throws Exception {
        return run(Progress.SILENT, false);
    }

    private RunReport run(Progress progress, boolean fresh) throws Exception {
        RunReport report = Winnow.index(settings(fresh), progress);
        assertThat(Winnow.check(index).isSound()).isTrue();
        return report;
    }

    private RunSettings settings(boolean fresh) throws IOException {
        List<Root> roots = RunSettings.of(List.of(pages), index).roots();
        return new RunSettings(roots, List.of(), index, 2, RunSettings.PAGE_LIMIT, fresh);
    }

    private Decided keepApart(String... names) throws Exception {
        return deciding.keepApart(List.of(names), DAY);
    }

    private Decided join(String page, String of) throws Exception {
        return deciding.join(List.of(page), of, DAY);
    }

    private List<String> copies() throws IOException {
        List<String> copies = new ArrayList<>();
        try (Winnow winnow = Winnow.open(index)) {
            winnow.copies(copy -> copies.add(copy.page() + " < " + copy.of()));
        }
        assertThat(Winnow.check(index).isSound()).isTrue();
        return copies;
    }

    private Copy copy(String page) throws IOException {
        try (Winnow winnow = Winnow.open(index)) {
            return winnow.copies(page).iterator().next();
        }
    }

    private List<Status> statuses() throws IOException {
        return deciding.list().stream().map(DecisionState::status).toList();
    }

    @Test
    void keepApart_copy_isShownAtOnceAndInEveryLaterRun() throws Exception {
        assertThat(keepApart("pages/rose").later()).isEmpty();
        List<String> expected = List.of("pages/rose-again < pages/rose-too");
        assertThat(copies()).isEqualTo(expected);
        Files.writeString(pages.resolve("lily"), LILY + "\nAnd feed it.\n");
        assertThat(run().lapsed()).isZero();
        assertThat(copies()).isEqualTo(expected);
        run(Progress.SILENT, true);
        assertThat(copies()).as("fresh").isEqualTo(expected);
    }

    @Test
    void keepApart_idOfItsAuditEntry_isThatPage() throws Exception {
        AtomicReference<@Nullable String> entry = new AtomicReference<>();
        try (Winnow winnow = Winnow.open(index)) {
            winnow.audit(
                    new AuditFilter(Reason.DUPLICATE, "pages/rose-again", null, false),
                    row -> entry.set(row.id()));
        }
        keepApart(String.valueOf(entry.get()));
        assertThat(copies()).containsExactly("pages/rose < pages/rose-too");
    }

    @Test
    void keepApart_canonicalPage_keepsItsCopies() throws Exception {
        keepApart("pages/rose-too");
        List<String> before = copies();
        assertThat(before)
                .containsExactly(
                        "pages/rose < pages/rose-too", "pages/rose-again < pages/rose-too");
        assertThat(statuses()).containsExactly(Status.HOLDS);
        Files.writeString(
                pages.resolve("rose-whole"),
                ROSE + "\nSharpen the shears.\n\nAnd wear gloves when you do all of this.\n");
        run();
        assertThat(copies()).noneMatch(copy -> copy.startsWith("pages/rose-too <"));
    }

    @Test
    void join_pagesThatShareNothing_isACopyWithThatReasonAndMeasured() throws Exception {
        join("pages/lily", "pages/rose-too");
        Copy copy = copy("pages/lily");
        assertThat(copy.of()).isEqualTo("pages/rose-too");
        assertThat(copy.containment()).isLessThan(0.2);
        assertThat(copy.evidence().getFirst().name()).isEqualTo("person");
    }

    @Test
    void join_copyOfACopy_isOneOfTheCanonicalPage() throws Exception {
        join("pages/lily", "pages/rose");
        assertThat(copies()).contains("pages/lily < pages/rose-too");
        keepApart("pages/rose");
        assertThat(copies())
                .containsExactly("pages/lily < pages/rose", "pages/rose-again < pages/rose-too");
    }

    @Test
    void undo_inTheMiddleOfAChain_whoFollowedItFollowsNow() throws Exception {
        Files.writeString(pages.resolve("tulip"), "Tulips\n\nPlant them late, and deep.\n");
        run();
        join("pages/lily", "pages/tulip");
        join("pages/tulip", "pages/rose-too");
        assertThat(copies())
                .contains("pages/lily < pages/rose-too", "pages/tulip < pages/rose-too");
        deciding.undo(List.of(2), DAY);
        assertThat(copies())
                .contains("pages/lily < pages/tulip")
                .noneMatch(copy -> copy.startsWith("pages/tulip <"));
    }

    @Test
    void join_canonicalPage_itsCopiesLookForAnother() throws Exception {
        join("pages/rose-too", "pages/lily");
        assertThat(copies())
                .containsExactly("pages/rose-again < pages/rose", "pages/rose-too < pages/lily");
    }

    @Test
    void join_bothWays_theLaterDecisionCounts() throws Exception {
        join("pages/lily", "pages/rose-too");
        join("pages/rose-too", "pages/lily");
        assertThat(copies()).contains("pages/rose-too < pages/lily");
        assertThat(statuses()).containsExactly(Status.REPLACED, Status.HOLDS);
        deciding.undo(List.of(2), DAY);
        assertThat(copies()).contains("pages/lily < pages/rose-too");
    }

    @Test
    void undo_everything_isAsBefore() throws Exception {
        List<String> before = copies();
        keepApart("pages/rose", "pages/rose-again");
        join("pages/lily", "pages/rose");
        assertThat(copies()).containsExactly("pages/lily < pages/rose");
        deciding.undo(List.of(2, 1, 3), DAY);
        assertThat(copies()).isEqualTo(before);
        assertThat(deciding.list()).isEmpty();
    }

    @Test
    void run_pageHasAnotherText_decisionLapsesAndIsReported() throws Exception {
        keepApart("pages/rose");
        join("pages/lily", "pages/rose-too");
        Files.writeString(pages.resolve("rose"), ROSE.replace("third eye", "fourth eye"));
        Files.delete(pages.resolve("rose-too"));
        RunReport report = run();
        assertThat(report.lapsed()).isEqualTo(2);
        assertThat(statuses()).containsExactly(Status.CHANGED, Status.GONE);
        assertThat(copies()).containsExactly("pages/rose-again < pages/rose");
        Files.writeString(pages.resolve("rose"), ROSE);
        Files.writeString(pages.resolve("rose-too"), ROSE + "\nSharpen the shears.\n");
        assertThat(run().lapsed()).isZero();
        assertThat(statuses()).containsOnly(Status.HOLDS);
    }

    @Test
    void run_otherMarksAndCapitals_isTheSameText() throws Exception {
        keepApart("pages/rose");
        Files.writeString(pages.resolve("rose"), ROSE.replace("Wait until", "WAIT, until"));
        assertThat(run().lapsed()).isZero();
    }

    @Test
    void keepApart_aRunIsAtWork_theRunSeesToItBeforeItEnds() throws Exception {
        Files.writeString(pages.resolve("lily"), LILY + "\nAnd feed it.\n");
        AtomicReference<@Nullable Decided> decided = new AtomicReference<>();
        Progress meanwhile =
                new Progress() {
                    @Override
                    public void compared() {
                        try {
                            decided.set(keepApart("pages/rose"));
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                };
        run(once(meanwhile), false);
        Decided said = Objects.requireNonNull(decided.get());
        assertThat(said.later()).contains(Later.WITH_THE_RUN_AT_WORK);
        assertThat(copies()).containsExactly("pages/rose-again < pages/rose-too");
    }

    private static Progress once(Progress progress) {
        return new Progress() {
            private boolean isOver;

            @Override
            public synchronized void compared() {
                if (!isOver) {
                    isOver = true;
                    progress.compared();
                }
            }
        };
    }

    @ParameterizedTest(name = "fresh: {0}")
    @ValueSource(booleans = {false, true})
    void keepApart_aRunWasStopped_theOneThatCarriesItOnSeesToIt(boolean fresh) throws Exception {
        Files.writeString(pages.resolve("lily"), LILY + "\nAnd feed it.\n");
        StopSignal signal = new StopSignal();
        signal.stop();
        assertThatThrownBy(() -> Winnow.index(settings(fresh), Progress.SILENT, signal))
                .isInstanceOf(InterruptedException.class);
        assertThat(signal.isSaved()).isTrue();
        assertThat(keepApart("pages/rose").later())
                .contains(fresh ? Later.WITH_THE_STOPPED_FRESH_RUN : Later.WITH_THE_STOPPED_RUN);
        assertThat(copies()).as("not yet").hasSize(2);
        assertThat(statuses()).containsExactly(Status.PENDING);
        assertThat(run(Progress.SILENT, fresh).isCarriedOn()).isTrue();
        assertThat(copies()).containsExactly("pages/rose-again < pages/rose-too");
    }

    @Test
    void run_decisionsThatCannotBeRead_refusedBeforeAnyChange() throws Exception {
        keepApart("pages/rose");
        Files.writeString(
                index.resolve("decisions.jsonl"), "no decision\n", StandardOpenOption.APPEND);
        Files.delete(pages.resolve("lily"));
        assertThatThrownBy(this::run)
                .isInstanceOf(UnusableDecisions.class)
                .hasMessageContaining("line 2");
        try (Winnow winnow = Winnow.open(index)) {
            assertThat(winnow.page("pages/lily")).isPresent();
        }
    }

    @Test
    void decide_pageThatIsNotThere_isRefusedAndNothingIsWritten() throws Exception {
        assertThatThrownBy(() -> keepApart("pages/rose", "pages/tulip"))
                .hasMessageContainingAll("pages/tulip: no page", "winnow audit list");
        assertThatThrownBy(() -> join("pages/rose", "pages/rose"))
                .hasMessageContaining("no copy of itself");
        assertThat(index.resolve("decisions.jsonl")).doesNotExist();
    }
}
