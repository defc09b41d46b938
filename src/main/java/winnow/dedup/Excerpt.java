package winnow.dedup;

/// Text shown as evidence: a word may be as long as a page.
final class Excerpt {
    /// Longest excerpt, in UTF-16 units.
    private static final int LENGTH = 120;

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return text.substring(0, end) + "…";
    }
}
