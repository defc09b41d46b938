package winnow.index;

import java.util.Arrays;

/// Which pages hold a hash: a hash table with a chain of entries behind each hash, so that one held
/// by ten thousand pages costs no more to add to than any other.
///
/// Open addressing over primitive arrays. Asked by any number of threads while nothing is added.
final class Holders {
    static final int NONE = -1;

    private long[] hashes = new long[1024];

    /// The last entry of the hash in the same slot, or NONE.
    private int[] last = filled(1024);

    /// How many entries that hash has.
    private int[] counts = new int[1024];

    private int distinct;

    private int[] pages = new int[1024];

    /// For each entry the one before it with the same hash, or NONE.
    private int[] before = new int[1024];

    private int size;

    /// The number of entries.
    int size() {
        return size;
    }

    /// Adds an entry.
    void add(long hash, int page) {
        if (size == pages.length) {
            pages = Arrays.copyOf(pages, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
        }
        int slot = slot(hash);
        if (last[slot] == NONE && 2 * ++distinct > hashes.length) {
            grow();
            slot = slot(hash);
        }
        hashes[slot] = hash;
        pages[size] = page;
        before[size] = last[slot];
        last[slot] = size++;
        counts[slot]++;
    }

    /// How many entries a hash has.
    int count(long hash) {
        return counts[slot(hash)];
    }

    /// The first entry of a hash to look at, or NONE.
    int first(long hash) {
        return last[slot(hash)];
    }

    /// The next entry with the same hash, or NONE.
    int next(int entry) {
        return before[entry];
    }

    /// The page of an entry.
    int page(int entry) {
        return pages[entry];
    }

    /// The slot that holds `hash`, or the free one where it belongs.
    private int slot(long hash) {
        int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (hashes.length - 1);
        while (last[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLast = last;
        int[] oldCounts = counts;
        hashes = new long[2 * oldHashes.length];
        last = filled(hashes.length);
        counts = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldLast[i] != NONE) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                last[slot] = oldLast[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] filled = new int[length];
        Arrays.fill(filled, NONE);
        return filled;
    }
}
