package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;

/// The writings that the detector of [Guess] does not know: bytes are in a charset if what it makes
/// of them obeys the spelling of its writing.
///
/// Read as the wrong writing, text breaks these rules in every second word, so it does not matter
/// how long it is.
final class Orthography {
    /// The letters that make up half of Arabic and Persian text: alef, lam, yeh, meem, noon, waw,
    /// reh, teh.
    private static final String OFTEN_ARABIC =
            "\u0627\u0644\u064A\u0649\u06CC\u0645\u0646\u0648\u0631\u062A";

    private static final double OFTEN = .45;

    /// Share of letters that may be of another writing, or stand where they cannot: a name, a slip.
    private static final double SLIPS = .03;

    /// Least share of vowel signs and tone marks in Thai: they stand in nearly every word.
    private static final double MARKS = .08;

    private static final List<Charset> ARABIC = supported("windows-1256", "ISO-8859-6");
    private static final List<Charset> THAI = supported("x-windows-874", "TIS-620");

    private Orthography() {}

    private static List<Charset> supported(String... names) {
        return List.of(names).stream().filter(Charset::isSupported).map(Charset::forName).toList();
    }

    /// The charset of Arabic or Thai text; null if the bytes are neither.
    static @Nullable Charset of(byte[] visible) {
        for (Charset charset : ARABIC) {
            if (isArabic(decoded(visible, charset))) {
                return charset;
            }
        }
        for (Charset charset : THAI) {
            if (isThai(decoded(visible, charset))) {
                return charset;
            }
        }
        return null;
    }

    private static String decoded(byte[] bytes, Charset charset) {
        return charset.decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean isArabic(String text) {
        int letters = 0;
        int often = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0621' && c <= '\u06D3' && Character.isLetter(c)) {
                letters++;
                often += OFTEN_ARABIC.indexOf(c) >= 0 ? 1 : 0;
            } else if (isOther(c)) {
                other++;
            }
        }
        return letters > 0 && other <= SLIPS * letters && often >= OFTEN * letters;
    }

    /// Whether vowel signs and tone marks follow consonants, and vowels that are written before a
    /// consonant have one behind them.
    private static boolean isThai(String text) {
        int letters = 0;
        int marks = 0;
        int slips = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0E01' && c <= '\u0E4E') {
                letters++;
                boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
                marks += mark ? 1 : 0;
                boolean before = i > 0 && isThaiConsonantOrMark(text.charAt(i - 1));
                boolean leads = c >= '\u0E40' && c <= '\u0E44';
                boolean behind = i + 1 < text.length() && isConsonant(text.charAt(i + 1));
                slips += (mark && !before) || (leads && !behind) ? 1 : 0;
            } else if (isOther(c)) {
                slips++;
            }
        }
        return letters > 0 && marks >= MARKS * letters && slips <= SLIPS * letters;
    }

    private static boolean isConsonant(char c) {
        return c >= '\u0E01' && c <= '\u0E2E';
    }

    private static boolean isThaiConsonantOrMark(char c) {
        return isConsonant(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// A letter of neither ASCII nor the writing in question, or what no byte of it stands for.
    private static boolean isOther(char c) {
        return c >= 0x80 && (Character.isLetter(c) || c == '\uFFFD');
    }
}
