package winnow.bench.rules;

import java.util.ArrayList;
import java.util.List;

/// Parts a text into words and marks, as the tokenizers do that page rules count with.
///
/// A word is a run of letters, digits and their marks, with apostrophes and hyphens between them; a
/// letter of a script without blanks is a word by itself. Every other code point that is no blank
/// is a mark.
final class Words {
    private Words() {}

    /// The words and marks of `text`, in order.
    static List<String> andMarks(String text) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isSpaced(c)) {
                end = wordEnd(text, end);
            } else if (isUnspaced(c)) {
                end = marksEnd(text, end);
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                found.add(text.substring(i, end));
            }
            i = end;
        }
        return found;
    }

    /// The words of `text`, in order.
    static List<String> of(String text) {
        return andMarks(text).stream().filter(word -> isLetter(word.codePointAt(0))).toList();
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean joins = "'’-".indexOf(c) >= 0 && next < text.length();
            if (!isSpaced(c) && !isMark(c) && !(joins && isSpaced(text.codePointAt(next)))) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int marksEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isSpaced(int c) {
        return isLetter(c) && !isUnspaced(c);
    }

    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> isLetter(c);
            default -> false;
        };
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
