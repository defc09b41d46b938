package winnow.reader;

import winnow.model.Form;

import java.util.Locale;
import java.util.Set;

/// What a server says that it sends: a page, a kind of something else, or nothing that helps.
///
/// There are few kinds, whatever servers say, so that they can be counted.
sealed interface MediaKind {
    /// A page.
    record Page(Form form) implements MediaKind {}

    /// No page, and of which kind, in the words of [Skipped].
    record Other(String kind) implements MediaKind {}

    /// Nothing: the bytes have to tell.
    record Unsaid() implements MediaKind {}

    /// Media types that are HTML.
    Set<String> HTML =
            Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");

    /// Media types that are text to be read, and Markdown is read as that.
    Set<String> TEXT =
            Set.of("text/plain", "text/markdown", "text/x-markdown", "text/x-web-markdown");

    /// What a media type says.
    ///
    /// @param type type and subtype, without parameters
    static MediaKind of(String type) {
        String name = type.strip().toLowerCase(Locale.ROOT);
        if (name.indexOf('/') < 1 || name.endsWith("/")) {
            return new Unsaid();
        }
        if (HTML.contains(name)) {
            return new Page(Form.HTML);
        }
        return TEXT.contains(name) ? new Page(Form.TEXT) : new Other(kind(name));
    }

    private static String kind(String name) {
        String family = name.substring(0, name.indexOf('/'));
        String subtype = name.substring(name.indexOf('/') + 1);
        return switch (family) {
            case "image", "font", "audio", "video" -> family;
            case "text", "application", "x-application" -> kindOf(subtype);
            default -> "other binary";
        };
    }

    private static String kindOf(String subtype) {
        if (subtype.endsWith("javascript") || subtype.equals("ecmascript")) {
            return "javascript";
        }
        if (subtype.endsWith("json") || subtype.equals("manifest+json")) {
            return "json";
        }
        if (subtype.endsWith("xml")) {
            return "xml";
        }
        if (subtype.contains("font")) {
            return "font";
        }
        boolean isOffice =
                subtype.startsWith("vnd.openxml")
                        || subtype.startsWith("vnd.ms-")
                        || subtype.startsWith("vnd.oasis")
                        || subtype.equals("msword")
                        || subtype.equals("rtf");
        if (isOffice) {
            return "office";
        }
        return switch (subtype) {
            case "css", "pdf" -> subtype;
            case "zip", "gzip", "x-gzip", "x-tar", "x-bzip2", "zstd", "x-7z-compressed" ->
                    "archive";
            default -> "other binary";
        };
    }
}
