package winnow.cli;

import winnow.model.Blank;

/// Scraped text made safe for a terminal: one line, no control characters, no direction overrides.
///
/// An escape sequence in a page could otherwise move the cursor, set the window's title or hide
/// what was removed.
final class Plain {
    private Plain() {}

    /// The text on one line: every run of blanks is one space.
    static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Blank.is(c) && !isInvisible(c)) {
                gap = !plain.isEmpty();
            } else if (!isInvisible(c) && !isOverride(c)) {
                if (gap) {
                    plain.append(' ');
                    gap = false;
                }
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// Soft hyphens and zero-width marks vanish; they part no words.
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }

    private static boolean isOverride(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /// At most `most` characters of a plain line, cut at a word, with an ellipsis if cut.
    static String start(String text, int most) {
        String line = line(text);
        if (line.length() <= most) {
            return line;
        }
        int end = line.lastIndexOf(' ', Math.max(1, most - 1));
        return line.substring(0, end > most / 2 ? end : Math.max(1, most - 1)) + "…";
    }
}
