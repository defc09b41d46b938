package winnow.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Canonical pages held in memory, found by the shingles and blocks that they share and by their
/// [keys][Profile#keys()], and added in star order. For one thread.
final class Canonicals implements Candidates {
    private final List<Profile> pages = new ArrayList<>();

    /// For each sampled shingle and each block the pages that hold it, by their place in `pages`.
    private final Map<Long, BitSet> holders = new HashMap<>();

    /// For each half of a key the pages that are put under it.
    private final Map<Integer, BitSet> keyed = new HashMap<>();

    /// The pages without a topic, which whoever asks is shown.
    private final BitSet answering = new BitSet();

    void add(Profile page) {
        for (long key : page.fingerprint().sample()) {
            holders.computeIfAbsent(key, none -> new BitSet()).set(pages.size());
        }
        for (long key : page.fingerprint().blocks()) {
            holders.computeIfAbsent(key, none -> new BitSet()).set(pages.size());
        }
        long key = rarest(page.keys());
        keyed.computeIfAbsent(upper(key), none -> new BitSet()).set(pages.size());
        keyed.computeIfAbsent((int) key, none -> new BitSet()).set(pages.size());
        answering.set(pages.size(), page.answers().length > 0);
        pages.add(page);
    }

    /// The key under which the fewest pages have been put.
    private long rarest(long[] keys) {
        long rarest = keys[0];
        int fewest = Integer.MAX_VALUE;
        for (long key : keys) {
            BitSet there = keyed.get(upper(key));
            int count = there == null ? 0 : there.cardinality();
            rarest = count < fewest ? key : rarest;
            fewest = Math.min(count, fewest);
        }
        return rarest;
    }

    private static int upper(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    @Override
    public Iterable<Profile> before(Profile page) {
        Fingerprint fingerprint = page.fingerprint();
        BitSet found = new BitSet();
        gather(fingerprint.sample(), found);
        gather(fingerprint.blocks(), found);
        List<Profile> candidates = new ArrayList<>();
        found.and(notForeign(page.asks()));
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (pages.get(i).fingerprint().isCandidateFor(fingerprint)) {
                candidates.add(pages.get(i));
            }
        }
        return candidates;
    }

    /// All pages but some that are foreign to the one that asks.
    private BitSet notForeign(int[] asks) {
        BitSet left = (BitSet) answering.clone();
        for (int half : asks) {
            BitSet under = keyed.get(half);
            if (under != null) {
                left.or(under);
            }
        }
        return left;
    }

    private void gather(long[] keys, BitSet found) {
        for (long key : keys) {
            BitSet pagesWithKey = holders.get(key);
            if (pagesWithKey != null) {
                found.or(pagesWithKey);
            }
        }
    }
}
