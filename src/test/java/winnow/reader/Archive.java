package winnow.reader;

import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A web archive that a test writes, with jwarc or by hand, and the place where each record ends.
final class Archive {
    private static final Instant FETCHED = Instant.parse("2024-03-05T10:00:00Z");

    private final WarcCompression compression;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> ends = new ArrayList<>();

    Archive(WarcCompression compression) {
        this.compression = compression;
    }

    static Archive plain() {
        return new Archive(WarcCompression.NONE);
    }

    static Archive gzip() {
        return new Archive(WarcCompression.GZIP);
    }

    static URI id(String name) {
        return URI.create("urn:test:" + name);
    }

    /// A page that was fetched from `https://x.example/NAME`.
    Archive page(String name, String type, String text) {
        return response(name, 200, text.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
    }

    Archive response(String name, int status, byte[] body, String... headers) {
        HttpResponse.Builder http = new HttpResponse.Builder(status, "Well");
        for (int i = 0; i < headers.length; i += 2) {
            http.addHeader(headers[i], headers[i + 1]);
        }
        try {
            return add(
                    new WarcResponse.Builder(URI.create("https://x.example/" + name))
                            .recordId(id(name))
                            .date(FETCHED)
                            .body(http.body(null, body).build())
                            .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A record that says itself what it holds.
    Archive resource(String name, String type, byte[] body) {
        return add(
                new WarcResource.Builder(URI.create("https://x.example/" + name))
                        .recordId(id(name))
                        .date(FETCHED)
                        .body(MediaType.parse(type), body)
                        .build());
    }

    /// A record of a WET file.
    Archive text(String name, String text) {
        return add(
                new WarcConversion.Builder()
                        .addHeader("WARC-Target-URI", "https://x.example/" + name)
                        .recordId(id(name))
                        .date(FETCHED)
                        .body(MediaType.PLAIN_TEXT, text.getBytes(StandardCharsets.UTF_8))
                        .build());
    }

    Archive add(WarcRecord record) {
        try {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            try (WarcWriter writer = new WarcWriter(Channels.newChannel(one), compression)) {
                writer.write(record);
            }
            return raw(one.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Bytes as they stand in the file.
    Archive raw(byte[] record) {
        bytes.writeBytes(record);
        ends.add(bytes.size());
        return this;
    }

    /// Text as it stands in the file, with line ends as records have them.
    Archive raw(String record) {
        return raw(record.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /// Where record `number`, from 0, begins.
    int start(int number) {
        return number == 0 ? 0 : ends.get(number - 1);
    }

    /// How many records end at that byte or before.
    long whole(int length) {
        return ends.stream().filter(end -> end <= length).count();
    }

    Collected read() {
        return Collected.of(bytes());
    }
}
