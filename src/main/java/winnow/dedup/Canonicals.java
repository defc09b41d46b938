package winnow.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Canonical pages held in memory, found by the shingles and blocks that they share, and added in
/// star order. For one thread.
final class Canonicals implements Candidates {
    private final List<Profile> pages = new ArrayList<>();

    /// For each sampled shingle and each block the pages that hold it, by their place in `pages`.
    private final Map<Long, BitSet> holders = new HashMap<>();

    void add(Profile page) {
        for (long key : page.fingerprint().sample()) {
            holders.computeIfAbsent(key, none -> new BitSet()).set(pages.size());
        }
        for (long key : page.fingerprint().blocks()) {
            holders.computeIfAbsent(key, none -> new BitSet()).set(pages.size());
        }
        pages.add(page);
    }

    @Override
    public Iterable<Profile> before(Profile page) {
        Fingerprint fingerprint = page.fingerprint();
        BitSet found = new BitSet();
        gather(fingerprint.sample(), found);
        gather(fingerprint.blocks(), found);
        List<Profile> candidates = new ArrayList<>();
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (pages.get(i).fingerprint().isCandidateFor(fingerprint)) {
                candidates.add(pages.get(i));
            }
        }
        return candidates;
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
