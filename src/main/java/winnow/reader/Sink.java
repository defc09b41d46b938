package winnow.reader;

/// Where the reader puts what it found, one after the other, on the reader's own thread.
///
/// It may block: the reader reads no faster than its sink takes.
@FunctionalInterface
public interface Sink {
    /// Takes one reading.
    ///
    /// @throws InterruptedException if the run is to stop; the reader passes it on
    void take(Reading reading) throws InterruptedException;

    /// So many bytes on disk are behind the reader since the last call; over a whole root they sum
    /// up to [Reader#measure(Root)]. For progress; does nothing by default.
    default void passed(long bytes) throws InterruptedException {}
}
