package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a stream with their positions, of which the last ones can be gone back to.
///
/// It keeps what lies behind the [mark][#mark()], at most [Limits#KEPT] bytes. Going back costs
/// time, so that all that is read twice is no more than a part of what is read: a stream that is
/// made to send its reader back again and again is still read in linear time. Not thread-safe.
final class Tape {
    private final InputStream in;
    private byte[] buffer = new byte[16 << 10];
    private int next;
    private int end;
    private int mark;
    private boolean isMarked;
    private long base; // position of the buffer's first byte
    private long again; // bytes that were gone back over
    private @Nullable IOException broken;

    Tape(InputStream in) {
        this.in = in;
    }

    /// How many bytes lie behind.
    long position() {
        return base + next;
    }

    /// Whether there is another byte.
    ///
    /// @throws IOException if the stream breaks here; each time that it is asked
    boolean hasMore() throws IOException {
        return next < end || fill();
    }

    private boolean fill() throws IOException {
        if (broken != null) {
            throw broken;
        }
        makeRoom();
        int read;
        try {
            read = in.read(buffer, end, buffer.length - end);
        } catch (IOException e) {
            broken = e;
            throw e;
        }
        end += Math.max(0, read);
        return read > 0;
    }

    private void makeRoom() {
        int from = isMarked ? mark : next;
        if (end == buffer.length && from == 0) {
            if (buffer.length < Limits.KEPT) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
                return;
            }
            isMarked = false;
            from = next;
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, end - from);
            base += from;
            next -= from;
            end -= from;
            mark = 0;
        }
    }

    /// The next byte.
    ///
    /// @throws Members.Early at the end
    int octet() throws IOException {
        if (!hasMore()) {
            throw new Members.Early();
        }
        return buffer[next++] & 0xFF;
    }

    /// The byte that [#hasMore()] has found.
    int peek() {
        return buffer[next] & 0xFF;
    }

    /// Where the bytes are that [#hasMore()] has found: they stay until it is asked again.
    byte[] bytes() {
        return buffer;
    }

    /// The first of them.
    int start() {
        return next;
    }

    /// How many they are, or [Limits#CHUNK] of them.
    int length() {
        return Math.min(Limits.CHUNK, end - next);
    }

    void skip(int count) {
        next += count;
    }

    /// From here on bytes are kept.
    void mark() {
        mark = next;
        isMarked = true;
    }

    /// Goes back over bytes that were found by the last [#hasMore()], at no cost.
    void unread(int count) {
        next -= count;
    }

    /// Goes back to that position, if it is still there and there is time for it.
    ///
    /// @return false if not; then it stays where it is
    boolean back(long position) {
        long count = position() - position;
        boolean kept = isMarked && position >= base + mark;
        if (!kept || again + count > Limits.KEPT + 4 * position()) {
            return false;
        }
        again += count;
        next -= (int) count;
        return true;
    }
}
