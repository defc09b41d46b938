package winnow.filter;

import winnow.model.Blank;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;

/// Phrases of a list inside one line, each of which ends like a sentence: `buy x in Rome. buy x in
/// Milan.` or `what is x? how to x?`.
///
/// Such a phrase is short, and begins in lower case or with the same two words as the one before;
/// behind several of them, any word of the one before is enough.
final class Staccato {
    /// Characters beyond which a piece is no phrase; its words need not be read.
    private static final int LONGEST = 80;

    private static final int[] NONE = {};

    private Staccato() {}

    /// The phrases at the end of `span`; empty if there are fewer than
    /// [Weights#LEAST_STACCATO].
    static List<Span> find(String text, Span span, Words words) {
        if (marks(text, span) < Weights.LEAST_STACCATO) {
            return List.of();
        }
        List<Span> run = new ArrayList<>();
        int[] above = NONE;
        int from = span.start();
        for (int i = span.start(); i < span.end(); i++) {
            boolean last = i + 1 == span.end();
            boolean ends = Marks.endsSentence(text.charAt(i)) && (last || isGap(text, i, span));
            if (!ends && !last) {
                continue;
            }
            Span piece = Blank.strip(text, from, i + 1);
            from = i + 1;
            if (piece == null) {
                continue;
            }
            int[] found = piece.length() > LONGEST ? NONE : words.of(text, piece);
            boolean goesOn = run.size() >= Weights.LEAST_STACCATO && shares(above, found);
            boolean joins =
                    isShort(found) && (isLower(text, piece) || alike(above, found) || goesOn);
            if (!joins) {
                run.clear();
            }
            if (joins || isShort(found)) {
                run.add(piece);
            }
            above = found;
        }
        return run.size() < Weights.LEAST_STACCATO ? List.of() : run;
    }

    private static int marks(String text, Span span) {
        int marks = 0;
        for (int i = span.start(); i < span.end(); i++) {
            marks += Marks.endsSentence(text.charAt(i)) ? 1 : 0;
        }
        return marks;
    }

    /// True if a blank stands behind the mark at `at`, or a word in lower case that is glued to it.
    private static boolean isGap(String text, int at, Span span) {
        char next = text.charAt(at + 1);
        return Blank.is(next)
                || (at - 2 > span.start()
                        && Character.isLetter(next)
                        && Character.isLetter(text.charAt(at - 1))
                        && Character.isLetter(text.charAt(at - 2)));
    }

    private static boolean isShort(int[] words) {
        return words.length > 1 && words.length <= Weights.STACCATO_WORDS;
    }

    private static boolean isLower(String text, Span piece) {
        return Character.isLowerCase(text.codePointAt(piece.start()));
    }

    private static boolean shares(int[] above, int[] words) {
        for (int word : words) {
            for (int other : above) {
                if (word == other) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alike(int[] above, int[] words) {
        return above.length > 1 && words.length > 1 && above[0] == words[0] && above[1] == words[1];
    }
}
