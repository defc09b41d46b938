package winnow.dedup;

import winnow.text.Shingles;
import winnow.text.Tokens;

/// Where each pair of neighbouring words stands on a page, if it stands there once: an
/// open-addressing hash table. Built and asked in linear time; for one alignment.
final class Anchors {
    /// The pair does not stand on the page, or more than once.
    static final int NONE = -1;

    private final long[] pairs;

    /// One more than the position of the pair in the same slot; 0 in an empty slot, negative if the
    /// pair stands there more than once.
    private final int[] places;

    Anchors(Tokens tokens) {
        int slots = Integer.highestOneBit(Math.max(1, tokens.size())) << 2;
        pairs = new long[slots];
        places = new int[slots];
        for (int i = 0; i + 1 < tokens.size(); i++) {
            long pair = pair(tokens, i);
            int slot = slot(pair);
            places[slot] = places[slot] == 0 ? i + 1 : -1;
            pairs[slot] = pair;
        }
    }

    private static long pair(Tokens tokens, int i) {
        return Shingles.mix(tokens.hash(i) * 0x9E3779B97F4A7C15L + tokens.hash(i + 1));
    }

    /// The slot that holds `pair`, or the empty one where it belongs.
    private int slot(long pair) {
        int slot = (int) pair & (pairs.length - 1);
        while (places[slot] != 0 && pairs[slot] != pair) {
            slot = (slot + 1) & (pairs.length - 1);
        }
        return slot;
    }

    /// Where the pair of word `i` of `tokens` and the next one stands, or [#NONE].
    int find(Tokens tokens, int i) {
        int place = places[slot(pair(tokens, i))];
        return place > 0 ? place - 1 : NONE;
    }
}
