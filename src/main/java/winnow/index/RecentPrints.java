package winnow.index;

import winnow.index.PrintTable.Found;
import winnow.index.PrintTable.Rule;

import java.util.Arrays;
import java.util.List;

/// Fingerprints that are not in a segment yet: a hash table from hash to the pages that have it.
///
/// Open addressing over primitive arrays; each slot is one (hash, page) pair, equal hashes lie
/// behind each other along the probe. Asked by any number of threads while nothing is added.
final class RecentPrints {
    private static final int FREE = -1;

    private int pages;
    private Print[] prints = new Print[64];
    private long[] hashes = new long[1024];
    private int[] owners = filled(1024);
    private int size;

    int size() {
        return size;
    }

    void add(Print print) {
        if (pages == prints.length) {
            prints = Arrays.copyOf(prints, 2 * pages);
        }
        prints[pages] = print;
        putAll(print.sample(), pages);
        putAll(print.blocks(), pages);
        pages++;
    }

    private void putAll(long[] hashesOfOne, int owner) {
        for (long hash : hashesOfOne) {
            if (2 * (size + 1) > hashes.length) {
                grow();
            }
            put(hash, owner);
            size++;
        }
    }

    private void put(long hash, int owner) {
        int slot = slot(hash);
        while (owners[slot] != FREE) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        owners[slot] = owner;
    }

    private int slot(long hash) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (hashes.length - 1);
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldOwners = owners;
        hashes = new long[2 * oldHashes.length];
        owners = filled(hashes.length);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldOwners[i] != FREE) {
                put(oldHashes[i], oldOwners[i]);
            }
        }
    }

    private static int[] filled(int length) {
        int[] owners = new int[length];
        Arrays.fill(owners, FREE);
        return owners;
    }

    /// Adds the pages that the rule takes to `found`.
    void find(long[] sample, long[] blocks, Rule rule, List<Found> found) {
        Counts shared = new Counts();
        count(sample, shared, false);
        count(blocks, shared, true);
        for (int i = 0; i < shared.size(); i++) {
            Print print = prints[shared.key(i)];
            if (rule.takes(
                    print.complete(),
                    shared.first(i),
                    print.sample().length,
                    shared.second(i),
                    print.blocks().length)) {
                found.add(new Found(print.page(), print.complete()));
            }
        }
    }

    private void count(long[] asked, Counts shared, boolean inSecond) {
        for (long hash : asked) {
            for (int slot = slot(hash);
                    owners[slot] != FREE;
                    slot = (slot + 1) & (hashes.length - 1)) {
                if (hashes[slot] == hash) {
                    shared.add(owners[slot], inSecond);
                }
            }
        }
    }
}
