package winnow.reader;

import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// What an HTTP response carries, out of its transfer and content encodings.
///
/// Crawlers often store what they have unpacked already under the header of what came; so a header
/// that the bytes give the lie to is passed over.
final class HttpPayload {
    private static final Set<String> CODINGS =
            Set.of("gzip", "x-gzip", "deflate", "br", "zstd", "compress", "x-compress");

    private final HttpResponse http;
    private final byte[] raw;
    private final int limit;

    /// @param raw its body as it was stored
    /// @param limit the most bytes that are unpacked
    HttpPayload(HttpResponse http, byte[] raw, int limit) {
        this.http = http;
        this.raw = raw;
        this.limit = limit;
    }

    /// The length of the header that `record` has from `start` on, with its blank line; -1 if it
    /// does not end within [Limits#RECORD_HEADER].
    static int header(byte[] record, int start) {
        int line = start;
        int most = (int) Math.min(record.length, (long) start + Limits.RECORD_HEADER);
        for (int i = start; i < most; i++) {
            if (record[i] == '\n') {
                if (i == line || (i == line + 1 && record[line] == '\r')) {
                    return i + 1 - start;
                }
                line = i + 1;
            }
        }
        return -1;
    }

    /// The bytes.
    ///
    /// @throws Damaged if they are more than the limit
    /// @throws IOException if an encoding is damaged or unknown
    byte[] bytes() throws IOException {
        boolean isChunked = http.headers().contains("Transfer-Encoding", "chunked");
        String coding = coding();
        if (isChunked && !beginsWithChunk()) {
            boolean isPacked = !coding.isEmpty() && isGzip();
            return isPacked ? unpacked(Packing.GZIP, raw) : within(raw);
        }
        if (coding.endsWith("gzip") && !isChunked && !isGzip()) {
            return within(raw);
        }
        return switch (coding) {
            case "" -> within(all(http.body()));
            case "deflate" -> inflated(within(all(http.body())));
            // jwarc 0.36.0 never comes to the end of zstd
            case "zstd" -> unpacked(Packing.ZSTD, within(all(http.body())));
            default -> {
                try (MessageBody body = http.bodyDecoded()) {
                    yield within(all(body));
                }
            }
        };
    }

    /// Deflate is zlib by its definition (RFC 9110), and by some servers' habit bare.
    private byte[] inflated(byte[] packed) throws IOException {
        boolean isZlib =
                packed.length > 1
                        && (packed[0] & 0xF) == 8
                        && ((packed[0] & 0xFF) << 8 | (packed[1] & 0xFF)) % 31 == 0;
        Inflater inflater = new Inflater(!isZlib);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
            return within(in.readNBytes(limit + 1));
        } finally {
            inflater.end();
        }
    }

    /// A decoder that is given damaged data may turn out nothing for ever.
    private byte[] all(ReadableByteChannel body) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(raw.length);
        ByteBuffer some = ByteBuffer.allocate(Limits.CHUNK);
        int idle = 0;
        while (all.size() <= limit) {
            int read = body.read(some.clear());
            if (read < 0) {
                return all.toByteArray();
            }
            idle = read == 0 ? idle + 1 : 0;
            if (idle == Limits.IDLE) {
                throw new Damaged("its content ends early or is damaged", "");
            }
            all.write(some.array(), 0, read);
        }
        return all.toByteArray();
    }

    /// The content encoding; empty if there is none that is one.
    private String coding() {
        List<String> named = http.headers().all("Content-Encoding");
        String all = String.join(",", named).strip().toLowerCase(Locale.ROOT);
        boolean isCoding = all.indexOf(',') >= 0 || CODINGS.contains(all);
        return isCoding ? all : "";
    }

    private boolean isGzip() {
        return raw.length > 1 && GzipMembers.begins(raw);
    }

    /// Whether the body begins with the length of a chunk: hexadecimal digits on a line.
    private boolean beginsWithChunk() {
        int i = 0;
        while (i < raw.length && i < 16 && Character.digit(raw[i], 16) >= 0) {
            i++;
        }
        return i > 0 && i < raw.length && (raw[i] == '\r' || raw[i] == ';' || raw[i] == ' ');
    }

    private byte[] unpacked(Packing packing, byte[] packed) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        try (PackedStream unpacking = new PackedStream(packing, in, null, limit, Behind.NOTHING)) {
            return within(unpacking.readNBytes(limit + 1));
        }
    }

    private byte[] within(byte[] bytes) throws Damaged {
        if (bytes.length > limit) {
            throw Damaged.tooLarge("unpacks to more than", limit, "");
        }
        return bytes;
    }

    /// The body that a record holds behind its two headers.
    static byte[] raw(byte[] record, int start) {
        return Arrays.copyOfRange(record, start, record.length);
    }
}
