package winnow.extract;

import winnow.model.Blank;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;

/// One line of a text page that is not blank.
///
/// @param start of its first character that is not blank
/// @param end behind its last
/// @param opens the first of the page, or a blank line stands before it
/// @param isItem it begins with a bullet, a dash or a number
/// @param isQuote it begins with `>`, as quotations of mails do
record TextLine(int start, int end, boolean opens, boolean isItem, boolean isQuote) {
    /// A heading or title is no longer than this.
    private static final int SHORT = 90;

    private static final int UNDERLINE = 3;

    /// The lines of `source` that are not blank.
    static List<TextLine> in(String source) {
        List<TextLine> lines = new ArrayList<>();
        boolean opens = true;
        int from = 0;
        while (from < source.length()) {
            int end = from;
            while (end < source.length() && !isLineEnd(source.charAt(end))) {
                end++;
            }
            Span span = Blank.strip(source, from, end);
            if (span != null) {
                boolean item = isItem(source, span.start(), span.end());
                boolean quote = span.length() > 1 && source.charAt(span.start()) == '>';
                lines.add(new TextLine(span.start(), span.end(), opens, item, quote));
                opens = false;
            } else {
                opens = true;
            }
            boolean windows = source.startsWith("\r\n", end);
            from = end + (windows ? 2 : 1);
        }
        return lines;
    }

    int width() {
        return end - start;
    }

    /// True if it is as short as a heading and does not end like a sentence; a question may be a
    /// heading.
    boolean isShort(String source) {
        char last = source.charAt(end - 1);
        return width() <= SHORT
                && (last == '?' || last == ':' || (!Ends.isMark(last) && last != ','));
    }

    /// True if a unit begins here, whatever stands above: an item or a quotation.
    boolean startsUnit() {
        return isItem || isQuote;
    }

    /// True if it underlines the line above: at least three equal `=` or `-` and nothing else.
    boolean isUnderline(String source) {
        char first = source.charAt(start);
        if (width() < UNDERLINE || (first != '=' && first != '-')) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (source.charAt(i) != first) {
                return false;
            }
        }
        return true;
    }

    static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isItem(String source, int start, int end) {
        char first = source.charAt(start);
        if ("•●▪◦‣·".indexOf(first) >= 0) {
            return end > start + 1;
        }
        if ("*-–—+".indexOf(first) >= 0) {
            return end > start + 2 && Blank.is(source.charAt(start + 1));
        }
        int at = start;
        while (at < end && at < start + 3 && Character.isDigit(source.charAt(at))) {
            at++;
        }
        boolean mark = at > start && at + 1 < end && ".)".indexOf(source.charAt(at)) >= 0;
        return mark && Blank.is(source.charAt(at + 1));
    }
}
