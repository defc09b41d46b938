package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.Repair;
import winnow.model.Span;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells paragraphs whose lines were wrapped at a column from lines that stand for themselves, and
/// joins them.
///
/// A program that wraps breaks a line only where the next word would not have fitted. So lines are
/// joined if none could have taken the first word of the next, most of them end in the middle of a
/// sentence, and there is punctuation, which lists of search phrases lack. Two lines alone prove
/// little: they are joined if the second goes on in a small letter, or if the page is wrapped at
/// such a column elsewhere. Confined to one extraction.
final class Wrapping {
    static final String JOINED_LINE = "joined-line";
    static final String JOINED_WORD = "joined-word";

    /// Lines wrapped by mail programs, `fmt` and typewriters are this wide, in characters.
    private static final int NARROWEST = 50;

    private static final int WIDEST = 100;

    /// As many lines of one paragraph prove that it was wrapped.
    private static final int PROOF = 3;

    /// Of as many breaks between lines, one may end a paragraph.
    private static final int MOST_BREAKS = 3;

    /// As many blanks inside a line part columns of a table.
    private static final int COLUMN_GAP = 3;

    private final String source;
    private final List<TextLine> lines;

    /// The widest column at which some paragraph of the page is wrapped for certain; 0 if none is.
    private int column;

    private @Nullable Set<String> words;

    Wrapping(String source, List<TextLine> lines) {
        this.source = source;
        this.lines = lines;
    }

    /// Learns from the lines from `from` to `end`, between which none is blank, how wide a column
    /// of this page is.
    void learn(int from, int end) {
        int widest = widest(from, end);
        int breaks = breaks(from, end, widest);
        for (int i = from; i < end && breaks >= 0; ) {
            int stop = paragraphEnd(i, end, widest, breaks);
            if (stop - i >= PROOF && isWrapped(i, stop, widest)) {
                column = Math.max(column, widest);
            }
            i = stop;
        }
    }

    int widest(int from, int end) {
        int widest = 0;
        for (int i = from; i < end; i++) {
            widest = Math.max(widest, lines.get(i).width());
        }
        return widest;
    }

    /// How many lines between `from` and `end` could have taken the next one's first word, as the
    /// last of a paragraph may; -1 if more than one in three could: these are not wrapped.
    int breaks(int from, int end, int widest) {
        int gaps = 0;
        int breaks = 0;
        for (int i = from; i + 1 < end && widest <= WIDEST; i++) {
            if (!lines.get(i + 1).startsUnit()) {
                gaps++;
                breaks += hasRoom(i, widest) ? 1 : 0;
            }
        }
        return gaps > 0 && MOST_BREAKS * breaks <= gaps ? breaks : -1;
    }

    /// The end of the paragraph that begins at `from`: behind the first line that had room for the
    /// next one's first word, or before the next item. Where paragraphs follow each other without
    /// blank lines, a line that ends a sentence may end one too.
    ///
    /// @param breaks how many lines around had room
    int paragraphEnd(int from, int end, int widest, int breaks) {
        int i = from + 1;
        while (i < end
                && !lines.get(i).startsUnit()
                && !hasRoom(i - 1, widest)
                && (breaks <= 0 || !mayEnd(i - 1))) {
            i++;
        }
        return i;
    }

    /// True if the line at `i` ends a sentence and the next does not go on in a small letter.
    private boolean mayEnd(int i) {
        TextLine line = lines.get(i);
        int next = source.codePointAt(lines.get(i + 1).start());
        return Ends.sentence(source, line.start(), line.end()) && !Character.isLowerCase(next);
    }

    private boolean hasRoom(int i, int widest) {
        return lines.get(i).width() + 1 + firstWord(lines.get(i + 1)) <= widest;
    }

    /// True if the lines from `from` to `end` are one paragraph.
    ///
    /// @param widest width of the widest line around
    boolean isWrapped(int from, int end, int widest) {
        if (end - from < 2 || widest > WIDEST) {
            return false;
        }
        int sentences = 0;
        for (int i = from; i + 1 < end; i++) {
            TextLine line = lines.get(i);
            if (line.width() < NARROWEST || hasRoom(i, widest) || isNoProse(i)) {
                return false;
            }
            sentences += Ends.sentence(source, line.start(), line.end()) ? 1 : 0;
        }
        boolean few = 2 * sentences < end - from - 1 || sentences == 0;
        return few
                && !isNoProse(end - 1)
                && (end - from >= PROOF || isProven(from))
                && isPunctuated(lines.get(from).start(), lines.get(end - 1).end());
    }

    /// True if the line at `from` and the next belong together by what they say or by what the page
    /// does elsewhere.
    private boolean isProven(int from) {
        TextLine next = lines.get(from + 1);
        return Character.isLowerCase(source.codePointAt(next.start()))
                || (column > 0 && next.width() <= column && !hasRoom(from, column));
    }

    /// True for rows of a table, lines of a program and scripts without blanks between words, in
    /// which nobody can say what would have fitted.
    private boolean isNoProse(int i) {
        TextLine line = lines.get(i);
        char last = source.charAt(line.end() - 1);
        if ("{};|".indexOf(last) >= 0 || source.charAt(line.start()) == '|') {
            return true;
        }
        if (Invisible.isEndless(last) || Invisible.isEndless(source.charAt(line.start()))) {
            return true;
        }
        int blanks = 0;
        for (int k = line.start(); k < line.end(); k++) {
            char c = source.charAt(k);
            blanks = c == ' ' ? blanks + 1 : 0;
            if (c == '\t' || blanks == COLUMN_GAP) {
                return true;
            }
        }
        return false;
    }

    private int firstWord(TextLine line) {
        int at = line.start();
        while (at < line.end() && !Blank.is(source.charAt(at))) {
            at++;
        }
        return at - line.start();
    }

    private boolean isPunctuated(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c == ',' || c == '.' || c == ';' || c == '!' || c == '?') {
                return true;
            }
        }
        return false;
    }

    /// How the line at `i` is joined to the one before; null if a word may be cut there and nobody
    /// can say how it is written.
    @Nullable Repair join(int i) {
        int before = lines.get(i - 1).end();
        int start = lines.get(i).start();
        boolean soft = source.indexOf('\u00AD', before, start) >= 0;
        if (soft) {
            return new Repair(new Span(before, start), "", JOINED_WORD);
        }
        boolean cut =
                source.charAt(before - 1) == '-'
                        && before > 1
                        && Character.isLetter(source.charAt(before - 2))
                        && Character.isLowerCase(source.charAt(start));
        return cut ? word(before, start) : new Repair(new Span(before, start), " ", JOINED_LINE);
    }

    /// Joins a word at its hyphen as the page writes it elsewhere, in one way only.
    private @Nullable Repair word(int behind, int next) {
        int from = behind - 1;
        while (from > 0 && isInWord(source.charAt(from - 1))) {
            from--;
        }
        int end = next;
        while (end < source.length() && isInWord(source.charAt(end))) {
            end++;
        }
        String first = source.substring(from, behind - 1).toLowerCase(Locale.ROOT);
        String second = source.substring(next, end).toLowerCase(Locale.ROOT);
        boolean whole = words().contains(first + second);
        boolean hyphened = words().contains(first + "-" + second);
        if (whole == hyphened) {
            return null;
        }
        return whole
                ? new Repair(new Span(behind - 1, next), "", JOINED_WORD)
                : new Repair(new Span(behind, next), "", JOINED_LINE);
    }

    /// Every word of the page in small letters, hyphens inside included.
    private Set<String> words() {
        if (words == null) {
            words = new HashSet<>();
            int from = -1;
            for (int i = 0; i <= source.length(); i++) {
                boolean inside = i < source.length() && isInWord(source.charAt(i));
                if (inside && from < 0) {
                    from = i;
                } else if (!inside && from >= 0) {
                    words.add(source.substring(from, i).toLowerCase(Locale.ROOT));
                    from = -1;
                }
            }
        }
        return words;
    }

    private static boolean isInWord(char c) {
        return c == '-' || Character.isLetter(c);
    }
}
