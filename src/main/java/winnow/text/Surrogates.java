package winnow.text;

/// Halves of surrogate pairs that stand alone, which a page can write as `&#xD83D;` and JSON as
/// `\ud83d`, and which no file can hold.
public final class Surrogates {
    private Surrogates() {}

    /// The text with each of them turned into U+FFFD; the same string if there is none.
    public static String repair(String text) {
        int first = unpaired(text, 0);
        if (first < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text);
        for (int i = first; i >= 0; i = unpaired(text, i + 1)) {
            repaired.setCharAt(i, '\uFFFD');
        }
        return repaired.toString();
    }

    /// The first unpaired surrogate at or after `from`, which is no low half of a pair; -1 if none.
    private static int unpaired(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair && Character.isSurrogate(c)) {
                return i;
            }
            i += pair ? 2 : 1;
        }
        return -1;
    }

    /// The character at `i`, or U+FFFD if it is half a pair that stands alone.
    public static char at(String text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return c;
        }
        int other = Character.isHighSurrogate(c) ? i + 1 : i - 1;
        if (other < 0 || other == text.length()) {
            return '\uFFFD';
        }
        char high = text.charAt(Math.min(i, other));
        char low = text.charAt(Math.max(i, other));
        return Character.isSurrogatePair(high, low) ? c : '\uFFFD';
    }
}
