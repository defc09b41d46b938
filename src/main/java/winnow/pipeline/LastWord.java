package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.decisions.DecisionFile;
import winnow.model.Ruling;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// What people have decided, as a run hears it: they may decide more while it goes on, and the run
/// does not end before it has heard that.
///
/// Whoever decides something writes it down first, and then has it applied if no run holds the
/// index. So from the moment when a run has heard the last word until it has let go of the index
/// nobody may write another one. For one run, by one thread.
final class LastWord implements Closeable {
    private final DecisionFile file;
    private DecisionFile.@Nullable Hold hold;

    LastWord(DecisionFile file) {
        this.file = file;
    }

    /// What they have decided so far.
    ///
    /// @throws winnow.decisions.UnusableDecisions if that cannot be read
    List<Ruling> said() throws IOException {
        return file.read();
    }

    /// Whether nobody has decided anything more; then nobody does until this is closed.
    boolean isLast(List<Ruling> said) throws IOException {
        hold = file.hold();
        if (said().equals(said)) {
            return true;
        }
        close();
        return false;
    }

    @Override
    public void close() throws IOException {
        DecisionFile.Hold held = hold;
        hold = null;
        if (held != null) {
            held.close();
        }
    }
}
