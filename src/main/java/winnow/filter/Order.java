package winnow.filter;

import java.util.List;
import java.util.function.IntPredicate;

/// In what order the phrases of a list stand.
///
/// Pasted autocomplete answers run through the alphabet: some with *a*, some with *b*, to *z* and
/// *9*, each batch by popularity. An index that a person made is sorted all through; the letters
/// that stand by themselves between its parts are no lines of it.
///
/// @param soup from 0 to 1: how surely the list is such an alphabet soup
/// @param sorted true if nearly every line stands behind the line above it
record Order(double soup, boolean sorted) {
    /// Share of steps to the same or the next letter, in a list without order and in a soup.
    private static final double CHANCE = .3;

    private static final double CERTAIN = .7;

    /// Phrases that make a soup fully trusted.
    private static final int TRUSTED = 20;

    static Order of(List<Unit> units, IntPredicate isHead, Words words, String source) {
        int steps = 0;
        int near = 0;
        int ascending = 0;
        int pairs = 0;
        int changes = 0;
        int before = -1;
        Unit above = null;
        for (Unit unit : units) {
            int initial = initial(unit, isHead, words);
            if (unit.span.length() > 1) {
                pairs += above == null ? 0 : 1;
                ascending += above != null && follows(source, above, unit) ? 1 : 0;
                above = unit;
            }
            if (initial >= 0 && before >= 0) {
                steps++;
                near += initial == before || initial == before + 1 ? 1 : 0;
                changes += initial == before ? 0 : 1;
            }
            before = initial >= 0 ? initial : before;
        }
        boolean sorted = pairs >= 4 && ascending >= .92 * pairs;
        double share = steps == 0 || changes < 3 ? 0 : (double) near / steps;
        double soup = Math.clamp((share - CHANCE) / (CERTAIN - CHANCE), 0, 1);
        return new Order(sorted ? 0 : soup * Math.min(1, (double) units.size() / TRUSTED), sorted);
    }

    /// The first character of the first word of `unit` that is no head; -1 if there is none
    /// or it is a number or a code: those are counted up everywhere.
    private static int initial(Unit unit, IntPredicate isHead, Words words) {
        for (int word : unit.words) {
            if (!isHead.test(word)) {
                return words.hasDigit(word) ? -1 : words.initial(word);
            }
        }
        return -1;
    }

    /// True if `next` stands behind `unit` in a dictionary.
    private static boolean follows(String source, Unit unit, Unit next) {
        int length = Math.min(unit.span.length(), next.span.length());
        for (int i = 0; i < length; i++) {
            int a = Words.fold(source.charAt(unit.span.start() + i));
            int b = Words.fold(source.charAt(next.span.start() + i));
            if (a != b) {
                return a < b;
            }
        }
        return unit.span.length() <= next.span.length();
    }
}
