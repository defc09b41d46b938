package winnow.markdown;

import winnow.model.Blank;

/// Says which characters of plain text need a backslash so that Markdown reads them as themselves.
///
/// Only where it could be misread is a character escaped: `5 * 3`, `snake_case` and `a < b` stay.
/// Rules: CommonMark 0.31.2, sections 2.4 and 4 to 6, and the tables and strikethrough of GFM.
final class Escapes {
    private static final int MOST_HASHES = 6;
    private static final int MOST_DIGITS = 9;
    private static final int LONGEST_ENTITY = 33;

    private Escapes() {}

    /// True if the character at `at` could be read as markup inside a line.
    ///
    /// @param before what was written before it; a blank at the start of a line
    /// @param end of the text
    /// @param edge a sign will be written right behind it
    static boolean inline(String text, int at, int end, char before, boolean edge) {
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        return switch (text.charAt(at)) {
            case '`', '[', '~' -> true;
            case '*' -> edge || !Blank.is(before) || !Blank.is(next);
            case '_' -> edge || !isWord(before) || !isWord(next);
            case '\\' -> edge || !isWord(next);
            case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
            case '&' -> isEntity(text, at, end);
            default -> false;
        };
    }

    /// Where the backslash belongs if the line at `at` could be read as a heading, an item, a
    /// quote, a rule or a table; -1 if it could not.
    static int line(String text, int at, int end) {
        char next = at + 1 < end ? text.charAt(at + 1) : '\n';
        boolean parted = Blank.is(next);
        return switch (text.charAt(at)) {
            case '>', '|' -> at;
            case '#' -> isHeading(text, at, end) ? at : -1;
            case '+' -> parted ? at : -1;
            case '*' -> at;
            case '-' -> parted || "-|:".indexOf(next) >= 0 ? at : -1;
            case ':' -> next == '-' ? at : -1;
            case '=' -> parted || next == '=' ? at : -1;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text, at, end);
            default -> -1;
        };
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isHeading(String text, int at, int end) {
        int hashes = at;
        while (hashes < end && text.charAt(hashes) == '#') {
            hashes++;
        }
        return hashes - at <= MOST_HASHES && (hashes == end || Blank.is(text.charAt(hashes)));
    }

    /// Where the dot or bracket behind a number stands that begins an item; -1 if none does.
    private static int number(String text, int at, int end) {
        int mark = at;
        while (mark < end && mark - at < MOST_DIGITS && isDigit(text.charAt(mark))) {
            mark++;
        }
        boolean marked = mark < end && (text.charAt(mark) == '.' || text.charAt(mark) == ')');
        boolean parted = mark + 1 >= end || Blank.is(text.charAt(mark + 1));
        return marked && parted ? mark : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// True if a character reference stands at `at`: `&name;` or `&#123;`, known or not.
    static boolean isEntity(String text, int at, int end) {
        int most = Math.min(end, at + LONGEST_ENTITY);
        for (int i = at + 1; i < most; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 1;
            }
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
            if (!plain && !(c == '#' && i == at + 1)) {
                return false;
            }
        }
        return false;
    }
}
