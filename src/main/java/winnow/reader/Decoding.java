package winnow.reader;

import org.jspecify.annotations.Nullable;

import winnow.model.Form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Turns a page's bytes into text.
///
/// In this order: a byte order mark; units of two bytes; UTF-8, if the bytes are valid UTF-8,
/// whatever they declare, unless they declare a charset of two-byte characters and could be either;
/// the declared charset, if the bytes fit it; UTF-8 with a few damaged characters; and what a
/// detector finds in the text between the markup. Bytes that do not fit become U+FFFD.
final class Decoding {
    /// Damaged characters among so many sound ones are still UTF-8, if nothing else is declared.
    private static final int UTF8_SOUND_FOR_DAMAGED = 4;

    /// A charset is wrong if one of so many characters beyond ASCII does not fit it.
    private static final int MISFIT_ONE_IN = 20;

    private Decoding() {}

    /// The text, without a byte order mark.
    static String decode(byte[] bytes, Form form) {
        return decode(bytes, form, null);
    }

    /// The same of bytes that somebody else says the charset of, such as a server, whose word goes
    /// before theirs.
    ///
    /// @param label what it says; null or of no charset if it does not
    static String decode(byte[] bytes, Form form, @Nullable String label) {
        Charset wide = Wide.charset(bytes);
        Charset told = label == null ? null : Labels.charset(label);
        String text = wide != null ? new String(bytes, wide) : narrow(bytes, form, told);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String narrow(byte[] bytes, Form form, @Nullable Charset told) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        if (utf8.length() == bytes.length && utf8.indexOf('\uFFFD') < 0) {
            return shifted(bytes, form, utf8, told);
        }
        if (JsonLook.begin(bytes) > 0) { // marked as UTF-8
            return utf8;
        }
        Charset declared = declared(bytes, form, told);
        int damaged = utf8.indexOf('\uFFFD') < 0 ? 0 : Utf8.damaged(bytes);
        if (damaged == 0) {
            return ambiguous(utf8, bytes, declared);
        }
        int sound = Utf8.beyondAscii(utf8) - damaged;
        if (StandardCharsets.UTF_8.equals(declared)) {
            return sound >= damaged ? utf8 : guessed(bytes, form);
        }
        if (sound >= UTF8_SOUND_FOR_DAMAGED * (long) damaged) {
            return utf8;
        }
        String text = declared == null ? null : fitting(bytes, declared);
        return text != null ? text : guessed(bytes, form);
    }

    /// A server that says UTF-8 of bytes that are not goes by habit: they may say it better.
    private static @Nullable Charset declared(byte[] bytes, Form form, @Nullable Charset told) {
        if (told != null && !told.equals(StandardCharsets.UTF_8)) {
            return told;
        }
        Charset own = form == Form.HTML ? Declaration.of(bytes) : null;
        return own != null ? own : told;
    }

    /// Bytes that are all ASCII, which escape sequences can make Japanese.
    private static String shifted(byte[] bytes, Form form, String ascii, @Nullable Charset told) {
        if (ascii.indexOf("\u001B$") < 0) {
            return ascii;
        }
        Charset declared = declared(bytes, form, told);
        Charset japanese = Labels.charset("iso-2022-jp");
        if (japanese == null || (declared != null && !declared.equals(japanese))) {
            return ascii;
        }
        String text = fitting(bytes, japanese);
        return text != null ? text : ascii;
    }

    /// Valid UTF-8 can also be a few characters of a two-byte charset; then UTF-8 has no character
    /// of three bytes, which every language that such charsets are made for would have.
    private static String ambiguous(String utf8, byte[] bytes, @Nullable Charset declared) {
        if (declared == null || !Labels.isTwoByte(declared)) {
            return utf8;
        }
        for (int i = 0; i < utf8.length(); i++) {
            if (utf8.charAt(i) >= 0x800) {
                return utf8;
            }
        }
        String text = fitting(bytes, declared);
        return text != null ? text : utf8;
    }

    private static String guessed(byte[] bytes, Form form) {
        byte[] visible = Visible.bytes(bytes, form);
        Charset foreign = Guess.foreign(visible);
        if (foreign != null) {
            String text = fitting(bytes, foreign);
            if (text != null) {
                return text;
            }
        }
        return new String(bytes, Guess.latin(visible));
    }

    /// The text in that charset; null if too much of it does not fit.
    private static @Nullable String fitting(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        int misfits = 0;
        int beyond = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            beyond += c >= 0x80 ? 1 : 0;
            misfits += c == '\uFFFD' ? 1 : 0;
        }
        return misfits * (long) MISFIT_ONE_IN <= beyond ? text : null;
    }
}
