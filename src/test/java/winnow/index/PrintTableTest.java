package winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Which pages share hashes is the same answer whether they stand in memory or in segments.
final class PrintTableTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0} hashes in memory")
    @ValueSource(ints = {1, 7, 100, 100_000})
    void canonical_anyMemory_isWhatCountingSays(int memory) throws Exception {
        Random random = new Random(21);
        Map<String, long[]> pages = new TreeMap<>();
        try (RunWriter run = RunWriter.open(folder, Map.of(), false);
                PrintTable table = new PrintTable(run, new PrintTable.Limits(memory, memory))) {
            for (int page = 0; page < 60; page++) {
                long[] asked = prints(random);
                Map<String, String> counted = counted(pages, asked);
                List<String> found =
                        table
                                .canonical(
                                        asked,
                                        new long[0],
                                        (complete, sample, sampled, blocks, ofBlocks) ->
                                                ofBlocks == 1
                                                        && counted.containsValue(
                                                                complete + ":" + sample))
                                .stream()
                                .map(PrintTable.Found::page)
                                .sorted()
                                .toList();
                assertThat(found)
                        .as("seed 21, page %d", page)
                        .containsExactlyElementsOf(counted.keySet());
                String id = "p/%02d".formatted(page);
                table.addCanonical(new Print(id, page, asked, new long[] {1000 + page}), false);
                pages.put(id, asked);
                if (page % 7 == 3) {
                    table.remove(id);
                    pages.remove(id);
                }
            }
        }
    }

    private static long[] prints(Random random) {
        return random.longs(random.nextInt(20), -40, 40).distinct().sorted().toArray();
    }

    /// For each page that shares hashes with those asked for its number and how many it shares.
    private static Map<String, String> counted(Map<String, long[]> pages, long[] asked) {
        Map<String, String> counts = new TreeMap<>();
        pages.forEach(
                (id, prints) -> {
                    long shared =
                            LongStream.of(asked)
                                    .filter(hash -> Arrays.binarySearch(prints, hash) >= 0)
                                    .count();
                    if (shared > 0) {
                        counts.put(id, Integer.parseInt(id.substring(2)) + ":" + shared);
                    }
                });
        return counts;
    }

    @Test
    void placedBefore_findsWhatStoodThereWhenTheTableWasOpened() throws Exception {
        long[] hashes = {1, 2, 3};
        try (RunWriter run = RunWriter.open(folder, Map.of(), false)) {
            try (PrintTable table = new PrintTable(run, PrintTable.Limits.STANDARD)) {
                table.addCanonical(new Print("p/canonical", 9, hashes, new long[] {7}), false);
                table.addCopy(new Print("p/copy", 8, hashes, new long[] {7}), false);
                table.addCanonical(new Print("p/gone", 7, hashes, new long[] {7}), false);
                table.remove("p/gone");
                assertThat(placedBefore(table, hashes)).isEmpty();
            }
            try (PrintTable table = new PrintTable(run, PrintTable.Limits.STANDARD)) {
                table.addCanonical(new Print("p/new", 6, hashes, new long[] {7}), false);
                assertThat(placedBefore(table, hashes)).containsExactly("p/canonical", "p/copy");
                assertThat(placedBefore(table, 3, 4)).containsExactly("p/canonical", "p/copy");
                assertThat(placedBefore(table, 4)).isEmpty();
            }
        }
    }

    private static List<String> placedBefore(PrintTable table, long... asked) throws Exception {
        return sorted(
                table.placedBefore(
                        asked,
                        new long[0],
                        (complete, sample, sampled, blocks, ofBlocks) ->
                                sample > 0 && sampled == 3 && ofBlocks == 1));
    }

    @ParameterizedTest(name = "{0} in memory")
    @ValueSource(ints = {1, 2, 100})
    void canonical_pageThatChangesItsPlace_isFoundWhereItIsNow(int memory) throws Exception {
        long[] hashes = {1, 2, 3};
        PrintTable.Limits limits = new PrintTable.Limits(memory, memory);
        try (RunWriter run = RunWriter.open(folder, Map.of(), false)) {
            try (PrintTable table = new PrintTable(run, limits)) {
                table.addCanonical(new Print("p/a", 9, hashes, new long[0]), false);
                table.addCopy(new Print("p/b", 8, hashes, new long[0]), false);
                assertThat(canonical(table, hashes)).containsExactly("p/a");
            }
            try (PrintTable table = new PrintTable(run, limits)) {
                table.addCopy(new Print("p/a", 9, hashes, new long[0]), true);
                assertThat(canonical(table, hashes)).isEmpty();
                table.addCanonical(new Print("p/b", 8, hashes, new long[0]), true);
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
                        asked,
                        new long[0],
                        (complete, sample, sampled, blocks, ofBlocks) -> sample == asked.length));
    }

    private static List<String> sorted(List<PrintTable.Found> found) {
        return found.stream().map(PrintTable.Found::page).sorted().toList();
    }
}
