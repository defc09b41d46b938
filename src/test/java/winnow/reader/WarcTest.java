package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

import winnow.model.About;
import winnow.model.DateSource;
import winnow.model.Form;
import winnow.model.RawPage;
import winnow.model.Unreadable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/// What the records of a web archive become.
final class WarcTest {
    private static final String PAGE = "<html><p>Sleep and walk, then rest.</p></html>";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Archive> archives() {
        return List.of(Archive.plain(), Archive.gzip());
    }

    @Test
    void read_response_isAPageWithAddressAndDay() {
        for (Archive archive : archives()) {
            About about =
                    new About(
                            "https://x.example/a",
                            "",
                            null,
                            LocalDate.of(2024, 3, 5),
                            DateSource.CRAWLED);
            assertThat(archive.page("a", "text/html", PAGE).read().only())
                    .isEqualTo(new RawPage("f#urn:test:a", Form.HTML, PAGE, about));
        }
    }

    @Test
    void read_manyRecords_areTheirPagesAndTheRestIsCounted() throws IOException {
        for (Archive archive : archives()) {
            archive.add(new Warcinfo.Builder().fields(Map.of("software", List.of("x"))).build());
            archive.add(
                    new WarcRequest.Builder(URI.create("https://x.example/a"))
                            .body(MediaType.HTTP_REQUEST, utf8("GET / HTTP/1.1\r\n\r\n"))
                            .build());
            archive.page("a", "text/html; charset=utf-8", PAGE);
            archive.page("b", "application/xhtml+xml", PAGE);
            archive.page("c", "text/plain", "Rest.");
            archive.page("d", "text/markdown", "# Rest");
            archive.page("e", "image/png", "no picture");
            archive.page("f", "text/css", "p {}");
            archive.page("g", "application/problem+json", "{}");
            archive.page("h", "application/vnd.ms-excel", "1");
            archive.page("i", "x-strange/thing", "1");
            archive.response("j", 404, utf8(PAGE), "Content-Type", "text/html");
            archive.response("k", 301, utf8(PAGE), "Content-Type", "text/html");
            archive.response("l", 404, utf8(PAGE), "Content-Type", "text/html");
            archive.resource("m", "text/html", utf8(PAGE));
            archive.text("n", "Rest, says the text.");
            archive.add(
                    new WarcRevisit.Builder(
                                    URI.create("https://x.example/a"),
                                    WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                            .body(MediaType.HTTP_RESPONSE, utf8("HTTP/1.1 200 OK\r\n\r\n"))
                            .build());
            Collected read = archive.read();
            assertThat(read.broken).isEmpty();
            assertThat(read.ids())
                    .containsExactly(
                            "f#urn:test:a",
                            "f#urn:test:b",
                            "f#urn:test:c",
                            "f#urn:test:d",
                            "f#urn:test:m",
                            "f#urn:test:n");
            assertThat(read.pages.stream().map(Undecoded::form))
                    .containsExactly(
                            Form.HTML, Form.HTML, Form.TEXT, Form.TEXT, Form.HTML, Form.TEXT);
            assertThat(read.counted)
                    .isEqualTo(
                            Map.ofEntries(
                                    Map.entry("css", 1L),
                                    Map.entry("image", 1L),
                                    Map.entry("json", 1L),
                                    Map.entry("office", 1L),
                                    Map.entry("other binary", 1L),
                                    Map.entry("request", 1L),
                                    Map.entry("revisit", 1L),
                                    Map.entry("status 301", 1L),
                                    Map.entry("status 404", 2L),
                                    Map.entry("warcinfo", 1L)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, 'GIF89a and so on', image",
        "text/html, '%PDF-1.4', pdf",
        "text/plain, '{\"a\": 1}', json",
        "text/html, '<?xml version=\"1.0\"?><rss></rss>', xml",
    })
    void read_whatIsCalledAPageAndIsNone_isCounted(String type, String body, String kind) {
        Collected read = Archive.plain().page("a", type, body).read();
        assertThat(read.pages).isEmpty();
        assertThat(read.counted).isEqualTo(Map.of(kind, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, '<!doctype html><p>Rest.', HTML",
        "text/plain, 'Write <b>so</b>.', TEXT",
        "text/html, 'Rest.', HTML",
        "'', '<html><p>Rest.', HTML",
        "'', 'Rest.', TEXT",
    })
    void read_form_isAsItIsCalledAndBegins(String type, String body, Form form) {
        assertThat(Archive.plain().page("a", type, body).read().only().form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1254, windows-1254, Ağrı ve kırık",
        "iso-8859-9, windows-1254, Ağrı ve kırık",
        "iso-8859-1, UTF-8, Ağrı: the header lies",
        "utf-8, windows-1252, Müde Füße: the header lies",
        "no-such-charset, UTF-8, Ağrı",
        "'', UTF-8, Ağrı",
        "shift_jis, Shift_JIS, 痛みと眠り",
    })
    void read_charset_isTheServersUnlessItCannotBe(String told, String used, String text) {
        byte[] body = ("<html><p>" + text).getBytes(Charset.forName(used));
        String type = told.isEmpty() ? "text/html" : "text/html; charset=" + told;
        Collected read = Archive.plain().response("a", 200, body, "Content-Type", type).read();
        assertThat(read.only().text()).isEqualTo("<html><p>" + text);
    }

    @Test
    void read_serverSaysUtf8AndThePageKnowsBetter_isAsThePageSays() {
        String page = "<html><meta charset=windows-1254><p>Ağrı ve kırık";
        byte[] body = page.getBytes(Charset.forName("windows-1254"));
        Collected read =
                Archive.plain()
                        .response("a", 200, body, "Content-Type", "text/html; charset=utf-8")
                        .read();
        assertThat(read.only().text()).isEqualTo(page);
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /// An uncompressed block, and an empty last one (RFC 7932, section 9.2).
    private static byte[] brotli(byte[] bytes) {
        int header = (bytes.length - 1) << 4 | 1 << 20;
        byte[] begin = {(byte) header, (byte) (header >> 8), (byte) (header >> 16)};
        return Collected.joined(begin, bytes, new byte[] {3});
    }

    private static byte[] chunked(byte[] bytes) {
        int half = bytes.length / 2;
        return Collected.joined(
                utf8(Integer.toHexString(half) + "\r\n"),
                java.util.Arrays.copyOf(bytes, half),
                utf8("\r\n" + Integer.toHexString(bytes.length - half) + ";x=y\r\n"),
                java.util.Arrays.copyOfRange(bytes, half, bytes.length),
                utf8("\r\n0\r\n\r\n"));
    }

    @Test
    void read_encodings_areUndone() {
        byte[] page = utf8(PAGE);
        Map<String, byte[]> codings =
                Map.of(
                        "gzip", Collected.gzip(page),
                        "x-gzip", Collected.gzip(page),
                        "deflate", deflated(page),
                        "br", brotli(page),
                        "zstd", Zstd.compress(page),
                        "identity", page,
                        "UTF-8", page);
        codings.forEach(
                (coding, body) -> {
                    String[] type = {"Content-Type", "text/html", "Content-Encoding", coding};
                    Archive once = Archive.gzip().response("a", 200, body, type);
                    assertThat(once.read().only().text()).as(coding).isEqualTo(PAGE);
                    String[] both = {
                        type[0], type[1], type[2], type[3], "Transfer-Encoding", "chunked"
                    };
                    Archive twice = Archive.gzip().response("a", 200, chunked(body), both);
                    assertThat(twice.read().only().text()).as(coding).isEqualTo(PAGE);
                });
    }

    @Test
    void read_encodingThatWasUndoneBefore_isPassedOver() {
        String[] both = {
            "Content-Type", "text/html", "Content-Encoding", "gzip", "Transfer-Encoding", "chunked"
        };
        byte[] page = utf8(PAGE);
        assertThat(Archive.plain().response("a", 200, page, both).read().only().text())
                .isEqualTo(PAGE);
        assertThat(Archive.plain().response("a", 200, Collected.gzip(page), both).read().only())
                .extracting(RawPage::text)
                .isEqualTo(PAGE);
        String[] one = {both[0], both[1], both[2], both[3]};
        assertThat(Archive.plain().response("a", 200, page, one).read().only().text())
                .isEqualTo(PAGE);
    }

    @Test
    void read_encodingThatIsDamaged_costsThatRecord() {
        byte[] cut = java.util.Arrays.copyOf(Collected.gzip(PAGE), 30);
        Archive archive =
                Archive.plain()
                        .response(
                                "a",
                                200,
                                cut,
                                "Content-Type",
                                "text/html",
                                "Content-Encoding",
                                "gzip")
                        .response(
                                "b",
                                200,
                                cut,
                                "Content-Type",
                                "text/html",
                                "Content-Encoding",
                                "br, x")
                        .page("c", "text/html", PAGE);
        Collected read = archive.read();
        assertThat(read.ids()).containsExactly("f#urn:test:c");
        assertThat(read.broken).hasSize(2);
        assertThat(read.broken.getFirst().page()).isEqualTo("f#urn:test:a");
        assertThat(read.broken.getFirst().where()).isEqualTo("record 1 at byte 0");
        assertThat(read.broken.getLast().what())
                .isEqualTo("cannot be read: content-encoding not supported: br, x");
        assertThat(read.broken.getLast().where()).isEqualTo("record 2 at byte " + archive.start(1));
    }

    @Test
    void read_ids_areTheRecordsOrTheirNumbers() {
        String record =
                """
                WARC/1.0
                WARC-Type: resource
                WARC-Target-URI: <https://x.example/%s>
                Content-Type: text/plain
                Content-Length: 5
                %s
                Rest.

                """;
        Archive archive =
                Archive.plain()
                        .raw(record.formatted("a", ""))
                        .raw(record.formatted("b", "WARC-Record-ID: <urn:b#%>\n"))
                        .raw(record.formatted("c", "WARC-Record-ID: <urn:b#%>\n"))
                        .raw(record.formatted("d", "WARC-Record-ID: 1\n"))
                        .raw(record.formatted("e", "WARC-Record-ID: <" + "e".repeat(501) + ">\n"))
                        .page("f", "text/plain", "Rest.");
        Collected read = archive.read();
        assertThat(read.broken).isEmpty();
        assertThat(read.ids())
                .containsExactly(
                        "f#1", "f#urn:b%23%25", "f#urn:b%23%25~2", "f#1~2", "f#5", "f#urn:test:f");
        assertThat(read.pages.getFirst().hints())
                .isEqualTo(new About("https://x.example/a", "", null, null));
    }

    @Test
    void read_tooLargeToBeHeld_isUnreadableOrCounted() {
        String large = "a".repeat(300_000);
        for (Archive archive : archives()) {
            archive.page("a", "text/plain", large)
                    .page("b", "video/mp4", large)
                    .response(
                            "c",
                            200,
                            Collected.gzip(large),
                            "Content-Type",
                            "text/plain",
                            "Content-Encoding",
                            "gzip")
                    .page("d", "text/plain", "Rest.");
            Collected read = Collected.of(archive.bytes(), 100_000);
            assertThat(read.ids()).containsExactly("f#urn:test:d");
            assertThat(read.counted).isEqualTo(Map.of("video", 1L));
            assertThat(read.broken)
                    .containsExactly(
                            new Unreadable(
                                    "f#urn:test:a",
                                    "larger than the page limit of 100000 bytes; raise it with"
                                            + " --page-limit",
                                    "record 1 at byte 0"),
                            new Unreadable(
                                    "f#urn:test:c",
                                    "unpacks to more than the page limit of 100000 bytes; raise it"
                                            + " with --page-limit",
                                    "record 3 at byte " + archive.start(2)));
        }
    }

    @Test
    void read_segments_areNotTakenForPages() {
        String record =
                """
                WARC/1.0
                WARC-Type: %s
                WARC-Record-ID: <urn:%s>
                WARC-Segment-Number: %s
                Content-Type: text/plain
                Content-Length: 5

                Rest.

                """;
        Collected read =
                Archive.plain()
                        .raw(record.formatted("resource", "a", 1))
                        .raw(record.formatted("continuation", "b", 2))
                        .read();
        assertThat(read.pages).isEmpty();
        assertThat(read.broken)
                .containsExactly(
                        new Unreadable(
                                "f#urn:a",
                                "is cut into segments, which are not joined",
                                "record 1 at byte 0"));
        assertThat(read.counted).isEqualTo(Map.of("continuation", 1L));
    }
}
