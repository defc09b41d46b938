package winnow.reader;

import java.io.IOException;

/// One way of packing, as a reader of a [Tape]: members one behind the other, each of which can be
/// unpacked without those before it.
///
/// Not thread-safe.
interface Members extends AutoCloseable {
    /// Goes into the member that begins at the tape's position; false if none begins there.
    ///
    /// @throws Early if the tape ends within its header
    /// @throws Bad if its header is damaged
    boolean enter() throws IOException;

    /// Unpacks at least one byte; -1 at the end of the member, of which all is proven then.
    ///
    /// @throws Early if the tape ends within the member
    /// @throws Bad if the member is damaged
    int read(byte[] bytes, int start, int length) throws IOException;

    /// Frees native memory. The tape stays as it is.
    @Override
    void close();

    /// The packed data ends within a member.
    final class Early extends IOException {}

    /// The packed data is damaged.
    final class Bad extends IOException {
        Bad() {
            super("is damaged");
        }

        /// @param problem what is wrong, said of the data, e.g. `is damaged`
        Bad(String problem) {
            super(problem);
        }
    }
}
