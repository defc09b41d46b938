package winnow.reader;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that hashes what is read from it. Not thread-safe.
final class HashedStream extends FilterInputStream {
    private static final int CHUNK = 64 << 10;

    private final HashStream128 hash = Hashing.xxh3_128().hashStream();
    private long length;
    private byte last;

    HashedStream(InputStream in) {
        super(in);
    }

    /// Reads as many bytes as `extent` has; true if they are those.
    boolean begins(Extent extent) throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (length < extent.length()) {
            int read = read(chunk, 0, (int) Math.min(CHUNK, extent.length() - length));
            if (read < 0) {
                return false;
            }
        }
        return hash().equals(extent.content());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int count) throws IOException {
        int read = in.read(bytes, start, count);
        if (read > 0) {
            hash.putBytes(bytes, start, read);
            length += read;
            last = bytes[start + read - 1];
        }
        return read;
    }

    /// How many bytes have been read.
    long length() {
        return length;
    }

    /// Whether the last of them ended a line.
    boolean endsWithLine() {
        return length > 0 && last == '\n';
    }

    /// The hash of all of them (XXH3).
    HashValue128 hash() {
        return hash.get();
    }
}
