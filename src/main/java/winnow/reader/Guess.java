package winnow.reader;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;

/// Which charset undeclared bytes are in.
///
/// The detector knows the writings of the East, Cyrillic, Greek and Hebrew, but takes the languages
/// of Latin letters all for windows-1252 and short ones for anything. So its word counts where the
/// letters it finds stand together, as they do in those writings; and where letters beyond ASCII
/// stand alone among ASCII ones, the language whose letters cover most of them says which Latin
/// charset it is. Arabic and Thai are told by their spelling ([Orthography]).
final class Guess {
    /// The letters beyond ASCII of a language written in Latin letters. Of two that cover as many,
    /// the first counts.
    private static final class Alphabet {
        private final Charset charset;
        private final boolean[] inCharset; // whether a byte stands for one of the letters

        Alphabet(Charset charset, boolean[] inCharset) {
            this.charset = charset;
            this.inCharset = inCharset;
        }

        static Alphabet of(String charset, String letters) {
            Charset found = Charset.isSupported(charset) ? Charset.forName(charset) : WESTERN;
            boolean[] in = new boolean[256];
            for (int b = 0x80; b < 0x100; b++) {
                char letter = found.decode(ByteBuffer.wrap(new byte[] {(byte) b})).charAt(0);
                in[b] = letters.indexOf(Character.toLowerCase(letter)) >= 0;
            }
            in[0xDD] |= charset.equals("windows-1254"); // I with a dot above
            return new Alphabet(found, in);
        }

        int covered(int[] counts) {
            int covered = 0;
            for (int b = 0x80; b < 0x100; b++) {
                covered += inCharset[b] ? counts[b] : 0;
            }
            return covered;
        }
    }

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset RUSSIAN = Charset.forName("KOI8-R");
    private static final Charset UKRAINIAN = Charset.forName("KOI8-U");

    private static final List<Alphabet> ALPHABETS =
            List.of(
                    Alphabet.of("windows-1252", "äöüß"), // German
                    Alphabet.of("windows-1252", "àâæçéèêëîïôœùûüÿ"), // French
                    Alphabet.of("windows-1252", "áéíñóúü"), // Spanish
                    Alphabet.of("windows-1252", "ãáàâçéêíõóôúü"), // Portuguese
                    Alphabet.of("windows-1252", "àèéìíîòóùú"), // Italian
                    Alphabet.of("windows-1252", "åäöæøéèüá"), // Nordic, Dutch
                    Alphabet.of("windows-1252", "áðéíóúýþæö"), // Icelandic
                    Alphabet.of("windows-1254", "çğıöşüâîû"), // Turkish
                    Alphabet.of("windows-1250", "ąćęłńóśźż"), // Polish
                    Alphabet.of("ISO-8859-2", "ąćęłńóśźż"),
                    Alphabet.of("windows-1250", "áäčďéěíĺľňóôŕřšťúůýž"), // Czech, Slovak
                    Alphabet.of("ISO-8859-2", "áäčďéěíĺľňóôŕřšťúůýž"),
                    Alphabet.of("windows-1250", "áéíóöőúüű"), // Hungarian
                    Alphabet.of("windows-1250", "ăâîşţ"), // Romanian
                    Alphabet.of("windows-1250", "čćđšž"), // Croatian, Slovene
                    Alphabet.of("windows-1257", "ąčęėįšųūžāēģīķļņõäöü")); // Baltic

    private Guess() {}

    /// The charset of a writing other than Latin; null if the text does not read like one.
    static @Nullable Charset foreign(byte[] visible) {
        Charset charset = detected(visible);
        if (charset == null || charset.newEncoder().maxBytesPerChar() == 1) {
            Charset spelt = Orthography.of(visible); // the detector takes it for Cyrillic
            charset = spelt == null ? charset : spelt;
        }
        if (charset == null) {
            return null;
        }
        String text = charset.decode(ByteBuffer.wrap(visible)).toString();
        return lettersStandTogether(text) ? charset : null;
    }

    private static @Nullable Charset detected(byte[] visible) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(visible);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset charset = name == null ? null : Labels.charset(name);
        if (charset == null || charset.equals(WESTERN)) {
            return null;
        }
        return charset.equals(RUSSIAN) ? UKRAINIAN : charset; // which has four letters more
    }

    /// Whether most letters beyond ASCII have another one beside them.
    private static boolean lettersStandTogether(String text) {
        int together = 0;
        int all = 0;
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = isForeign(text.charAt(i));
            if (letter) {
                all++;
                boolean behind = i + 1 < text.length() && isForeign(text.charAt(i + 1));
                together += before || behind ? 1 : 0;
            }
            before = letter;
        }
        return all > 0 && together * 10L >= all * 7L;
    }

    private static boolean isForeign(char c) {
        return c >= 0x80 && (Character.isLetter(c) || Character.isSurrogate(c));
    }

    /// The charset of a language written in Latin letters; windows-1252 if none is better.
    static Charset latin(byte[] visible) {
        int[] counts = new int[256];
        for (byte b : visible) {
            counts[b & 0xFF]++;
        }
        Charset best = WESTERN;
        int most = 0;
        for (Alphabet alphabet : ALPHABETS) {
            int covered = alphabet.covered(counts);
            if (covered > most) {
                most = covered;
                best = alphabet.charset;
            }
        }
        return best;
    }
}
