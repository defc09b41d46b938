package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// Where a link leads, made absolute and harmless.
///
/// Only addresses of the web, of mail and of telephones count; `javascript:`, `data:` and unknown
/// schemes lead nowhere. A place on the same page (`#top`) does not either, for it is not there in
/// clean text. Relative addresses are resolved by RFC 3986, 5.2
/// (https://www.rfc-editor.org/rfc/rfc3986).
final class LinkTarget {
    /// What browsers and servers take at the least; longer ones carry state and not a place.
    private static final int LONGEST = 2000;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private LinkTarget() {}

    /// The address that `href` means on a page at `base`; as it is written if `base` is null; null
    /// if it leads nowhere.
    static @Nullable String of(String href, @Nullable String base) {
        String address = encoded(href);
        if (address.isEmpty() || address.length() > LONGEST || address.charAt(0) == '#') {
            return null;
        }
        int colon = schemeEnd(address);
        if (colon > 0) {
            return switch (address.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "http", "https", "mailto", "tel" -> address;
                default -> null;
            };
        }
        return base == null ? address : resolved(address, encoded(base));
    }

    private static @Nullable String resolved(String address, String base) {
        try {
            URI from = new URI(base);
            if (from.getHost() == null) {
                return null; // no place on the web
            }
            if (address.charAt(0) == '?') { // java.net.URI takes the last name off here
                return new URI(base.substring(0, pathEnd(base)) + address).toString();
            }
            boolean bare = from.getRawPath().isEmpty();
            return (bare ? from.resolve("/") : from).resolve(address).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // not an address: the words of the link stay
        }
    }

    private static int pathEnd(String base) {
        int end = 0;
        while (end < base.length() && base.charAt(end) != '?' && base.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    /// Where the colon behind a scheme stands; -1 if there is none.
    private static int schemeEnd(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return i;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean behind = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !behind)) {
                return -1;
            }
        }
        return -1;
    }

    /// `href` without controls, what an address may not hold percent-encoded, as browsers do.
    private static String encoded(String href) {
        String text = href.strip();
        StringBuilder address = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (point == '%' && !isEncoded(text, i)) {
                address.append("%25");
            } else if (point >= 0x20 && point != 0x7F) {
                if (isAllowed(point)) {
                    address.appendCodePoint(point);
                } else {
                    percent(text.substring(i, next), address);
                }
            }
            i = next;
        }
        return address.toString();
    }

    private static boolean isEncoded(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean isAllowed(int point) {
        if (point < 0x80) {
            return " \"<>\\^`{|}[]".indexOf(point) < 0;
        }
        boolean pair = point > Character.MAX_VALUE;
        return Character.isLetterOrDigit(point) && (pair || !Blank.is((char) point));
    }

    private static void percent(String text, StringBuilder address) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            address.append('%').append(HEX.toHexDigits(b));
        }
    }
}
