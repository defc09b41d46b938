package winnow.reader;

import winnow.text.Surrogates;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/// How page ids are written: names as they are, but for `%`, `#`, control characters and bytes that
/// are no UTF-8, each of which becomes `%XX` per UTF-8 byte.
///
/// An id is thus one line, `#` always begins a record's own id, and different names have different
/// ids. Java turns the invalid bytes of a name into U+FFFD; this class gets them back from the
/// path's URI, which on Unix is written from the bytes. So the id does not depend on the locale of
/// the run either. On Windows names are UTF-16 and an unpaired surrogate becomes `%EF%BF%BD`.
final class PageId {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PageId() {}

    /// The last name of a path, as it stands in an id.
    static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.indexOf('\uFFFD') < 0 ? escape(name) : escape(bytes(path));
    }

    /// A name, a path or a record's own id, as it stands in a page id; `/` stays.
    static String escape(String name) {
        int i = 0;
        while (i < name.length() && isPlain(name.charAt(i))) {
            i++;
        }
        if (i == name.length()) {
            return name;
        }
        StringBuilder escaped = new StringBuilder(name.length() + 16).append(name, 0, i);
        append(escaped, Surrogates.repair(name.substring(i)));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isPlain(c) || Character.isSurrogate(c)) {
                escaped.append(c);
            } else {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    append(escaped, b);
                }
            }
        }
    }

    private static void append(StringBuilder escaped, byte b) {
        HEX.toHexDigits(escaped.append('%'), b);
    }

    private static boolean isPlain(char c) {
        return c != '%' && c != '#' && !Character.isISOControl(c) && !Character.isSurrogate(c);
    }

    /// Whether a name is written as [#escape(String)] writes it: every `%` begins an escape.
    static boolean isEscaped(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '%' && isEscape(name, i)) {
                i += 2;
            } else if (!isPlain(c) && !Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String name, int i) {
        return i + 2 < name.length()
                && HexFormat.isHexDigit(name.charAt(i + 1))
                && HexFormat.isHexDigit(name.charAt(i + 2));
    }

    /// The bytes that the text `escaped` stands for.
    static byte[] unescape(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length() + 16);
        byte[] utf8 = escaped.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '%' && i + 2 < utf8.length) {
                int high = Character.digit(utf8[i + 1], 16);
                int low = Character.digit(utf8[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    bytes.write(high << 4 | low);
                    i += 2;
                    continue;
                }
            }
            bytes.write(utf8[i]);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Path path) {
        String uri = path.toUri().getRawPath();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
        return unescape(uri.substring(uri.lastIndexOf('/', end - 1) + 1, end));
    }

    private static String escape(byte[] name) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer out = CharBuffer.allocate(name.length);
        StringBuilder escaped = new StringBuilder(name.length + 16);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            append(escaped, out.flip().toString());
            out.clear();
            if (!result.isError()) {
                return escaped.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                append(escaped, in.get());
            }
        }
    }
}
