package winnow.index;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

import java.io.IOException;
import java.util.function.Predicate;

/// A directory of which a test knows when a file is about to be opened, and does something then,
/// once: what another process would do just in that instant.
final class Restless extends FilterDirectory {
    private final Predicate<String> file;
    private final Event event;
    private boolean isOver;

    /// @param file the first file that this holds for is the one
    Restless(Directory directory, Predicate<String> file, Event event) {
        super(directory);
        this.file = file;
        this.event = event;
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        if (!isOver && file.test(name)) {
            isOver = true;
            event.happen();
        }
        return super.openInput(name, context);
    }

    /// Whether it has happened.
    boolean isOver() {
        return isOver;
    }

    /// What happens.
    interface Event {
        void happen() throws IOException;
    }
}
