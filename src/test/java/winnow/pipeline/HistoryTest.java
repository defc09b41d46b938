package winnow.pipeline;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Optional;

/// However an index came to be, in one run or in many that were killed, it answers the same.
final class HistoryTest {
    private static final int HISTORIES = Integer.getInteger("winnow.histories", 20);

    @TempDir Path folder;

    @ParameterizedTest(name = "seeds {0}…")
    @ValueSource(longs = {1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000})
    void index_anyHistory_answersLikeOneMadeAtOnce(long from) throws Exception {
        for (long seed = from; seed < from + HISTORIES; seed++) {
            Path here = folder.resolve("seed" + seed);
            Optional<String> difference;
            try {
                difference = History.of(seed).difference(here);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(told(seed, String.valueOf(e.getMessage())), e);
            }
            if (difference.isPresent()) {
                throw new AssertionError(told(seed, difference.get()));
            }
            History.delete(here);
        }
    }

    private String told(long seed, String difference) throws Exception {
        History small = History.of(seed).shrunk(folder.resolve("shrinking" + seed));
        return "seed %d: %s%nsmallest history:%n%s".formatted(seed, difference, small);
    }
}
