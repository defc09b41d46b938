package winnow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import winnow.Truth.Aggregate;
import winnow.Truth.Copy;
import winnow.Truth.Litter;
import winnow.Truth.Page;
import winnow.Truth.Pair;
import winnow.Truth.Part;
import winnow.model.Blank;
import winnow.model.Copy.Kind;
import winnow.model.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sample pages and what `truth.json` says about them agree, character by character.
class CorpusTest {
    private static final SamplePages CORPUS = SamplePages.read(Path.of("corpus"));
    private static final Truth TRUTH = CORPUS.truth();
    private static final Path CASES = Path.of("src", "test", "resources", "pages");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// The corpus, and each page that once went wrong as a folder of its own.
    static List<SamplePages> folders() throws IOException {
        List<SamplePages> folders = new ArrayList<>(List.of(CORPUS));
        try (Stream<Path> cases = Files.list(CASES)) {
            cases.filter(Files::isDirectory).sorted().map(SamplePages::read).forEach(folders::add);
        }
        return folders;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void pages_everyFile_isLabelledOrSkipped(SamplePages folder) {
        assertThat(folder.truth().pages())
                .extracting(Page::id)
                .isSorted()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(folder.texts().keySet());
        assertThat(folder.truth().skipped()).isEqualTo(folder.skipped());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void parts_everyPage_coverItsTextInOrder(SamplePages folder) {
        for (Page page : folder.truth().pages()) {
            requireCovered(page, solid(folder.text(page.id())));
        }
    }

    private static void requireCovered(Page page, String text) {
        StringBuilder parts = new StringBuilder();
        for (Part part : page.parts()) {
            part.text().forEach(parts::append);
        }
        String labelled = solid(parts.toString());
        int at = firstDifference(text, labelled);
        assertThat(at)
                .as(
                        "%s: after «%s» the page reads «%s», the labels «%s»",
                        page, around(text, at - 40), around(text, at), around(labelled, at))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void parts_everyBlock_standsInThePage(SamplePages folder) {
        for (Page page : folder.truth().pages()) {
            String text = normal(folder.text(page.id()));
            for (Part part : page.parts()) {
                assertThat(part.text()).as(page.id()).isNotEmpty();
                for (String block : part.text()) {
                    assertThat(block).as(page.id()).isNotEmpty().isEqualTo(normal(block));
                    assertThat(text).as(page.id()).contains(block);
                }
                if (part instanceof Litter litter) {
                    assertThat(litter.lines()).isGreaterThanOrEqualTo(litter.text().size());
                }
            }
        }
    }

    @Test
    void copies_everyOne_pointsToTheMoreCompletePage() {
        assertThat(TRUTH.copies()).extracting(Copy::page).doesNotHaveDuplicates();
        for (Copy copy : TRUTH.copies()) {
            List<String> tokens = tokens(copy.page());
            List<String> of = tokens(copy.of());
            assertThat(isCopy(copy.of())).as(copy.of()).isFalse();
            assertThat(of.size()).as(copy.toString()).isGreaterThanOrEqualTo(tokens.size());
            if (of.size() == tokens.size()) {
                assertThat(copy.of()).isLessThan(copy.page());
            }
            assertThat(of.equals(tokens)).as(copy.toString()).isEqualTo(copy.kind() == Kind.EXACT);
        }
    }

    @Test
    void copies_ofEveryKind_holdTheirShare() {
        for (Copy copy : TRUTH.copies()) {
            double forward = containment(tokens(copy.page()), tokens(copy.of()), 2);
            double reverse = containment(tokens(copy.of()), tokens(copy.page()), 2);
            assertThat(forward).as(copy.toString()).isGreaterThanOrEqualTo(.8);
            assertThat(reverse >= .8)
                    .as(copy + " reverse " + reverse)
                    .isEqualTo(copy.kind() != Kind.CONTAINED);
        }
        assertThat(TRUTH.copies())
                .extracting(Copy::kind)
                .contains(Kind.EXACT, Kind.NEAR, Kind.CONTAINED);
    }

    @Test
    void notCopies_everyPair_sharesLess() {
        for (Pair pair : TRUTH.notCopies()) {
            assertThat(isCopy(pair.one()) || isCopy(pair.other())).as(pair.toString()).isFalse();
            List<String> one = tokens(pair.one());
            List<String> other = tokens(pair.other());
            assertThat(containment(one, other, 2)).as(pair.toString()).isLessThan(.8);
            assertThat(containment(other, one, 2)).as(pair.toString()).isLessThan(.8);
        }
    }

    @Test
    void copies_everyPairNotListed_sharesLess() {
        for (Page page : TRUTH.pages()) {
            for (Page other : TRUTH.pages()) {
                if (related(page.id(), other.id())) {
                    continue;
                }
                assertThat(containment(tokens(page.id()), tokens(other.id()), 2))
                        .as("%s in %s", page, other)
                        .isLessThan(.8);
            }
        }
    }

    @Test
    void aggregates_everyOne_holdsItsPartsAndIsNoCopy() {
        for (Aggregate aggregate : TRUTH.aggregates()) {
            assertThat(isCopy(aggregate.page())).isFalse();
            assertThat(TRUTH.copies()).extracting(Copy::of).doesNotContain(aggregate.page());
            for (String part : aggregate.parts()) {
                assertThat(isCopy(part)).isFalse();
                assertThat(containment(tokens(part), tokens(aggregate.page()), 4))
                        .as(part)
                        .isGreaterThan(.9);
            }
        }
    }

    @Test
    void repeated_everyParagraph_staysOnThePageWithMostWords() {
        Map<String, List<Page>> holders = new TreeMap<>();
        for (Page page : TRUTH.pages()) {
            for (Part part : page.parts()) {
                if (part instanceof Litter litter && litter.reason() == Reason.REPEATED) {
                    for (String text : litter.text()) {
                        holders.computeIfAbsent(text, t -> new ArrayList<>()).add(page);
                    }
                }
            }
        }
        assertThat(holders).isNotEmpty();
        holders.forEach(CorpusTest::requireStaysOnce);
    }

    private static void requireStaysOnce(String text, List<Page> without) {
        List<Page> with = new ArrayList<>();
        for (Page page : TRUTH.pages()) {
            if (page.genuine().contains(text) && !without.contains(page)) {
                with.add(page);
            }
        }
        assertThat(with).as(text).hasSize(1);
        assertThat(without.size() + with.size()).as(text).isGreaterThanOrEqualTo(5);
        int most = tokens(with.getFirst().id()).size();
        assertThat(without).allSatisfy(p -> assertThat(tokens(p.id())).hasSizeLessThan(most));
    }

    private static boolean isCopy(String page) {
        assertThat(CORPUS.texts()).containsKey(page);
        return TRUTH.copies().stream().anyMatch(copy -> copy.page().equals(page));
    }

    /// True if both have one canonical page, or one is an aggregate that holds the other.
    private static boolean related(String one, String other) {
        if (canonical(one).equals(canonical(other))) {
            return true;
        }
        for (Aggregate aggregate : TRUTH.aggregates()) {
            if (aggregate.page().equals(one) || aggregate.page().equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static String canonical(String page) {
        for (Copy copy : TRUTH.copies()) {
            if (copy.page().equals(page)) {
                return copy.of();
            }
        }
        return page;
    }

    /// The words of a page that count when pages are compared.
    private static List<String> tokens(String id) {
        List<String> tokens = new ArrayList<>();
        for (Page page : TRUTH.pages()) {
            if (page.id().equals(id)) {
                for (String block : page.genuine()) {
                    String words =
                            NOT_A_WORD.matcher(block.toLowerCase(Locale.ROOT)).replaceAll(" ");
                    tokens.addAll(List.of(words.strip().split(" ")));
                }
            }
        }
        return tokens;
    }

    /// The share of the runs of `size` words in `a` that stand in `b` as well.
    private static double containment(List<String> a, List<String> b, int size) {
        Set<List<String>> there = runs(b, size);
        Set<List<String>> both = runs(a, size);
        double all = both.size();
        both.retainAll(there);
        return both.size() / all;
    }

    private static Set<List<String>> runs(List<String> tokens, int size) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + size <= tokens.size(); i++) {
            runs.add(tokens.subList(i, i + size));
        }
        return runs;
    }

    private static String solid(String text) {
        StringBuilder solid = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Blank.is(text.charAt(i))) {
                solid.append(text.charAt(i));
            }
        }
        return solid.toString();
    }

    private static String normal(String text) {
        return text.replace("\uFEFF", "").strip().replaceAll("\\s+", " ");
    }

    private static int firstDifference(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i == one.length() && i == other.length() ? -1 : i;
    }

    private static String around(String text, int at) {
        int from = Math.clamp(at, 0, text.length());
        return text.substring(from, Math.min(text.length(), from + 40));
    }
}
