package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/// The first bytes of a stream, looked at before it is known how to read the rest.
///
/// A stream that breaks within them tells so only when it is read past them: the records before the
/// break are still good.
final class Lead {
    private final InputStream in;
    private final byte[] head;
    private final boolean packed;
    private final boolean ended;
    private final @Nullable IOException broken;

    /// Reads the first bytes of the stream, at most [Limits#HEAD].
    ///
    /// @param size what the stream is expected to hold, in bytes
    /// @param packed whether the stream unpacks the file
    Lead(InputStream in, long size, boolean packed) {
        this.in = in;
        this.packed = packed;
        byte[] buffer = new byte[(int) Math.min(Limits.HEAD, Math.max(512, size + 1))];
        int length = 0;
        boolean end = false;
        IOException problem = null;
        try {
            while (length < Limits.HEAD) {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.min(Limits.HEAD, 2 * length));
                }
                int read = in.read(buffer, length, buffer.length - length);
                if (read < 0) {
                    end = true;
                    break;
                }
                length += read;
            }
        } catch (IOException e) {
            problem = e;
        }
        this.head = Arrays.copyOf(buffer, length);
        this.ended = end;
        this.broken = problem;
    }

    byte[] head() {
        return head;
    }

    /// Whether the head is all there is.
    boolean whole() {
        return ended;
    }

    /// Whether the stream broke within the head.
    boolean isBroken() {
        return broken != null;
    }

    /// @throws IOException if the stream broke within the head
    void requireSound() throws IOException {
        if (broken != null) {
            throw broken;
        }
    }

    /// Everything, from the first byte on.
    ///
    /// @throws Damaged if it is more than `limit` bytes
    byte[] all(int limit) throws IOException {
        requireSound();
        if (head.length > limit) {
            throw tooLarge(limit);
        }
        if (ended) {
            return head;
        }
        byte[] rest = in.readNBytes(limit - head.length + 1);
        if (rest.length > limit - head.length) {
            throw tooLarge(limit);
        }
        byte[] all = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, all, head.length, rest.length);
        return all;
    }

    private Damaged tooLarge(int limit) {
        String more = packed ? "unpacks to more than" : "larger than";
        return Damaged.tooLarge(more, limit, "");
    }

    /// The stream from its first byte on.
    InputStream stream() {
        InputStream rest = broken == null ? in : new BrokenStream(in, broken);
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    /// A stream that breaks once; what is behind that is there for those who know how to go on.
    private static final class BrokenStream extends InputStream {
        private final InputStream in;
        private @Nullable IOException problem;

        BrokenStream(InputStream in, IOException problem) {
            this.in = in;
            this.problem = problem;
        }

        private void breakOnce() throws IOException {
            IOException first = problem;
            problem = null;
            if (first != null) {
                throw first;
            }
        }

        @Override
        public int read() throws IOException {
            breakOnce();
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            breakOnce();
            return in.read(bytes, start, length);
        }
    }
}
