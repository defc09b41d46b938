package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a stream as bytes, without their line ends, none held that is longer than a limit.
///
/// Not thread-safe.
final class Lines {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 << 10];
    private int next;
    private int end;
    private byte[] line = new byte[8 << 10];
    private int length;
    private boolean tooLong;
    private long number;
    private long start;
    private long position;

    /// @param before lines that lie before the stream
    /// @param bytes bytes that lie before the stream
    Lines(InputStream in, int limit, long before, long bytes) {
        this.in = in;
        this.limit = limit;
        this.number = before;
        this.position = bytes;
    }

    /// How many lines there were, those before the stream among them.
    long count() {
        return number;
    }

    /// Goes to the next line; false at the end.
    boolean advance() throws IOException {
        start = position;
        length = 0;
        tooLong = false;
        if (next == end && !fill()) {
            return false;
        }
        number++;
        do {
            int newline = newline();
            append(newline - next);
            position += newline - next;
            next = newline;
            if (next < end) {
                next++;
                position++;
                return true;
            }
        } while (fill());
        return true;
    }

    private int newline() {
        int i = next;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private void append(int count) {
        if (tooLong || length + (long) count > limit) {
            tooLong = true;
            length = 0;
            return;
        }
        if (length + count > line.length) {
            int doubled = (int) Math.min(limit, 2L * line.length);
            line = Arrays.copyOf(line, Math.max(length + count, doubled));
        }
        System.arraycopy(buffer, next, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    /// The line's bytes; null if they are more than the limit.
    byte @Nullable [] bytes() {
        return tooLong ? null : Arrays.copyOf(line, length);
    }

    /// Its place, e.g. `line 17 at byte 90211`: lines from 1, bytes from 0.
    String where() {
        return "line " + number + " at byte " + start;
    }
}
