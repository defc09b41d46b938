package winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.text.Shingles;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Which pages share hashes is the same answer whether they stand in memory or in segments.
final class PrintTableTest {
    @TempDir Path folder;

    private static final long[] ONE_KEY = {0};
    private static final int[] ASKS = {0};

    /// A page in a table, and what an asking page shares with it.
    private record Known(Print print, int shared) {
        /// Whether some key of it, or every one, is among `asked`.
        boolean hasKey(int[] asked, boolean every) {
            LongStream keys = LongStream.of(print.keys());
            LongPredicate isAsked =
                    key -> IntStream.of(asked).anyMatch(x -> x == (int) key || x == key >> 32);
            return every ? keys.allMatch(isAsked) : keys.anyMatch(isAsked);
        }
    }

    @ParameterizedTest(name = "{0} hashes in memory, {1} postings read for a key")
    @CsvSource({
        "1, 0", "7, 0", "100, 0", "100000, 0",
        "1, 1", "7, 1", "100, 1", "100000, 1",
        "1, 1000", "7, 1000", "100, 1000", "100000, 1000"
    })
    void canonical_anyMemoryAndWay_isWhatCountingSays(int memory, int postings) throws Exception {
        Random random = new Random(21);
        Map<String, Print> pages = new TreeMap<>();
        PrintTable.Limits limits = new PrintTable.Limits(memory, memory, postings);
        try (RunWriter run = RunWriter.open(folder, Map.of(), false);
                PrintTable table = new PrintTable(run, limits)) {
            for (int page = 0; page < 60; page++) {
                long[] asked = prints(random);
                int[] asks = random.ints(1 + random.nextInt(5), 0, 9).sorted().toArray();
                Map<String, Known> counted = counted(pages, asked);
                List<String> found =
                        sorted(
                                table.canonical(
                                        new Sought(asked, new long[0], asks),
                                        (complete, sample, sampled, blocks, ofBlocks) ->
                                                ofBlocks == 1
                                                        && isCounted(counted, complete, sample)));
                assertThat(found)
                        .as("seed 21, page %d", page)
                        .containsAll(withKeys(counted, asks, true))
                        .isSubsetOf(withKeys(counted, asks, false))
                        .doesNotHaveDuplicates();
                String id = "p/%02d".formatted(page);
                Print print = new Print(id, page, asked, new long[] {1000 + page}, keys(random));
                table.addCanonical(print, false);
                pages.put(id, print);
                if (page % 7 == 3) {
                    table.remove(id);
                    pages.remove(id);
                }
            }
        }
    }

    private static boolean isCounted(Map<String, Known> counted, int complete, int shared) {
        return counted.values().stream()
                .anyMatch(one -> one.print.complete() == complete && one.shared == shared);
    }

    private static List<String> withKeys(Map<String, Known> pages, int[] asks, boolean every) {
        return pages.values().stream()
                .filter(one -> one.hasKey(asks, every))
                .map(one -> one.print.page())
                .toList();
    }

    private static long[] keys(Random random) {
        return random.longs(1 + random.nextInt(3), 0, 9)
                .map(half -> half << 32 | random.nextInt(9))
                .toArray();
    }

    private static long[] prints(Random random) {
        return random.longs(random.nextInt(20), -40, 40).distinct().sorted().toArray();
    }

    /// The pages that share hashes with those asked for.
    private static Map<String, Known> counted(Map<String, Print> pages, long[] asked) {
        Map<String, Known> counts = new TreeMap<>();
        pages.forEach(
                (id, print) -> {
                    int shared = Shingles.shared(asked, print.sample());
                    if (shared > 0) {
                        counts.put(id, new Known(print, shared));
                    }
                });
        return counts;
    }

    @Test
    void addCanonical_keyThatManyHave_isNotTakenAgain() throws Exception {
        long[] hashes = {1, 2, 3};
        try (RunWriter run = RunWriter.open(folder, Map.of(), false);
                PrintTable table = new PrintTable(run, new PrintTable.Limits(20, 20, 0))) {
            for (int page = 0; page < 50; page++) {
                long[] keys = {7L << 32 | 7, (100L + page) << 32 | 100 + page};
                String id = "p/%02d".formatted(page);
                table.addCanonical(new Print(id, 9, hashes, new long[0], keys), false);
            }
            List<PrintTable.Found> found =
                    table.canonical(
                            new Sought(hashes, new long[0], new int[] {7}),
                            (complete, shared, sampled, blocks, ofBlocks) -> true);
            assertThat(found).hasSizeBetween(1, 2);
        }
    }

    @Test
    void placedBefore_findsWhatStoodThereWhenTheTableWasOpened() throws Exception {
        long[] hashes = {1, 2, 3};
        try (RunWriter run = RunWriter.open(folder, Map.of(), false)) {
            try (PrintTable table = new PrintTable(run, PrintTable.Limits.STANDARD)) {
                table.addCanonical(
                        new Print("p/canonical", 9, hashes, new long[] {7}, ONE_KEY), false);
                table.addCopy(new Print("p/copy", 8, hashes, new long[] {7}, ONE_KEY), false);
                table.addCanonical(new Print("p/gone", 7, hashes, new long[] {7}, ONE_KEY), false);
                table.remove("p/gone");
                assertThat(placedBefore(table, hashes)).isEmpty();
            }
            try (PrintTable table = new PrintTable(run, PrintTable.Limits.STANDARD)) {
                table.addCanonical(new Print("p/new", 6, hashes, new long[] {7}, ONE_KEY), false);
                assertThat(placedBefore(table, hashes)).containsExactly("p/canonical", "p/copy");
                assertThat(placedBefore(table, 3, 4)).containsExactly("p/canonical", "p/copy");
                assertThat(placedBefore(table, 4)).isEmpty();
            }
        }
    }

    private static List<String> placedBefore(PrintTable table, long... asked) throws Exception {
        return sorted(
                table.placedBefore(
                        new Sought(asked, new long[0], ASKS),
                        (complete, sample, sampled, blocks, ofBlocks) ->
                                sample > 0 && sampled == 3 && ofBlocks == 1));
    }

    @ParameterizedTest(name = "{0} in memory")
    @ValueSource(ints = {1, 2, 100})
    void canonical_pageThatChangesItsPlace_isFoundWhereItIsNow(int memory) throws Exception {
        long[] hashes = {1, 2, 3};
        PrintTable.Limits limits = new PrintTable.Limits(memory, memory, 8);
        try (RunWriter run = RunWriter.open(folder, Map.of(), false)) {
            try (PrintTable table = new PrintTable(run, limits)) {
                table.addCanonical(new Print("p/a", 9, hashes, new long[0], ONE_KEY), false);
                table.addCopy(new Print("p/b", 8, hashes, new long[0], ONE_KEY), false);
                assertThat(canonical(table, hashes)).containsExactly("p/a");
            }
            try (PrintTable table = new PrintTable(run, limits)) {
                table.addCopy(new Print("p/a", 9, hashes, new long[0], ONE_KEY), true);
                assertThat(canonical(table, hashes)).isEmpty();
                table.addCanonical(new Print("p/b", 8, hashes, new long[0], ONE_KEY), true);
                assertThat(canonical(table, hashes)).containsExactly("p/b");
                assertThat(placedBefore(table, 0)).isEmpty();
            }
            try (PrintTable table = new PrintTable(run, limits)) {
                assertThat(canonical(table, hashes)).containsExactly("p/b");
            }
        }
    }

    private static List<String> canonical(PrintTable table, long[] asked) throws Exception {
        return sorted(
                table.canonical(
                        new Sought(asked, new long[0], ASKS),
                        (complete, sample, sampled, blocks, ofBlocks) -> sample == asked.length));
    }

    private static List<String> sorted(List<PrintTable.Found> found) {
        return found.stream().map(PrintTable.Found::page).sorted().toList();
    }
}
