package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The charset that an HTML page declares: `<meta charset>`, `<meta http-equiv content>` or the XML
/// declaration, in its first [Limits#DECLARATION] bytes.
final class Declaration {
    private Declaration() {}

    /// The declared charset; null if none is declared or its label is unknown.
    static @Nullable Charset of(byte[] bytes) {
        int length = Math.min(bytes.length, Limits.DECLARATION);
        String head =
                new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < head.length()) {
            int tag = head.indexOf('<', i);
            if (tag < 0) {
                return null;
            }
            if (head.startsWith("<!--", tag)) {
                int end = head.indexOf("-->", tag + 2);
                i = end < 0 ? head.length() : end + 3;
                continue;
            }
            if (!head.startsWith("<meta", tag) && !head.startsWith("<?xml", tag)) {
                i = tag + 1;
                continue;
            }
            int end = head.indexOf('>', tag);
            i = end < 0 ? head.length() : end;
            Charset declared = inTag(head.substring(tag, i));
            if (declared != null) {
                return declared;
            }
        }
        return null;
    }

    private static @Nullable Charset inTag(String tag) {
        if (tag.startsWith("<meta")) {
            return after(tag, "charset");
        }
        return after(tag, "encoding");
    }

    /// The charset that stands behind `word =`, the first that is known.
    private static @Nullable Charset after(String tag, String word) {
        int found = tag.indexOf(word);
        while (found >= 0) {
            int i = blanksEnd(tag, found + word.length());
            if (i < tag.length() && tag.charAt(i) == '=') {
                i = blanksEnd(tag, i + 1);
                i += i < tag.length() && "\"'".indexOf(tag.charAt(i)) >= 0 ? 1 : 0;
                i = blanksEnd(tag, i);
                Charset charset = Labels.charset(tag.substring(i, labelEnd(tag, i)));
                if (charset != null) {
                    return charset;
                }
            }
            found = tag.indexOf(word, found + word.length());
        }
        return null;
    }

    private static int blanksEnd(String tag, int start) {
        int i = start;
        while (i < tag.length() && tag.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static int labelEnd(String tag, int start) {
        int i = start;
        while (i < tag.length()
                && (Character.isLetterOrDigit(tag.charAt(i))
                        || "-_:.+".indexOf(tag.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }
}
