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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Which pages share hashes is the same answer whether they stand in memory or in segments.
final class PrintTableTest {
    @TempDir Path folder;

    private static final long[] ONE_KEY = {0};
    private static final int[] ASKS = {0};
    private static final int[] NONE = {};

    /// A page in a table, and what an asking page shares with it.
    private record Known(Print print, int shared) {
        /// Whether it is found whatever key is taken.
        boolean isSought(Sought sought) {
            return LongStream.of(print.keys()).allMatch(key -> isHalf(key, sought.asks()))
                    || LongStream.of(sought.keys()).allMatch(key -> isHalf(key, print.answers()));
        }

        /// Whether it may be found.
        boolean canBeSought(Sought sought) {
            return print.answers().length > 0
                    || LongStream.of(print.keys()).anyMatch(key -> isHalf(key, sought.asks()));
        }

        private static boolean isHalf(long key, int[] halves) {
            return IntStream.of(halves).anyMatch(x -> x == (int) key || x == key >> 32);
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
                Sought sought = new Sought(asked, new long[0], halves(random), keys(random));
                Map<String, Known> counted = counted(pages, asked);
                List<String> found =
                        sorted(
                                table.canonical(
                                        sought,
                                        (complete, sample, sampled, blocks, ofBlocks) ->
                                                ofBlocks == 1
                                                        && isCounted(counted, complete, sample)));
                assertThat(found)
                        .as("seed 21, page %d", page)
                        .containsAll(ids(counted, one -> one.isSought(sought)))
                        .isSubsetOf(ids(counted, one -> one.canBeSought(sought)))
                        .doesNotHaveDuplicates();
                String id = "p/%02d".formatted(page);
                int[] answers = random.nextInt(3) == 0 ? halves(random) : NONE;
                long[] blocks = {1000 + page};
                Print print = new Print(id, page, asked, blocks, keys(random), answers);
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

    private static List<String> ids(Map<String, Known> pages, Predicate<Known> which) {
        return pages.values().stream().filter(which).map(one -> one.print.page()).toList();
    }

    private static int[] halves(Random random) {
        return random.ints(1 + random.nextInt(5), 0, 9).sorted().distinct().toArray();
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
                table.addCanonical(new Print(id, 9, hashes, new long[0], keys, NONE), false);
            }
            List<PrintTable.Found> found =
                    table.canonical(
                            new Sought(
                                    hashes, new long[0], new int[] {7}, new long[] {7L << 32 | 7}),
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
                        new Print("p/canonical", 9, hashes, new long[] {7}, ONE_KEY, NONE), false);
                table.addCopy(new Print("p/copy", 8, hashes, new long[] {7}, ONE_KEY, NONE), false);
                table.addCanonical(
                        new Print("p/gone", 7, hashes, new long[] {7}, ONE_KEY, NONE), false);
                table.remove("p/gone");
                assertThat(placedBefore(table, hashes)).isEmpty();
            }
            try (PrintTable table = new PrintTable(run, PrintTable.Limits.STANDARD)) {
                table.addCanonical(
                        new Print("p/new", 6, hashes, new long[] {7}, ONE_KEY, NONE), false);
                assertThat(placedBefore(table, hashes)).containsExactly("p/canonical", "p/copy");
                assertThat(placedBefore(table, 3, 4)).containsExactly("p/canonical", "p/copy");
                assertThat(placedBefore(table, 4)).isEmpty();
            }
        }
    }

    private static List<String> placedBefore(PrintTable table, long... asked) throws Exception {
        return sorted(
                table.placedBefore(
                        new Sought(asked, new long[0], ASKS, ONE_KEY),
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
                table.addCanonical(new Print("p/a", 9, hashes, new long[0], ONE_KEY, NONE), false);
                table.addCopy(new Print("p/b", 8, hashes, new long[0], ONE_KEY, NONE), false);
                assertThat(canonical(table, hashes)).containsExactly("p/a");
            }
            try (PrintTable table = new PrintTable(run, limits)) {
                table.addCopy(new Print("p/a", 9, hashes, new long[0], ONE_KEY, NONE), true);
                assertThat(canonical(table, hashes)).isEmpty();
                table.addCanonical(new Print("p/b", 8, hashes, new long[0], ONE_KEY, NONE), true);
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
                        new Sought(asked, new long[0], ASKS, ONE_KEY),
                        (complete, sample, sampled, blocks, ofBlocks) -> sample == asked.length));
    }

    private static List<String> sorted(List<PrintTable.Found> found) {
        return found.stream().map(PrintTable.Found::page).sorted().toList();
    }
}
