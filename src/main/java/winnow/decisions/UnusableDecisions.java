package winnow.decisions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// A file of decisions that cannot be used; the message says where, what is wrong and what to do,
/// in one line.
public final class UnusableDecisions extends IOException {
    private UnusableDecisions(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static UnusableDecisions line(Path file, int line, String what) {
        return new UnusableDecisions(
                "%s, line %d: %s; mend the line, or take it out".formatted(file, line, what), null);
    }

    static UnusableDecisions unread(Path file, IOException cause) {
        return new UnusableDecisions(
                file + ": people's decisions cannot be read; check its permissions and its disk",
                cause);
    }

    static UnusableDecisions unwritten(Path file, IOException cause) {
        return new UnusableDecisions(
                file + ": the decision cannot be written; check its permissions and its disk",
                cause);
    }

    static UnusableDecisions unknown(Path file, int number) {
        return new UnusableDecisions(
                "%s: there is no decision %d, or it is undone already; see: winnow audit decisions"
                        .formatted(file, number),
                null);
    }
}
