package winnow.reader;

/// Halves of surrogate pairs that stand alone, as `\ud83d` in JSON can put them.
final class Surrogates {
    private Surrogates() {}

    /// The text with each of them turned into U+FFFD; the same string if there is none.
    static String repair(String text) {
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
}
