package winnow.model;

import org.jspecify.annotations.Nullable;

/// What counts as nothing: white space, controls, soft hyphen, zero-width space, word joiner, byte
/// order mark.
///
/// Blank characters belong to no block and need no decision; every other character does.
public final class Blank {
    private Blank() {}

    public static boolean is(char c) {
        if (c > 0x20 && c < 0x7F) {
            return false;
        }
        return switch (c) {
            case '\u00A0', '\u00AD', '\u200B', '\u2060', '\u202F', '\u2007', '\uFEFF' -> true;
            default ->
                    Character.isWhitespace(c)
                            || Character.isISOControl(c)
                            || Character.isSpaceChar(c);
        };
    }

    /// True if `text` holds nothing but blanks between `start` and `end`.
    public static boolean is(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// The span between `start` and `end` without the blanks at either side; null if nothing is
    /// left.
    public static @Nullable Span strip(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? null : new Span(from, to);
    }
}
