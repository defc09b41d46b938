package winnow.dedup;

import winnow.text.Tokens;

import java.util.Arrays;

/// Which word of a page stands for which word of another.
///
/// Pairs of words that stand once on the other page are anchors; from them the match is extended
/// both ways while words agree, and short runs of as many other words on both sides count as
/// replaced. Paragraphs in another order, cut or inserted text do not disturb it. Linear in both
/// pages.
final class Alignment {
    private static final int NONE = Anchors.NONE;

    private final Tokens page;
    private final Tokens other;

    /// For each word of the page its place on the other page, or NONE.
    private final int[] places;

    private int matched;
    private int replaced;

    private Alignment(Tokens page, Tokens other) {
        this.page = page;
        this.other = other;
        this.places = new int[page.size()];
        Arrays.fill(places, NONE);
    }

    /// Aligns `page` with `other`; anchors stand once on `other`.
    static Alignment of(Tokens page, Tokens other) {
        Alignment alignment = new Alignment(page, other);
        alignment.anchor(new Anchors(other));
        alignment.extend();
        alignment.dropChance();
        return alignment;
    }

    /// The same alignment seen from the other page: of several words that stand for one the first
    /// counts.
    Alignment inverse() {
        Alignment inverse = new Alignment(other, page);
        for (int i = 0; i < places.length; i++) {
            if (places[i] != NONE && inverse.places[places[i]] == NONE) {
                inverse.places[places[i]] = i;
            }
        }
        inverse.extend();
        inverse.dropChance();
        return inverse;
    }

    private void anchor(Anchors anchors) {
        for (int i = 0; i + 1 < places.length; i++) {
            int place = anchors.find(page, i);
            if (place != NONE) {
                places[i] = places[i] == NONE ? place : places[i];
                places[i + 1] = place + 1;
            }
        }
    }

    /// Follows each match both ways, over short gaps too, as far as words agree.
    private void extend() {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != NONE) {
                follow(i, 1);
            }
        }
        for (int i = places.length - 1; i >= 0; i--) {
            if (places[i] != NONE) {
                follow(i, -1);
            }
        }
    }

    /// Matches the next words behind match `i` in direction `step`: the neighbour if it agrees,
    /// else the nearest two neighbouring words that agree behind a gap. Each is followed in turn by
    /// the loop of the caller.
    private void follow(int i, int step) {
        if (isFree(i + step) && agrees(i + step, places[i] + step)) {
            places[i + step] = places[i] + step;
            return;
        }
        for (int gap = 1; gap <= Thresholds.GAP && isFree(i + gap * step); gap++) {
            int next = i + (gap + 1) * step;
            int place = places[i] + (gap + 1) * step;
            if (isFree(next)
                    && isFree(next + step)
                    && agrees(next, place)
                    && agrees(next + step, place + step)) {
                places[next] = place;
                return;
            }
        }
    }

    private boolean isFree(int i) {
        return i >= 0 && i < places.length && places[i] == NONE;
    }

    private boolean agrees(int i, int place) {
        return place >= 0 && place < other.size() && page.hash(i) == other.hash(place);
    }

    /// Forgets matches in chains too short to mean anything and counts the others.
    private void dropChance() {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == NONE) {
                continue;
            }
            int end = chainEnd(i);
            int length = 0;
            for (int j = i; j < end; j++) {
                length += places[j] == NONE ? 0 : 1;
            }
            if (length < Thresholds.CHAIN) {
                Arrays.fill(places, i, end, NONE);
            } else {
                matched += length;
                replaced += end - i - length;
            }
            i = end - 1;
        }
    }

    /// The place behind the last word of the chain that starts with `first`: matches equally far
    /// apart on both pages, over short gaps.
    private int chainEnd(int first) {
        int last = first;
        for (int i = first + 1; i < places.length && i - last <= Thresholds.GAP + 1; i++) {
            if (places[i] != NONE && places[i] - places[last] != i - last) {
                break;
            }
            last = places[i] == NONE ? last : i;
        }
        return last + 1;
    }

    /// The share of the page's words that stand on the other page in the same order, replaced ones
    /// included; 0 if too few of them stand there themselves.
    double cover() {
        double size = Math.max(1, places.length);
        return matched < Thresholds.MATCHED * size ? 0 : (matched + replaced) / size;
    }

    /// The number of the page's words.
    int size() {
        return places.length;
    }

    /// The place on the other page of word `i`, or a negative number.
    int place(int i) {
        return places[i];
    }

    /// Whether word `i` stands in a run of up to three words that are put in between, or replaced
    /// among, words that stand on the other page too.
    boolean isPutIn(int i) {
        int from = i;
        int to = i;
        while (from >= 0 && places[from] == NONE && i - from <= Thresholds.GAP) {
            from--;
        }
        while (to < places.length && places[to] == NONE && to - i <= Thresholds.GAP) {
            to++;
        }
        return places[i] == NONE && to - from - 1 <= Thresholds.GAP;
    }

    /// The words of the page that stand on the other page, or have another word in their place.
    int aligned() {
        return matched + replaced;
    }

    /// The first run of the page's words that do not stand on the other page, at most `limit` of
    /// them; empty if all do.
    String unmatched(int limit) {
        int from = 0;
        while (from < places.length && places[from] != NONE) {
            from++;
        }
        int to = from;
        while (to < places.length && places[to] == NONE && to - from < limit) {
            to++;
        }
        return page.words(from, to);
    }

    /// The longest passage that stands on the other page in one piece, over short gaps: its first
    /// word and the place behind its last, the first of equally long ones. Empty, 0 to 0, if there
    /// is none.
    Passage longest() {
        Passage longest = new Passage(0, 0);
        for (int i = 0; i < places.length; i++) {
            if (places[i] != NONE) {
                Passage passage = new Passage(i, chainEnd(i));
                longest = passage.size() > longest.size() ? passage : longest;
                i = passage.end() - 1;
            }
        }
        return longest;
    }

    /// A passage of the page.
    ///
    /// @param start its first word
    /// @param end the place behind its last
    record Passage(int start, int end) {
        int size() {
            return end - start;
        }
    }

    /// Shows `reader` every place where a phrase of up to five words stands for another.
    void replacements(Reader reader) {
        int last = NONE;
        for (int i = 0; i < places.length; i++) {
            if (places[i] == NONE) {
                continue;
            }
            if (last != NONE && isPhrase(i - last) && isPhrase(places[i] - places[last])) {
                reader.read(last + 1, i, places[last] + 1, places[i]);
            }
            last = i;
        }
    }

    private static boolean isPhrase(int step) {
        return step > 1 && step <= Thresholds.PHRASE + 1;
    }

    /// Reads one replacement.
    @FunctionalInterface
    interface Reader {
        /// The page's words from `from` to before `to` stand where the other page has its words
        /// from `otherFrom` to before `otherTo`; neither is empty.
        void read(int from, int to, int otherFrom, int otherTo);
    }
}
