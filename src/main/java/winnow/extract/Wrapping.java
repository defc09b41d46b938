package winnow.extract;

import winnow.model.Blank;

import java.util.List;

/// Tells a paragraph whose lines were wrapped at a column from lines that stand for themselves.
final class Wrapping {
    /// Lines wrapped by mail programs, `fmt` and typewriters are this wide, in characters.
    private static final int NARROWEST = 50;

    private static final int WIDEST = 100;

    private Wrapping() {}

    /// True if the lines from `from` to `end` are one paragraph: none but the last could have taken
    /// the first word of the next, most do not end a sentence, and there is punctuation, which
    /// lists of search phrases lack.
    ///
    /// @param widest width of the widest line around
    static boolean isWrapped(String source, List<TextLine> lines, int from, int end, int widest) {
        if (end - from < 2 || widest > WIDEST) {
            return false;
        }
        int sentences = 0;
        for (int i = from; i + 1 < end; i++) {
            TextLine line = lines.get(i);
            TextLine next = lines.get(i + 1);
            if (line.width() < NARROWEST || line.width() + 1 + firstWord(source, next) <= widest) {
                return false;
            }
            sentences += Ends.sentence(source, line.start(), line.end()) ? 1 : 0;
        }
        boolean few = 2 * sentences < end - from - 1 || sentences == 0;
        return few && isPunctuated(source, lines.get(from).start(), lines.get(end - 1).end());
    }

    private static int firstWord(String source, TextLine line) {
        int at = line.start();
        while (at < line.end() && !Blank.is(source.charAt(at))) {
            at++;
        }
        return at - line.start();
    }

    private static boolean isPunctuated(String source, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == ',' || c == '.' || c == ';' || c == '!' || c == '?') {
                return true;
            }
        }
        return false;
    }
}
