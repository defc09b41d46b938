package winnow.reader;

import java.util.Optional;

/// Where the reader puts what it found, one after the other, on the reader's own thread.
///
/// It may block: the reader reads no faster than its sink takes. A sink that remembers what it was
/// given by an earlier reading says so, and is spared what has not changed.
@FunctionalInterface
public interface Sink {
    /// Takes one reading.
    ///
    /// @throws InterruptedException if the run is to stop; the reader passes it on
    void take(Reading reading) throws InterruptedException;

    /// Whether a file of a root is to be opened and read; asked before what it holds is handed
    /// over. Always true by default.
    default boolean wants(SourceFile file) throws InterruptedException {
        return true;
    }

    /// What is known of a container that is about to be read; nothing by default.
    default Optional<Memory> memory(String container) throws InterruptedException {
        return Optional.empty();
    }

    /// A file that was [wanted][#wants(SourceFile)] is read, and all that it holds handed over.
    /// Does nothing by default.
    default void done(SourceFile file) throws InterruptedException {}

    /// So many bytes on disk are behind the reader since the last call; over a whole root they sum
    /// up to [Reader#measure(Root)]. For progress; does nothing by default.
    default void passed(long bytes) throws InterruptedException {}

    /// What is known of a container from an earlier reading.
    interface Memory {
        /// How far it was read.
        Extent extent();

        /// Whether it held a record with that page id.
        boolean holds(String page);
    }
}
