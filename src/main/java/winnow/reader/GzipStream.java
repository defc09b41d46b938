package winnow.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks gzip (RFC 1952): all members as one stream, each checked against its length and
/// checksum.
///
/// Unlike `java.util.zip.GZIPInputStream` it does not take a second member that is cut off for the
/// end of the data, and it knows at which byte of the packed data it broke. What follows the last
/// member and does not begin like one is padding and is left out, as gzip itself does. Not
/// thread-safe.
final class GzipStream extends InputStream {
    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[16 << 10];
    private int next;
    private int end;
    private long consumed; // bytes of packed data before the buffer
    private long unpacked;
    private boolean inMember;
    private boolean done;

    GzipStream(InputStream in) {
        this.in = in;
    }

    /// Whether data begins like gzip, as far as it goes.
    static boolean begins(byte[] head) {
        return head.length > 0
                && (head[0] & 0xFF) == MAGIC_1
                && (head.length == 1 || (head[1] & 0xFF) == MAGIC_2);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// @throws Damaged if the data ends early or is damaged
    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!done) {
            if (!inMember && !enterMember()) {
                done = true;
                break;
            }
            int read = inflate(bytes, start, length);
            if (read > 0) {
                crc.update(bytes, start, read);
                unpacked += read;
                return read;
            }
            leaveMember();
        }
        return -1;
    }

    private int inflate(byte[] bytes, int start, int length) throws IOException {
        try {
            while (true) {
                int read = inflater.inflate(bytes, start, length);
                if (read > 0 || inflater.finished()) {
                    return read;
                }
                if (inflater.needsDictionary()) {
                    throw damaged();
                }
                if (inflater.needsInput()) {
                    feed();
                }
            }
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private void feed() throws IOException {
        if (next == end && !fill()) {
            throw early();
        }
        inflater.setInput(buffer, next, end - next);
        next = end;
    }

    /// Reads a member's header; false at the end of the data.
    private boolean enterMember() throws IOException {
        boolean first = position() == 0;
        if (next == end && !fill()) {
            return false;
        }
        if (octet() != MAGIC_1) {
            if (first) {
                throw damaged();
            }
            return false;
        }
        int second = octet();
        if (second != MAGIC_2) {
            if (first) {
                throw damaged();
            }
            return false;
        }
        header();
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    private void header() throws IOException {
        if (octet() != 8) { // deflate, the only method there is
            throw damaged();
        }
        int flags = octet();
        skip(6); // time, extra flags, system
        if ((flags & EXTRA) != 0) {
            skip(octet() | octet() << 8);
        }
        if ((flags & NAME) != 0) {
            skipString();
        }
        if ((flags & COMMENT) != 0) {
            skipString();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
    }

    private void leaveMember() throws IOException {
        inMember = false;
        next = end - inflater.getRemaining();
        long size = inflater.getBytesWritten();
        if (word() != crc.getValue() || word() != (size & 0xFFFF_FFFFL)) {
            throw damaged();
        }
    }

    private long word() throws IOException {
        long low = octet() | octet() << 8;
        return low | (long) octet() << 16 | (long) octet() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            octet();
        }
    }

    private void skipString() throws IOException {
        int octet = octet();
        while (octet != 0) {
            octet = octet();
        }
    }

    private int octet() throws IOException {
        if (next == end && !fill()) {
            throw early();
        }
        return buffer[next++] & 0xFF;
    }

    private boolean fill() throws IOException {
        consumed += end;
        next = 0;
        end = 0;
        int read = in.read(buffer, 0, buffer.length);
        end = Math.max(0, read);
        return read > 0;
    }

    private long position() {
        return consumed + next - (inMember ? inflater.getRemaining() : 0);
    }

    private Damaged early() {
        return new Damaged(
                "gzip data ends early, after " + unpacked + " bytes unpacked",
                "byte " + position());
    }

    private Damaged damaged() {
        return new Damaged(
                "gzip data is damaged, after " + unpacked + " bytes unpacked",
                "byte " + position());
    }

    /// Frees the native memory. The packed stream stays open.
    @Override
    public void close() {
        inflater.end();
    }
}
