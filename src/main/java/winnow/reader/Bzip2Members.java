package winnow.reader;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// Bzip2: all streams of a file as one member.
final class Bzip2Members implements Members {
    private static final String BLOCK = "1AY&SY";
    private static final String END = "\u0017rE8P\u0090";

    private final Tape tape;
    private @Nullable InputStream unpacking;

    Bzip2Members(Tape tape) {
        this.tape = tape;
    }

    /// Whether data begins like bzip2.
    static boolean begins(byte[] head) {
        return head.length >= 10
                && head[0] == 'B'
                && head[1] == 'Z'
                && head[2] == 'h'
                && head[3] >= '1'
                && head[3] <= '9'
                && (holds(head, BLOCK) || holds(head, END));
    }

    private static boolean holds(byte[] head, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if ((head[4 + i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean enter() throws IOException {
        if (unpacking != null || !tape.hasMore()) {
            return false;
        }
        try {
            unpacking = new BZip2CompressorInputStream(new Octets(tape), true);
        } catch (IOException | RuntimeException e) {
            throw problem(e);
        }
        return true;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        try {
            return unpacking == null ? -1 : unpacking.read(bytes, start, length);
        } catch (IOException | RuntimeException e) {
            throw problem(e); // a runtime exception is the library's way to meet damage in tables
        }
    }

    private IOException problem(Exception e) throws IOException {
        if (e instanceof Damaged outer) {
            return outer;
        }
        return tape.hasMore() ? new Bad() : new Early();
    }

    @Override
    public void close() {}

    /// The tape as a stream.
    private static final class Octets extends InputStream {
        private final Tape tape;

        Octets(Tape tape) {
            this.tape = tape;
        }

        @Override
        public int read() throws IOException {
            return tape.hasMore() ? tape.octet() : -1;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!tape.hasMore()) {
                return -1;
            }
            int count = Math.min(length, tape.length());
            System.arraycopy(tape.bytes(), tape.start(), bytes, start, count);
            tape.skip(count);
            return count;
        }
    }
}
