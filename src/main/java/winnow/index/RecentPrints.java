package winnow.index;

import winnow.index.PrintTable.Sharing;

import java.io.IOException;
import java.util.Arrays;

/// Fingerprints that are not in a segment yet: a hash table from hash to the pages that have it.
///
/// Open addressing over primitive arrays; each slot is one (hash, page) pair, equal hashes lie
/// behind each other along the probe. Asked by any number of threads while nothing is added.
final class RecentPrints {
    private static final int FREE = -1;

    private int pages;
    private int[] numbers = new int[64];
    private int[] samples = new int[64];
    private long[] hashes = new long[1024];
    private int[] owners = filled(1024);
    private int size;

    int size() {
        return size;
    }

    void add(int page, long[] sample, long[] blocks) {
        if (pages == samples.length) {
            numbers = Arrays.copyOf(numbers, 2 * pages);
            samples = Arrays.copyOf(samples, 2 * pages);
        }
        numbers[pages] = page;
        samples[pages] = sample.length;
        putAll(sample, pages);
        putAll(blocks, pages);
        pages++;
    }

    private void putAll(long[] prints, int owner) {
        for (long print : prints) {
            if (2 * (size + 1) > hashes.length) {
                grow();
            }
            put(print, owner);
            size++;
        }
    }

    private void put(long print, int owner) {
        int slot = slot(print);
        while (owners[slot] != FREE) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = print;
        owners[slot] = owner;
    }

    private int slot(long print) {
        return (int) ((print * 0x9E3779B97F4A7C15L) >>> 32) & (hashes.length - 1);
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

    void sharing(long[] prints, Sharing sharing) throws IOException {
        Counts shared = new Counts();
        for (long print : prints) {
            for (int slot = slot(print);
                    owners[slot] != FREE;
                    slot = (slot + 1) & (hashes.length - 1)) {
                if (hashes[slot] == print) {
                    shared.add(owners[slot]);
                }
            }
        }
        for (int i = 0; i < shared.size(); i++) {
            int owner = shared.key(i);
            sharing.page(numbers[owner], shared.count(i), samples[owner]);
        }
    }
}
