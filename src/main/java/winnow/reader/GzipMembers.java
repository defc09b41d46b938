package winnow.reader;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Gzip (RFC 1952), each member checked against its length and checksum.
///
/// Unlike `java.util.zip.GZIPInputStream` it does not take a second member that is cut off for the
/// end of the data, and it leaves the tape where it broke.
final class GzipMembers implements Members {
    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final Tape tape;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();

    GzipMembers(Tape tape) {
        this.tape = tape;
    }

    /// Whether data begins like gzip, as far as it goes.
    static boolean begins(byte[] head) {
        return head.length > 0
                && (head[0] & 0xFF) == MAGIC_1
                && (head.length == 1 || (head[1] & 0xFF) == MAGIC_2);
    }

    @Override
    public boolean enter() throws IOException {
        if (!tape.hasMore() || tape.octet() != MAGIC_1 || tape.octet() != MAGIC_2) {
            return false;
        }
        if (tape.octet() != DEFLATE) { // the only method there is
            throw new Bad();
        }
        int flags = tape.octet();
        skip(6); // time, extra flags, system
        if ((flags & EXTRA) != 0) {
            skip(tape.octet() | tape.octet() << 8);
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
        inflater.reset();
        crc.reset();
        return true;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            tape.octet();
        }
    }

    private void skipString() throws IOException {
        int octet = tape.octet();
        while (octet != 0) {
            octet = tape.octet();
        }
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        try {
            while (true) {
                int read = inflater.inflate(bytes, start, length);
                if (read > 0) {
                    crc.update(bytes, start, read);
                    return read;
                }
                if (inflater.finished()) {
                    leave();
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw broken();
                }
                if (inflater.needsInput()) {
                    feed();
                }
            }
        } catch (DataFormatException e) {
            throw broken();
        }
    }

    private void feed() throws IOException {
        if (!tape.hasMore()) {
            throw new Early();
        }
        inflater.setInput(tape.bytes(), tape.start(), tape.length());
        tape.skip(tape.length());
    }

    private Bad broken() {
        tape.unread(inflater.getRemaining());
        return new Bad();
    }

    private void leave() throws IOException {
        tape.unread(inflater.getRemaining());
        long size = inflater.getBytesWritten();
        if (word() != crc.getValue() || word() != (size & 0xFFFF_FFFFL)) {
            throw new Bad();
        }
    }

    private long word() throws IOException {
        long low = tape.octet() | tape.octet() << 8;
        return low | (long) tape.octet() << 16 | (long) tape.octet() << 24;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
