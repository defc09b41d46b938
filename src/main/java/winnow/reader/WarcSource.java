package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A web archive's unpacked bytes, looked at through a window that begins at the next one and grows
/// as far as it is asked to; knows where in the file they stand.
///
/// Damage is held back until all bytes before it are used up. Not thread-safe.
final class WarcSource {
    /// What every record begins with.
    static final byte[] MARK = "WARC/".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LEAST = 64 << 10;

    private final InputStream in;
    private final @Nullable PackedStream packed;
    private final long size;
    private final Behind before;
    private byte[] window = new byte[LEAST];
    private int start;
    private int end;
    private long passed; // bytes of the stream before the window's first one
    private boolean ended;
    private @Nullable Damaged damage;

    /// @param packed what unpacks the stream; null if nothing does
    /// @param size how many bytes it has; -1 if nobody knows
    /// @param before what lies before it
    WarcSource(InputStream in, @Nullable PackedStream packed, long size, Behind before) {
        this.in = in;
        this.packed = packed;
        this.size = size;
        this.before = before;
        if (packed != null) {
            packed.beStrict();
        }
    }

    /// How many bytes of the stream lie behind.
    private long position() {
        return passed + start;
    }

    /// How many bytes of all that was ever read lie behind, unpacked.
    long behind() {
        return before.unpacked() + position();
    }

    /// Bytes that are left; -1 if nobody knows.
    long left() {
        return size < 0 ? -1 : size - position();
    }

    /// What broke the stream behind all that the window can show; null if nothing did.
    @Nullable Damaged damage() {
        return damage;
    }

    /// Makes the window `count` bytes long.
    ///
    /// @return how long it is, at most `count`: less if there are no more
    /// @throws IOException if the file cannot be read
    int show(int count) throws IOException {
        while (end - start < count && !ended) {
            fill(count);
        }
        return Math.min(count, end - start);
    }

    private void fill(int count) throws IOException {
        if (start > 0 && (start == end || end == window.length)) {
            System.arraycopy(window, start, window, 0, end - start);
            passed += start;
            end -= start;
            start = 0;
        }
        if (end == window.length) {
            window = Arrays.copyOf(window, (int) Math.min(2L * end, Integer.MAX_VALUE - 64));
        } else if (start == end && window.length > 16 * LEAST && count <= LEAST) {
            window = new byte[LEAST]; // a large record is over
        }
        try {
            int read = in.read(window, end, window.length - end);
            ended = read < 0;
            end += Math.max(0, read);
        } catch (Damaged e) {
            damage = e;
            ended = true;
        }
    }

    /// How long the window is, without asking for more.
    int shown() {
        return end - start;
    }

    /// A byte of the window.
    byte at(int index) {
        return window[start + index];
    }

    /// Whether a record begins there, as far as the window shows: `WARC/`.
    boolean isMark(int index) throws IOException {
        int length = show(index + MARK.length) - index;
        for (int i = 0; i < Math.min(length, MARK.length); i++) {
            if (at(index + i) != MARK[i]) {
                return false;
            }
        }
        return length > 0;
    }

    /// The window's first bytes.
    byte[] copy(int count) {
        return Arrays.copyOfRange(window, start, start + count);
    }

    /// Goes on by as many bytes, which the window shows.
    void pass(int count) {
        start += count;
    }

    /// Where in the file the window begins, e.g. `byte 90211`.
    String where() {
        if (packed == null) {
            return "byte " + (before.file() + position());
        }
        long member = packed.start(position());
        if (member >= 0) {
            return "byte " + member;
        }
        return damage != null && shown() == 0 ? damage.where() : "unpacked byte " + behind();
    }

    /// Whether a member of the packed file begins with the window; to be asked before it moves on.
    boolean isMember() {
        return packed != null && packed.start(position()) >= 0;
    }

    /// Whether what broke the stream is in no member that the window begins in.
    boolean isMemberProven() {
        return packed == null || packed.isBetween() || member() < Long.MAX_VALUE / 2;
    }

    /// How many bytes of the window come before the next member begins; very many if none does.
    long member() {
        return packed == null ? Long.MAX_VALUE : packed.nextStart(position()) - position();
    }

    /// Goes on behind the damage, at the next member in which a record begins; false if there is
    /// none. What the window shows is given up.
    boolean resume() throws IOException {
        damage = null;
        passed += end;
        start = 0;
        end = 0;
        ended = packed == null || !packed.resume(MARK);
        return !ended;
    }
}
