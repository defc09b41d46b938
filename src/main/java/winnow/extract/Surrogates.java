package winnow.extract;

/// Halves of surrogate pairs, which a page can write as `&#xD83D;` or, in JSON, as `\ud83d`, and
/// which no file can hold.
final class Surrogates {
    private Surrogates() {}

    /// `text` with the replacement character in place of every half.
    static String mend(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            mended.append(at(text, i));
        }
        return mended.toString();
    }

    /// The character at `i`, or the replacement character if it is half a pair.
    static char at(String text, int i) {
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
