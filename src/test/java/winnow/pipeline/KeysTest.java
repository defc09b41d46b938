package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.dedup.Foreign;
import winnow.dedup.Masks;
import winnow.dedup.Profile;
import winnow.dedup.Standing;
import winnow.index.IndexView;
import winnow.index.PrintTable;
import winnow.index.PrintTable.Found;
import winnow.index.RunWriter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Keys lead to every page that matters: the look-up leaves out only pages that are foreign, in
/// memory and in segments, whatever was taken out, and however a name is spelled.
final class KeysTest {
    private static final List<List<String>> NAMES =
            List.of(
                    List.of("haemorrhoids", "hemorrhoids", "hemorrhoid"),
                    List.of("tumours", "tumors", "Tumor"),
                    List.of("café", "cafe", "CAFÉS"),
                    List.of("asthma", "Asthma"),
                    List.of("migraine", "migraines"),
                    List.of("oedema", "edema"),
                    List.of("gout"),
                    List.of("RA", "HIV"),
                    List.of("disc", "disk", "discs"));

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}, {1} hashes in memory, {2} postings read for a key")
    @CsvSource({
        "1, 1, 0",
        "2, 300, 0",
        "3, 100000, 0",
        "4, 1, 1",
        "5, 300, 1",
        "6, 100000, 1",
        "7, 300, 1000",
        "8, 100000, 1000"
    })
    void before_crowdsOfTemplates_onlyForeignPagesAreLeftOut(long seed, int memory, int postings)
            throws Exception {
        Template[] templates = {new Template(seed), new Template(seed + 100)};
        Random random = new Random(seed);
        Map<String, Profile> pages = new TreeMap<>();
        PrintTable.Limits limits = new PrintTable.Limits(memory, 4, postings);
        int foreign = 0;
        try (RunWriter run = RunWriter.open(folder, Map.of(), false);
                IndexView view = run.view()) {
            PrintTable table = new PrintTable(run, limits);
            for (int number = 0; number < 120; number++) {
                Profile page = templates[number % 2].page("p/%03d".formatted(number), random);
                List<String> found = before(candidates(table, view), page);
                List<String> expected = new ArrayList<>();
                for (Profile other : pages.values()) {
                    boolean candidate =
                            other.fingerprint().isCandidateFor(page.fingerprint())
                                    && Standing.of(other).compareTo(Standing.of(page)) < 0;
                    if (candidate && !Foreign.are(page, other)) {
                        expected.add(other.page());
                    }
                    foreign += candidate && Foreign.are(page, other) ? 1 : 0;
                }
                List<String> left = new ArrayList<>(found);
                left.removeIf(id -> Foreign.are(page, Objects.requireNonNull(pages.get(id))));
                assertThat(left)
                        .as("seed %d, page %d", seed, number)
                        .containsExactlyInAnyOrderElementsOf(expected);
                table.addCanonical(IndexCandidates.print(page), false);
                pages.put(page.page(), page);
                if (number % 11 == 7) {
                    String gone = pages.keySet().iterator().next();
                    table.remove(gone);
                    pages.remove(gone);
                }
                if (number % 40 == 39) { // the next run
                    table.close();
                    table = new PrintTable(run, limits);
                    requireAllBehind(
                            candidates(table, view),
                            pages,
                            templates[0].page("p/asks", random),
                            seed);
                }
            }
            table.close();
        }
        assertThat(foreign).as("seed %d", seed).isGreaterThan(100); // else nothing was shown
    }

    private static IndexCandidates candidates(PrintTable table, IndexView view) {
        return new IndexCandidates(table, new Profiles(view, Masks.NONE, 1));
    }

    private static List<String> before(IndexCandidates candidates, Profile page) throws Exception {
        return candidates.found(page, Set.of()).stream().map(Found::page).toList();
    }

    private static void requireAllBehind(
            IndexCandidates candidates, Map<String, Profile> pages, Profile page, long seed)
            throws Exception {
        List<String> behind = new ArrayList<>();
        for (Found one : candidates.behind(page)) {
            behind.add(one.page());
        }
        behind.removeIf(id -> Foreign.are(page, Objects.requireNonNull(pages.get(id))));
        List<String> expected = new ArrayList<>();
        for (Profile other : pages.values()) {
            if (page.fingerprint().isCandidateFor(other.fingerprint())
                    && Standing.of(page).compareTo(Standing.of(other)) < 0
                    && !Foreign.are(page, other)) {
                expected.add(other.page());
            }
        }
        assertThat(behind).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
    }

    /// Text with a gap for a name, some of which is left out or changed on each page.
    private static final class Template {
        private final List<String> words = new ArrayList<>();

        Template(long seed) {
            Random random = new Random(seed);
            for (int i = 0; i < 90; i++) {
                words.add(random.nextInt(12) == 0 ? "{name}" : "word" + random.nextInt(400));
            }
        }

        /// A page: with a title, one that is its first block, or none.
        Profile page(String id, Random random) {
            List<String> name = NAMES.get(random.nextInt(NAMES.size()));
            int uses = random.nextInt(12);
            List<String> blocks = new ArrayList<>();
            StringBuilder block = new StringBuilder();
            int length = words.size() - random.nextInt(50);
            for (int i = 0; i < length; i++) {
                boolean named = words.get(i).equals("{name}");
                String word = named ? name.get(random.nextInt(name.size())) : words.get(i);
                word = named && --uses < 0 ? "it" : word;
                block.append(random.nextInt(40) == 0 ? "other" : word).append(' ');
                if (i % 15 == 14) {
                    blocks.add(block.toString());
                    block.setLength(0);
                }
            }
            blocks.add(block.toString());
            String title = random.nextInt(3) == 0 ? null : "About " + name.getFirst();
            if (random.nextInt(3) == 0) {
                blocks.addFirst("On " + name.getFirst());
            }
            return Profile.of(id, title, blocks, new BitSet());
        }
    }

    @ParameterizedTest(name = "the medicine {0} times")
    @ValueSource(ints = {2, 3, 6})
    void before_manyLeafletsOfOneTemplate_aNewOneFindsNone(int uses) throws Exception {
        PrintTable.Limits limits = new PrintTable.Limits(5_000, 10, 1);
        try (RunWriter run = RunWriter.open(folder, Map.of(), false);
                IndexView view = run.view();
                PrintTable table = new PrintTable(run, limits)) {
            int found = 0;
            for (int number = 0; number < 300; number++) {
                Profile page = leaflet(number, uses);
                found += before(candidates(table, view), page).size();
                table.addCanonical(IndexCandidates.print(page), false);
            }
            // few enough to count: a page for each four words that one asks for, in each segment
            assertThat(found).isLessThan(300 * 40);
        }
    }

    /// "Tablets" is a word of all of them: the first page may be put under it, the others not.
    private static Profile leaflet(int number, int uses) {
        String name = "medicine" + Integer.toString(1000 + number, 36);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("word").append(i).append(i < uses ? " tablets of " + name : "");
            text.append(' ');
        }
        return Profile.of(
                "p/%03d".formatted(999 - number),
                name + " tablets",
                List.of(text.toString()),
                new BitSet());
    }
}
