package winnow.reader;

import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

import winnow.model.About;
import winnow.model.DateSource;
import winnow.model.Form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// What one record of a web archive holds: a page, or something of another kind.
///
/// Of `response` records those are pages that the server answered with 200 and called HTML, text or
/// Markdown, of `resource` and `conversion` records those that are called so. What the server calls
/// a page and by its first bytes is none, is none; what it does not name, the bytes tell.
final class Capture {
    private static final Set<String> TYPES =
            Set.of("warcinfo", "request", "metadata", "revisit", "continuation");

    private static final int OK = 200;

    private final WarcRecord record;
    private final byte[] bytes;
    private final int header;
    private final boolean isCut;
    private final int limit;

    private Capture(WarcRecord record, WarcCut.Whole cut, int limit) {
        this.record = record;
        this.bytes = cut.bytes();
        this.header = cut.header();
        this.isCut = cut.isTooLarge();
        this.limit = limit;
    }

    /// Reads a record's header.
    ///
    /// @throws IOException if it is none
    static Capture of(WarcCut.Whole cut, int limit) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(cut.bytes());
        WarcReader reader =
                new WarcReader(Channels.newChannel(new ByteArrayInputStream(new byte[0])), all);
        WarcRecord record =
                reader.next().orElseThrow(() -> new Damaged("its header cannot be read", ""));
        return new Capture(record, cut, limit);
    }

    /// The record's own id without its angle brackets, as it stands in a page id; null if it has
    /// none that can be used.
    @Nullable String id() {
        String id = bare("WARC-Record-ID");
        return id.isEmpty() || id.length() > Limits.RECORD_ID ? null : PageId.escape(id);
    }

    private String bare(String name) {
        String value = record.headers().first(name).orElse("").strip();
        boolean isBracketed = value.startsWith("<") && value.endsWith(">");
        return isBracketed ? value.substring(1, value.length() - 1).strip() : value;
    }

    /// What it holds.
    ///
    /// @throws IOException if that cannot be read
    Content content() throws IOException {
        return switch (record) {
            case WarcResponse response when isHttp(record.headers()) -> fetched(response);
            case WarcResponse response -> stored();
            case WarcResource resource -> stored();
            case WarcConversion conversion -> stored();
            default -> {
                String type = record.headers().first("WARC-Type").orElse("");
                String name = type.strip().toLowerCase(Locale.ROOT);
                yield new Content.Other(TYPES.contains(name) ? name : "other record");
            }
        };
    }

    private static boolean isHttp(MessageHeaders headers) {
        String type = headers.first("Content-Type").orElse("application/http");
        return type.strip().toLowerCase(Locale.ROOT).startsWith("application/http");
    }

    private Content fetched(WarcResponse response) throws IOException {
        int http = HttpPayload.header(bytes, header);
        if (http < 0) {
            throw new Damaged("its http header has no end within 65536 bytes", "");
        }
        HttpResponse answer = response.http();
        if (answer.status() != OK) {
            return new Content.Other("status " + (answer.status() % 1000));
        }
        MediaType type = type(answer.headers());
        return judged(
                type,
                () ->
                        new HttpPayload(answer, HttpPayload.raw(bytes, header + http), limit)
                                .bytes());
    }

    private Content stored() throws IOException {
        return judged(type(record.headers()), () -> HttpPayload.raw(bytes, header));
    }

    private static MediaType type(MessageHeaders headers) {
        return MediaType.parseLeniently(headers.first("Content-Type").orElse(""));
    }

    private Content judged(MediaType type, Payload payload) throws IOException {
        MediaKind said =
                MediaKind.of(type.raw().isBlank() ? "" : type.type() + '/' + type.subtype());
        if (said instanceof MediaKind.Other(String kind)) {
            return new Content.Other(kind);
        }
        if (record.headers().first("WARC-Segment-Number").isPresent()) {
            throw new Damaged("is cut into segments, which are not joined", "");
        }
        if (isCut) {
            throw Damaged.tooLarge("larger than", limit, "");
        }
        byte[] content = payload.bytes();
        Form form = said instanceof MediaKind.Page(Form one) ? one : null;
        ContentType found = found(content);
        if (found instanceof ContentType.Other(String kind)) {
            return new Content.Other(kind);
        }
        return new Content.Page(form(form, found, content), content, charset(type), about());
    }

    /// What the bytes are: [ContentType.Page] or [ContentType.Other].
    private static ContentType found(byte[] content) {
        if (content.length == 0) {
            return ContentType.TEXT;
        }
        byte[] head = Arrays.copyOf(content, Math.min(content.length, Limits.HEAD));
        return switch (ContentType.of(head, head.length == content.length)) {
            case ContentType.Packed packed -> new ContentType.Other("archive");
            case ContentType.Warc warc -> new ContentType.Other("archive");
            case ContentType.JsonLines lines -> json(content);
            case ContentType.Braced braced -> json(content);
            case ContentType.Page page -> page;
            case ContentType.Other other -> other;
        };
    }

    private static ContentType json(byte[] content) {
        boolean isJson = JsonLook.isJson(Decoding.decode(content, Form.TEXT));
        return isJson ? new ContentType.Other("json") : ContentType.TEXT;
    }

    /// HTML that is called text is HTML if it begins like a page.
    private static Form form(@Nullable Form said, ContentType found, byte[] content) {
        Form form = found instanceof ContentType.Page(Form one) ? one : Form.TEXT;
        if (said == Form.TEXT && form == Form.HTML) {
            String text = Decoding.decode(content, Form.TEXT);
            return JsonRecord.form(text, false);
        }
        return said == null ? form : said;
    }

    private static String charset(MediaType type) {
        return type.parameters().getOrDefault("charset", "");
    }

    private About about() {
        LocalDate day = JsonRecord.date(record.headers().first("WARC-Date").orElse(""));
        return new About(
                WebAddress.of(bare("WARC-Target-URI")),
                "",
                null,
                day,
                day == null ? null : DateSource.CRAWLED);
    }

    private interface Payload {
        byte[] bytes() throws IOException;
    }

    /// What a record holds.
    sealed interface Content {
        /// A page.
        final class Page implements Content {
            private final Form form;
            private final byte[] bytes;
            private final String charset;
            private final About about;

            Page(Form form, byte[] bytes, String charset, About about) {
                this.form = form;
                this.bytes = bytes;
                this.charset = charset;
                this.about = about;
            }

            /// The page as the reader hands it over.
            Undecoded under(String id) {
                return Undecoded.fetched(id, form, about, bytes, charset);
            }
        }

        /// No page, and of which kind.
        record Other(String kind) implements Content {}
    }
}
