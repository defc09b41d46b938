package winnow.dedup;

import winnow.text.Tokens;

import java.util.Arrays;
import java.util.Optional;

/// What the first words of a page without a title say that it is about, beside another page: the
/// names there that stand where the other page has other names.
///
/// A rewriter changes words all over a page. Of two answers made from one template about two
/// diseases, what one says and the other never does is for the most part the disease's name: it
/// stands in the opening, in the slot where the other has its own, and comes again. So a page is
/// about something else if the words of such slots make up half of all that the other page never
/// says, and one in fifty of its own words. Linear but for sorting.
final class Opening {
    private final Profile page;
    private final Profile other;
    private final Alignment there;
    private final Alignment back;

    /// Hashes of all words of either page, ascending.
    private final long[] words;

    private final long[] otherWords;

    /// Hashes of the words in slots that the other page never says, in reading order.
    private long[] names = new long[Thresholds.OPENING_WORDS + Thresholds.NAME_WORDS];

    private int size;
    private int first = -1;

    /// A word of the opening that is put in there and again, or -1.
    private int putIn = -1;

    private Opening(Profile page, Profile other, Alignment there, Alignment back) {
        this.page = page;
        this.other = other;
        this.there = there;
        this.back = back;
        words = sorted(page.tokens());
        otherWords = sorted(other.tokens());
    }

    private static long[] sorted(Tokens tokens) {
        long[] hashes = tokens.hashes();
        Arrays.sort(hashes);
        return hashes;
    }

    /// A word in the opening of `page` by which it is about something else than `other`; empty if
    /// there is none or the page has a title.
    ///
    /// @param there the alignment of `page` with `other`
    /// @param back the alignment of `other` with `page`
    static Optional<String> otherName(
            Profile page, Profile other, Alignment there, Alignment back) {
        if (page.subject().opening() == 0) {
            return Optional.empty();
        }
        Opening opening = new Opening(page, other, there, back);
        opening.findNames();
        if (opening.beginsOtherwise()) {
            return Optional.of(page.tokens().words(0, opening.beginning()));
        }
        int name = opening.areNamesMostOfTheDifference() ? opening.first : opening.putIn;
        return name < 0 ? Optional.empty() : Optional.of(page.tokens().word(name));
    }

    /// Whether both pages begin with words of their own, before the first that both have: the names
    /// of what two answers of one template are about. A beginning that was cut off is missing on
    /// one of them only.
    private boolean beginsOtherwise() {
        int begin = beginning();
        if (begin == 0 || begin == there.size()) {
            return false;
        }
        int place = there.place(begin);
        boolean alone = place > 0;
        for (int i = 0; i < place; i++) {
            alone &= back.place(i) < 0;
        }
        return alone
                && Math.max(begin, place) <= Thresholds.NAME_WORDS
                && hasOwn(page.tokens(), begin, other.tokens(), place)
                && hasOwn(other.tokens(), place, page.tokens(), begin);
    }

    /// The number of words before the first that both pages have.
    private int beginning() {
        int begin = 0;
        while (begin < there.size() && there.place(begin) < 0) {
            begin++;
        }
        return begin;
    }

    /// Whether the first `size` words have one that the first `otherSize` of the other page have
    /// not in any spelling.
    private static boolean hasOwn(Tokens tokens, int size, Tokens others, int otherSize) {
        for (int i = 0; i < size; i++) {
            boolean found = false;
            for (int j = 0; j < otherSize && !found; j++) {
                found = Spelling.isSame(tokens.word(i), others.word(j));
            }
            if (!found) {
                return true;
            }
        }
        return false;
    }

    private void findNames() {
        for (int i = 0; i < page.subject().opening(); i++) {
            int from = i;
            while (i < there.size() && there.place(i) < 0) {
                i++;
            }
            if (i > from && i < there.size() && i - from <= Thresholds.NAME_WORDS) {
                findNames(from, i);
                findPutIn(from, i);
            }
        }
    }

    /// Looks among the words from `from` to before `to`, between words that are matched, for one
    /// that sets this page apart: put in and never matched, or a number, which nobody rewords.
    private void findPutIn(int from, int to) {
        boolean added =
                from > 0
                        && to - from <= Thresholds.PHRASE
                        && there.place(to) - there.place(from - 1) == 1;
        for (int i = from; i < to && putIn < 0; i++) {
            if (page.tokens().isNumber(i) ? isNumberPutIn(i) : added && isNeverMatched(i)) {
                putIn = i;
            }
        }
    }

    private boolean isNumberPutIn(int i) {
        int times = 0;
        for (int j = 0; j < there.size(); j++) {
            times += page.tokens().hash(j) == page.tokens().hash(i) && there.isPutIn(j) ? 1 : 0;
        }
        return times >= Thresholds.NAMED && !other.subject().opensWith(page.tokens().hash(i));
    }

    private boolean isNeverMatched(int i) {
        int times = 0;
        for (int j = 0; j < there.size(); j++) {
            if (page.tokens().hash(j) == page.tokens().hash(i)) {
                if (there.place(j) >= 0) {
                    return false;
                }
                times++;
            }
        }
        return times >= Math.max(Thresholds.NAMED, Thresholds.NAMED_PART * there.size())
                && Uses.canBeName(page.tokens(), i);
    }

    /// Keeps the words from `from` to before `to`, which is matched, if they stand for others.
    private void findNames(int from, int to) {
        int otherTo = there.place(to);
        int otherFrom = otherTo;
        while (otherFrom > 0
                && otherTo - otherFrom < Thresholds.NAME_WORDS
                && back.place(otherFrom - 1) < 0) {
            otherFrom--;
        }
        int name = name(page.tokens(), from, to, otherWords);
        int otherName = name(other.tokens(), otherFrom, otherTo, words);
        if (name < 0
                || otherName < 0
                || Spelling.isSame(page.tokens().word(name), other.tokens().word(otherName))) {
            return;
        }
        first = first < 0 ? name : first;
        for (int i = from; i < to; i++) {
            if (isForeign(page.tokens().hash(i), otherWords)) {
                names[size++] = page.tokens().hash(i);
            }
        }
    }

    /// The first word from `from` to before `to` that can be a name and is not among `others`, or
    /// -1.
    private static int name(Tokens tokens, int from, int to, long[] others) {
        for (int i = from; i < to; i++) {
            if (isForeign(tokens.hash(i), others) && Uses.canBeName(tokens, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isForeign(long word, long[] others) {
        return Arrays.binarySearch(others, word) < 0;
    }

    private boolean areNamesMostOfTheDifference() {
        Arrays.sort(names, 0, size);
        int foreign = 0;
        int named = 0;
        for (int i = 0; i < there.size(); i++) {
            long word = page.tokens().hash(i);
            if (isForeign(word, otherWords)) {
                foreign++;
                named += Arrays.binarySearch(names, 0, size, word) >= 0 ? 1 : 0;
            }
        }
        return named > 0
                && named >= Thresholds.NAME_PART * foreign
                && named >= Thresholds.NAME_USES * there.size();
    }
}
