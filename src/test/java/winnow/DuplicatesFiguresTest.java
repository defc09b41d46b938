package winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.DuplicatesFigures.Share;
import winnow.DuplicatesTruth.Contained;
import winnow.DuplicatesTruth.Labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class DuplicatesFiguresTest {
    private static final Contained CUT = new Contained("a2", "a1");

    /// Three copies of one text, two of another, one page put together of both, one of its own.
    private static final DuplicatesTruth TRUTH =
            new DuplicatesTruth(
                    Map.of(
                            "a1", page("1", "base"),
                            "a2", page("1", "cut"),
                            "a3", page("1", "reworded"),
                            "b1", page("2", "base"),
                            "b2", page("2", "cut"),
                            "ab", new Labelled("3", "merged", Set.of("1", "2")),
                            "c", page("4", "leaflet")),
                    Map.of(CUT, "cut", new Contained("a1", "ab"), "merged"));

    private static Labelled page(String cluster, String kind) {
        return new Labelled(cluster, kind, Set.of());
    }

    /// Clusters as they are written: `"a1 a2"` is one of two pages.
    private static DuplicatesFigures figures(String... clusters) {
        Map<String, String> names = new HashMap<>();
        for (String cluster : clusters) {
            for (String page : cluster.split(" ", -1)) {
                names.put(page, cluster);
            }
        }
        return DuplicatesFigures.of(TRUTH, names);
    }

    @Test
    void of_truthItself_perfect() {
        DuplicatesFigures figures = figures("a1 a2 a3", "b1 b2");
        assertThat(figures.f1()).isEqualTo(1);
        assertThat(figures.wrong()).isZero();
        assertThat(figures.largest()).isEqualTo(3);
    }

    @Test
    void of_nothingFound_preciseWithoutRecall() {
        DuplicatesFigures figures = figures();
        assertThat(figures.precision()).isEqualTo(1);
        assertThat(figures.recall()).isZero();
        assertThat(figures.f1()).isZero();
    }

    @Test
    void of_strangerInCluster_itsPairsAndAllItsPagesAreWrong() {
        DuplicatesFigures figures = figures("a1 a2 c", "b1 b2");
        assertThat(figures.precision()).isEqualTo(2 / 4.0, within(1e-9));
        assertThat(figures.recall()).isEqualTo(2 / 4.0, within(1e-9));
        assertThat(figures.wrong()).isEqualTo(3);
        assertThat(figures.wrongByKind()).containsEntry("leaflet", new Share(1, 1));
        assertThat(figures.recallByKind())
                .containsEntry("cut", new Share(2, 2))
                .containsEntry("reworded", new Share(0, 1))
                .doesNotContainKeys("base", "leaflet");
    }

    @Test
    void of_putTogetherPageWithItsPart_isNotScored() {
        DuplicatesFigures figures = figures("a1 a2 a3 ab", "b1 b2");
        assertThat(figures.f1()).isEqualTo(1);
        assertThat(figures.wrong()).isZero();
    }

    @Test
    void of_putTogetherPageJoinsItsParts_theyAreWrongAndItIsNot() {
        DuplicatesFigures figures = figures("a1 b1 ab");
        assertThat(figures.precision()).isZero();
        assertThat(figures.wrong()).isEqualTo(2);
        assertThat(figures.wrongByKind()).containsEntry("merged", new Share(0, 1));
    }

    @Test
    void contained_copyOrPart_right_strangerWrong() {
        List<Contained> pairs = List.of(CUT, new Contained("b1", "ab"), new Contained("c", "a1"));
        assertThat(figures().contained(pairs)).isEqualTo(new Share(2, 3));
    }

    @Test
    void containedByKind_listedOrInOneCluster_met() {
        DuplicatesFigures figures = figures("a1 ab");
        assertThat(figures.containedByKind(List.of()))
                .containsEntry("merged", new Share(1, 1))
                .containsEntry("cut", new Share(0, 1));
        assertThat(figures.containedByKind(List.of(CUT))).containsEntry("cut", new Share(1, 1));
    }

    @Test
    void in_bothFiles_read(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("truth.jsonl"),
                """
                {"id": "x", "cluster": 7, "kind": "base", "site": null, "ignore": []}
                {"id": "y", "cluster": 8, "kind": "merged", "site": 3, "ignore": [7, 9]}
                """);
        Files.writeString(
                folder.resolve("contain.jsonl"),
                """
                {"small": "x", "big": "y", "kind": "merged"}
                """);
        DuplicatesTruth truth = DuplicatesTruth.in(folder);
        assertThat(truth.pages())
                .containsEntry("x", page("7", "base"))
                .containsEntry("y", new Labelled("8", "merged", Set.of("7", "9")));
        assertThat(truth.contained()).containsEntry(new Contained("x", "y"), "merged");
        assertThat(truth.without(Set.of("base")).contained()).isEmpty();
        assertThat(truth.without(Set.of("base")).pages()).containsOnlyKeys("y");
    }
}
