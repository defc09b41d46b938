package winnow.reader;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Zstandard (RFC 8878): a member is a frame. Frames that are to be skipped are, but for one at the
/// very beginning that holds the dictionary of those behind it, as a WARC may have
/// (https://iipc.github.io/warc-specifications/specifications/warc-zstd/).
///
/// The native library is loaded when the first one is made.
final class ZstdMembers implements Members {
    private static final int FRAME = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int DICTIONARY = 0x184D2A5D;

    private final Tape tape;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private final ByteBuffer packed = ByteBuffer.allocateDirect(Limits.CHUNK);
    private final ByteBuffer unpacked = ByteBuffer.allocateDirect(128 << 10);
    private byte @Nullable [] dictionary;
    private boolean ended;
    private boolean wasFull;

    ZstdMembers(Tape tape) {
        this.tape = tape;
    }

    /// Whether data begins like zstd.
    static boolean begins(byte[] head) {
        return head.length >= Integer.BYTES
                && (word(head) == FRAME || (word(head) & ~0xF) == SKIPPABLE);
    }

    /// Whether data begins with a dictionary, without which nothing behind it can be unpacked.
    static boolean hasDictionary(byte[] head) {
        return head.length >= Integer.BYTES && word(head) == DICTIONARY;
    }

    private static int word(byte[] bytes) {
        return (bytes[0] & 0xFF)
                | (bytes[1] & 0xFF) << 8
                | (bytes[2] & 0xFF) << 16
                | (bytes[3] & 0xFF) << 24;
    }

    @Override
    public boolean enter() throws IOException {
        while (tape.hasMore()) {
            boolean isFirst = tape.position() == 0;
            int magic = (int) word();
            if (magic == FRAME) {
                begin();
                return true;
            }
            if ((magic & ~0xF) != SKIPPABLE) {
                return false;
            }
            long size = word();
            if (isFirst && magic == DICTIONARY) {
                dictionary = dictionary(size);
            } else {
                skip(size);
            }
        }
        return false;
    }

    private void begin() {
        context.reset();
        context.setLongMax(Limits.ZSTD_WINDOW);
        if (dictionary != null) {
            context.loadDict(dictionary);
        }
        packed.clear().putInt(Integer.reverseBytes(FRAME)).flip();
        unpacked.clear().flip();
        ended = false;
        wasFull = false;
    }

    private long word() throws IOException {
        long low = tape.octet() | tape.octet() << 8;
        return low | (long) tape.octet() << 16 | (long) tape.octet() << 24;
    }

    private void skip(long size) throws IOException {
        long left = size;
        while (left > 0) {
            if (!tape.hasMore()) {
                throw new Early();
            }
            int count = (int) Math.min(left, tape.length());
            tape.skip(count);
            left -= count;
        }
    }

    /// It may be packed itself.
    private byte[] dictionary(long size) throws IOException {
        if (size > Limits.ZSTD_DICTIONARY) {
            throw new Bad("has a dictionary of " + size + " bytes, more than is read");
        }
        byte[] bytes = new byte[(int) size];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) tape.octet();
        }
        if (bytes.length < Integer.BYTES || word(bytes) != FRAME) {
            return bytes;
        }
        long whole = Zstd.getFrameContentSize(bytes);
        if (whole <= 0 || whole > Limits.ZSTD_DICTIONARY) {
            throw new Bad("has a dictionary that cannot be unpacked");
        }
        try {
            return Zstd.decompress(bytes, (int) whole);
        } catch (ZstdException e) {
            throw new Bad("has a dictionary that is damaged");
        }
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        while (!unpacked.hasRemaining()) {
            if (ended) {
                return -1;
            }
            if (!packed.hasRemaining() && !wasFull) {
                feed();
            }
            unpack();
        }
        int count = Math.min(length, unpacked.remaining());
        unpacked.get(bytes, start, count);
        return count;
    }

    private void feed() throws IOException {
        if (!tape.hasMore()) {
            throw new Early();
        }
        packed.clear();
        int count = tape.length();
        packed.put(tape.bytes(), tape.start(), count).flip();
        tape.skip(count);
    }

    private void unpack() throws IOException {
        unpacked.clear();
        try {
            ended = context.decompressDirectByteBufferStream(unpacked, packed);
        } catch (ZstdException e) {
            unpacked.flip();
            tape.unread(packed.remaining());
            throw new Bad(problem(e));
        }
        wasFull = !unpacked.hasRemaining();
        unpacked.flip();
        if (ended) {
            tape.unread(packed.remaining());
            packed.clear().flip();
        }
    }

    private static String problem(ZstdException e) {
        return Zstd.errFrameParameterWindowTooLarge() == Math.abs(e.getErrorCode())
                ? "has a window of more than %d MiB; unpack it first, with zstd -d --long=31"
                        .formatted(1 << (Limits.ZSTD_WINDOW - 20))
                : "is damaged";
    }

    @Override
    public void close() {
        context.close();
    }
}
