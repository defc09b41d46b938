package winnow.filter;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.Span;

/// A wall of words inside a paragraph: behind the end of a sentence, often without a blank, a run
/// of words in lower case without any mark, up to the end of the line or to the capital that the
/// article goes on with.
///
/// Only scripts with two cases show where such a run begins and ends.
final class Inset {
    private Inset() {}

    /// The first such run in `span`; null if there is none.
    static @Nullable Span find(String text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (!Marks.endsSentence(text.charAt(i))) {
                continue;
            }
            int from = i + 1;
            while (from < span.end() && isGap(text.charAt(from))) {
                from++;
            }
            boolean lower = from < span.end() && Character.isLowerCase(text.codePointAt(from));
            if (lower && isSentence(text, span.start(), i)) {
                Span run = run(text, from, span.end());
                if (run != null) {
                    return run;
                }
            }
            i = from - 1; // no mark in the gap has a word before it
        }
        return null;
    }

    private static boolean isGap(char c) {
        return Blank.is(c) || Marks.closes(c) || Marks.endsSentence(c);
    }

    /// True if a word of three letters stands before the mark at `at`: no abbreviation, no number.
    private static boolean isSentence(String text, int start, int at) {
        int letters = 0;
        while (at - letters > start && Character.isLetter(text.charAt(at - letters - 1))) {
            letters++;
        }
        return letters >= 3;
    }

    /// The run from `from` on; null if it is too short, or ends with a mark as a sentence does.
    private static @Nullable Span run(String text, int from, int end) {
        int words = 0;
        int at = from;
        int last = from;
        while (at < end) {
            int c = text.codePointAt(at);
            boolean begins = at == from || Blank.is(text.charAt(at - 1));
            if (begins && Character.isUpperCase(c)) {
                break;
            }
            boolean inner = Words.isPart(c) || c == '\'' || c == '’' || c == '-' || c == '+';
            if (!inner && !Blank.is((char) c)) {
                return null;
            }
            words += begins && inner ? 1 : 0;
            at += Character.charCount(c);
            last = inner ? at : last;
        }
        return words >= Weights.GLUED_WALL_WORDS ? new Span(from, last) : null;
    }
}
