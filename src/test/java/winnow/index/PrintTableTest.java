package winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Which pages share hashes is the same answer whether they stand in memory or in segments.
final class PrintTableTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0} hashes in memory")
    @ValueSource(ints = {1, 7, 100, 100_000})
    void sharing_anyMemory_isWhatCountingSays(int memory) throws Exception {
        Random random = new Random(21);
        Map<Integer, long[]> pages = new TreeMap<>();
        try (RunWriter run = RunWriter.open(folder);
                PrintTable table = new PrintTable(run, memory)) {
            for (int page = 0; page < 60; page++) {
                long[] asked = prints(random);
                Map<Integer, Integer> found = new TreeMap<>();
                table.sharing(
                        asked,
                        (id, shared, sampled) -> {
                            assertThat(sampled).isEqualTo(pages.getOrDefault(id, asked).length);
                            assertThat(found.put(id, shared)).as("named once").isNull();
                        });
                assertThat(found).as("seed 21, page %d", page).isEqualTo(counted(pages, asked));
                table.add(page, asked, new long[] {1000 + page});
                pages.put(page, asked);
            }
        }
    }

    private static long[] prints(Random random) {
        return random.longs(random.nextInt(20), -40, 40).distinct().sorted().toArray();
    }

    private static Map<Integer, Integer> counted(Map<Integer, long[]> pages, long[] asked) {
        Map<Integer, Integer> counts = new TreeMap<>();
        pages.forEach(
                (id, prints) -> {
                    int shared =
                            (int)
                                    LongStream.of(asked)
                                            .filter(hash -> Arrays.binarySearch(prints, hash) >= 0)
                                            .count();
                    if (shared > 0) {
                        counts.put(id, shared);
                    }
                });
        return counts;
    }
}
