package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.index.RunNote;
import winnow.model.Changes;
import winnow.reader.Root;
import winnow.reader.Selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which roots a run reads, and which it refuses. What a person types is in `AgainTest`.
final class RootsTest {
    @TempDir Path folder;

    private RunSettings settings(boolean fresh, Root... roots) {
        return new RunSettings(
                List.of(roots),
                List.of(),
                folder.resolve("index"),
                1,
                RunSettings.PAGE_LIMIT,
                fresh);
    }

    private Root root(String name) throws IOException {
        return Root.of(Files.createDirectories(folder.resolve(name)));
    }

    private static RunNote note(Map<String, String> roots, Set<String> reading) {
        return new RunNote(Map.of(), roots, 1, false, false, reading, Changes.NONE);
    }

    private static String noted(Root root) throws IOException {
        return new Roots.Place(root.path(), root.disk(), Selection.ALL).toString();
    }

    @Test
    void of_emptyOnAnotherDisk_isTakenForOneThatIsNotMounted() throws IOException {
        Root root = root("pages");
        RunNote elsewhere =
                note(
                        Map.of(
                                "pages",
                                new Roots.Place(root.path(), "disk", Selection.ALL).toString()),
                        Set.of());
        assertThatThrownBy(() -> Roots.of(settings(false), elsewhere, false))
                .isInstanceOf(RefusedRoots.class)
                .hasMessageContaining("mount its disk")
                .hasMessageContaining("--forget pages");
        RunNote same = note(Map.of("pages", noted(root)), Set.of());
        assertThat(Roots.of(settings(false), same, false).reading()).containsExactly(root);
        Files.writeString(root.path().resolve("page"), "text");
        assertThat(Roots.of(settings(false), elsewhere, false).noted())
                .isEqualTo(Map.of("pages", noted(root)));
    }

    @Test
    void of_carriedOn_readsWhatWasBeingReadToo() throws IOException {
        Root one = root("one");
        Root two = root("two");
        Root three = root("three");
        Map<String, String> known = Map.of("one", noted(one), "two", noted(two));
        RunNote stopped = note(known, Set.of("two"));
        assertThat(Roots.of(settings(false, three), stopped, true).names())
                .containsExactlyInAnyOrder("two", "three");
        assertThat(Roots.of(settings(false, three), stopped, false).names())
                .containsExactly("three");
        assertThat(Roots.of(settings(true, three), stopped, false).names())
                .as("--fresh reads all")
                .containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void place_strangePath_comesBack() throws IOException {
        Path strange = folder.resolve("a b#%41ü\n?");
        Roots.Place place =
                new Roots.Place(
                        strange, "7", Selection.of(List.of("**/*.html", "a b"), List.of("ü")));
        assertThat(Roots.Place.of(place.toString())).isEqualTo(place);
        assertThat(place.toString()).isASCII().doesNotContain("\n");
    }

    @Test
    void place_noteWithoutADisk_isReadAsOneWhoseDiskNobodyKnows() {
        assertThat(Roots.Place.of(folder.toUri().toString()))
                .isEqualTo(new Roots.Place(folder, "", Selection.ALL));
    }

    @Test
    void of_globs_lastUntilOtherOnesAreGiven() throws IOException {
        Root pages = root("pages");
        Selection html = Selection.of(List.of("**/*.html"), List.of());
        RunNote nothing = note(Map.of(), Set.of());
        Roots first = Roots.of(settings(false, pages.selecting(html)), nothing, false);
        RunNote noted = note(first.noted(), Set.of());
        for (RunSettings later : List.of(settings(false), settings(false, pages), settings(true))) {
            assertThat(Roots.of(later, noted, false).reading())
                    .containsExactly(pages.selecting(html));
        }
        Selection all = Selection.of(List.of("**"), List.of());
        Roots whole = Roots.of(settings(false, pages.selecting(all)), noted, false);
        assertThat(whole.reading()).containsExactly(pages);
        assertThat(Roots.selections(first.noted())).isEqualTo(Map.of("pages", "only **/*.html"));
        assertThat(Roots.selections(whole.noted())).isEmpty();
    }
}
