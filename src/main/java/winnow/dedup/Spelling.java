package winnow.dedup;

import java.text.Normalizer;
import java.util.Locale;

/// Whether two words are one word written two ways: singular and plural, with and without accents,
/// British and American (`haemorrhoids`, `hemorrhoid`; `tumours`, `tumor`; `disc`, `disk`).
///
/// Narrow on purpose: `hypertension` and `hypotension` are two words.
final class Spelling {
    private static final int LETTERS = 40;

    /// Letters by which two spellings of one word differ at most.
    private static final int FEW = 4;

    private Spelling() {}

    static boolean isSame(String a, String b) {
        return a.length() <= LETTERS
                && b.length() <= LETTERS
                && Math.abs(a.length() - b.length()) <= FEW // most words of a page are out by that
                && folded(a).equals(folded(b));
    }

    /// What all spellings of a word have in common; empty if it is too long to ask.
    static String plain(String word) {
        return word.length() <= LETTERS ? folded(word) : "";
    }

    private static String folded(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                letters.append(plain.charAt(i));
            }
        }
        return american(singular(letters.toString()));
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String american(String word) {
        String folded =
                word.replace("ae", "e")
                        .replace("oe", "e")
                        .replace("our", "or")
                        .replace("isation", "ization")
                        .replace("yse", "yze")
                        .replace("disc", "disk")
                        .replace("ll", "l");
        if (folded.endsWith("ise")) {
            return folded.substring(0, folded.length() - 3) + "ize";
        }
        return folded.endsWith("tre") ? folded.substring(0, folded.length() - 2) + "er" : folded;
    }
}
