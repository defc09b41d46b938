package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text in units of two or four bytes, with a byte order mark or without.
final class Wide {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /// A sample of so many bytes is judged.
    private static final int SAMPLE = 8 << 10;

    /// Text in wider units has more zeros than one in so many bytes, or bytes that are no UTF-8.
    private static final int ZERO_ONE_IN = 8;

    private Wide() {}

    /// UTF-16 or UTF-32 in the byte order of the text; null if it is neither.
    static @Nullable Charset charset(byte[] bytes) {
        Charset marked = marked(bytes);
        return marked != null ? marked : unmarked(bytes);
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return bytes.length >= 4 && bytes[2] == 0 && bytes[3] == 0
                    ? UTF_32LE
                    : StandardCharsets.UTF_16LE;
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(bytes, 0, 0, 0xFE, 0xFF) ? UTF_32BE : null;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Every script writes blanks, line ends or marks below U+0100, whose high byte is zero. The
    /// byte order in which more of them come out is right if that reads like text.
    private static @Nullable Charset unmarked(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (!hasZero(bytes, length) || isNarrow(bytes, length)) {
            return null;
        }
        ByteBuffer sample = ByteBuffer.wrap(bytes, 0, length);
        String little = StandardCharsets.UTF_16LE.decode(sample.duplicate()).toString();
        String big = StandardCharsets.UTF_16BE.decode(sample).toString();
        int difference = common(little) - common(big);
        if (difference == 0 || !readsLikeText(difference > 0 ? little : big)) {
            return null;
        }
        return difference > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /// UTF-8 with a zero here and there, which two of its letters around it would make one of.
    private static boolean isNarrow(byte[] bytes, int length) {
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
            if (bytes[i] > 0 && bytes[i] < ' ' && !Character.isWhitespace(bytes[i])) {
                return false;
            }
        }
        return zeros < length / ZERO_ONE_IN && Utf8.damaged(Arrays.copyOf(bytes, length)) <= 1;
    }

    private static boolean hasZero(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /// Characters of ASCII, and the blank, comma and full stop of the East.
    private static int common(String text) {
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r';
            common += ascii || (c >= 0x3000 && c <= 0x3002) || c == 0xFF0C ? 1 : 0;
        }
        return common;
    }

    /// At most one of a hundred characters is a control, unassigned or for private use. Data that
    /// is no text has such characters by the dozen.
    private static boolean readsLikeText(String text) {
        int bad = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean control = Character.isISOControl(c) && !Character.isWhitespace(c);
            boolean written =
                    c != 0xFFFD
                            && Character.isDefined(c)
                            && Character.getType(c) != Character.PRIVATE_USE;
            bad += control || !written ? 1 : 0;
        }
        return bad * 100L <= text.length();
    }
}
