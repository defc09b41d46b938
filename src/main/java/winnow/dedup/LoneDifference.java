package winnow.dedup;

import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.Arrays;
import java.util.Optional;

/// What a page without a title says in the one place where it differs from another page.
///
/// A rewriter changes words all over a page. If a page stands in another run by run but for one
/// place, that place is what it was written anew for, and once is enough to tell: another disease
/// in the first sentence, or a name for words that this page never says. A cut or a remark put in
/// changes no name. Runs of words are compared, not aligned places, for a page of template
/// sentences has each in several places. A pure function of two pages; linear but for sorting.
final class LoneDifference {
    /// Words of a run that is compared: a shingle's, over the borders of blocks too.
    private static final int RUN = Thresholds.CHAIN;

    private final Profile page;
    private final Tokens tokens;
    private final Tokens others;

    /// The runs of either page by the place of their first words.
    private final long[] runs;

    private final long[] otherRuns;

    /// The words of the page in the only place that the other page has not as it is; empty if that
    /// one puts words in.
    private int from;

    private int to;

    /// What the other page has in that place.
    private int otherFrom;

    private int otherTo;

    private LoneDifference(Profile page, Profile other) {
        this.page = page;
        this.tokens = page.tokens();
        this.others = other.tokens();
        this.runs = runs(tokens);
        this.otherRuns = runs(others);
    }

    private static long[] runs(Tokens tokens) {
        long[] runs = new long[Math.max(0, tokens.size() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            for (int j = i; j < i + RUN; j++) {
                runs[i] = Shingles.mix(runs[i] + tokens.hash(j));
            }
        }
        return runs;
    }

    /// The words by which `page` is about something else than `other`; empty if there are none, the
    /// page has a title, or differs in more than one place.
    static Optional<String> of(Profile page, Profile other) {
        if (page.subject().opening() == 0) {
            return Optional.empty();
        }
        LoneDifference lone = new LoneDifference(page, other);
        boolean tells =
                lone.find()
                        && lone.findPlace()
                        && (lone.isNameForName() || lone.isGenePutIn() || lone.isOtherCompound());
        return tells ? Optional.of(lone.tokens.words(lone.from, lone.to)) : Optional.empty();
    }

    /// Whether there is just one such place, or one again and again, no longer than a name. Where
    /// the other page only has more, this one was cut: that is none.
    private boolean find() {
        long[] sorted = otherRuns.clone();
        Arrays.sort(sorted);
        int found = 0;
        for (int i = 0; i < runs.length && found < 2; i++) {
            int first = i;
            while (i < runs.length && Arrays.binarySearch(sorted, runs[i]) < 0) {
                i++;
            }
            int start = first == 0 ? 0 : first + RUN - 1;
            int end = i == runs.length ? tokens.size() : i;
            if (i > first && end > start && (found == 0 || !isAgain(start, end))) {
                from = start;
                to = end;
                found++;
            }
        }
        return found == 1 && to - from <= Thresholds.NAME_WORDS;
    }

    /// Whether the words from `start` to before `end` are those of the place found before: the same
    /// words for the same others are one difference, however often.
    private boolean isAgain(int start, int end) {
        boolean same = end - start == to - from;
        for (int i = start; i < end && same; i++) {
            same = tokens.hash(i) == tokens.hash(from + i - start);
        }
        return same;
    }

    /// Whether the other page has the words before the place and those behind it a name's length
    /// apart, or words of the same sentence beside one of them; without the words that both begin
    /// or end with.
    private boolean findPlace() {
        boolean found = false;
        for (int i = 0; i < otherRuns.length && !found; i++) {
            found = isBehind(i) && findBetween(i);
        }
        for (int i = 0; i < otherRuns.length && !found; i++) {
            found = isBehind(i) && findBefore(i);
        }
        for (int i = 0; i < otherRuns.length && !found; i++) {
            found = isBefore(i) && findBehind(i + RUN);
        }
        if (found) {
            trim();
        }
        return found && from < to;
    }

    /// Whether the words from `place` on are those behind the place that differs.
    private boolean isBehind(int place) {
        return to < runs.length && otherRuns[place] == runs[to];
    }

    /// Whether the words from `place` on are those before the place that differs.
    private boolean isBefore(int place) {
        return from >= RUN && otherRuns[place] == runs[from - RUN];
    }

    private boolean findBetween(int end) {
        otherTo = end;
        otherFrom = end;
        boolean found = false;
        for (int i = end; i >= RUN && end - i <= Thresholds.NAME_WORDS && !found; i--) {
            found = isBefore(i - RUN);
            otherFrom = i;
        }
        return found;
    }

    private boolean findBefore(int end) {
        otherTo = end;
        otherFrom = end;
        while (otherFrom > 0 && !Uses.opensSentence(others, otherFrom)) {
            otherFrom--;
        }
        return otherFrom < otherTo && otherTo - otherFrom <= Thresholds.NAME_WORDS;
    }

    private boolean findBehind(int start) {
        otherFrom = start;
        otherTo = start;
        while (otherTo < others.size() && !Uses.opensSentence(others, otherTo)) {
            otherTo++;
        }
        return otherFrom < otherTo && otherTo - otherFrom <= Thresholds.NAME_WORDS;
    }

    private void trim() {
        while (from < to && otherFrom < otherTo && tokens.hash(from) == others.hash(otherFrom)) {
            from++;
            otherFrom++;
        }
        while (from < to
                && otherFrom < otherTo
                && tokens.hash(to - 1) == others.hash(otherTo - 1)) {
            to--;
            otherTo--;
        }
    }

    /// Whether a name stands for another one: in the first sentence one word for one, if all else
    /// is the same. Elsewhere it must begin with a word that the other page never says, unlike
    /// `this condition`, and stand for what this page never says; and one of the two must be
    /// written like a name, or both be phrases without a word that the other page says. One word
    /// for one that is written like any other is an edit.
    private boolean isNameForName() {
        boolean wordForWord = to - from == 1 && otherTo - otherFrom == 1;
        if (from < page.subject().opening() && wordForWord && isOnlyDifferenceOfBoth()) {
            return Uses.canBeName(tokens, from)
                    && Uses.canBeName(others, otherFrom)
                    && !Spelling.isSame(tokens.word(from), others.word(otherFrom));
        }
        boolean unsaid =
                hasUnsaid(tokens, from, from + 1, others, false)
                        && hasUnsaid(others, otherFrom, otherTo, tokens, false);
        return unsaid
                && (hasUnsaid(tokens, from, to, others, true)
                        || hasUnsaid(others, otherFrom, otherTo, tokens, true)
                        || (isPhraseUnsaid(tokens, from, to, others)
                                && isPhraseUnsaid(others, otherFrom, otherTo, tokens)));
    }

    /// Whether there are two words or more from `from` to before `to`, and `others` have none of
    /// them.
    private static boolean isPhraseUnsaid(Tokens tokens, int from, int to, Tokens others) {
        boolean all = to - from > 1;
        for (int i = from; i < to && all; i++) {
            all = hasUnsaid(tokens, i, i + 1, others, false);
        }
        return all;
    }

    /// Whether all else is the same on both pages.
    private boolean isOnlyDifferenceOfBoth() {
        boolean same = from == otherFrom && tokens.size() - to == others.size() - otherTo;
        for (int i = 0; i < from && same; i++) {
            same = tokens.hash(i) == others.hash(i);
        }
        for (int i = to; i < tokens.size() && same; i++) {
            same = tokens.hash(i) == others.hash(otherTo + i - to);
        }
        return same;
    }

    /// Whether there is a name among the words from `from` to before `to` that `others` have not in
    /// any spelling.
    ///
    /// @param proper whether it must be written like a name
    private static boolean hasUnsaid(
            Tokens tokens, int from, int to, Tokens others, boolean proper) {
        boolean found = false;
        for (int i = from; i < to && !found; i++) {
            boolean name = proper ? Uses.isProperName(tokens, i) : Uses.canBeName(tokens, i);
            found = name && !isSaid(tokens.word(i), others);
        }
        return found;
    }

    private static boolean isSaid(String word, Tokens others) {
        boolean said = false;
        for (int i = 0; i < others.size() && !said; i++) {
            said = Spelling.isSame(word, others.word(i));
        }
        return said;
    }

    /// Whether an abbreviation is put in that the other page never says and that is not short for
    /// the words before it: a gene.
    private boolean isGenePutIn() {
        return otherFrom == otherTo
                && to - from == 1
                && Uses.isAbbreviation(tokens, from)
                && !isShortForWordsBefore(tokens.word(from))
                && !isSaid(tokens.word(from), others);
    }

    private boolean isShortForWordsBefore(String word) {
        boolean initials = from >= word.length();
        for (int i = 0; i < word.length() && initials; i++) {
            char initial = tokens.word(from - word.length() + i).charAt(0);
            initials = Character.toUpperCase(initial) == word.charAt(i);
        }
        return initials;
    }

    /// Whether a part of a compound is put in in the first sentence, `non` in `non-small`, and all
    /// else is the same.
    private boolean isOtherCompound() {
        return otherFrom == otherTo
                && from < page.subject().opening()
                && to - from == 1
                && to < tokens.size()
                && isOnlyDifferenceOfBoth()
                && isHyphen(tokens.words(from, to + 1).charAt(tokens.length(from)));
    }

    /// Whether `c` is a hyphen as it is after NFKC.
    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010';
    }
}
