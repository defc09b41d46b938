package winnow.index;

import winnow.index.PrintTable.Sharing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Fingerprints that are not in a segment yet: a hash table from hash to the pages that have it.
///
/// Open addressing over primitive arrays; each slot is one (hash, page) pair, equal hashes lie
/// behind each other along the probe. For one thread.
final class RecentPrints {
    private static final int FREE = -1;

    private final List<String> pages = new ArrayList<>();
    private int[] samples = new int[64];
    private long[] hashes = new long[1024];
    private int[] owners = filled(1024);
    private int[] shared = new int[64];
    private int size;

    int size() {
        return size;
    }

    void add(String page, long[] sample, long[] blocks) {
        int owner = pages.size();
        pages.add(page);
        samples = owner == samples.length ? Arrays.copyOf(samples, 2 * owner) : samples;
        samples[owner] = sample.length;
        putAll(sample, owner);
        putAll(blocks, owner);
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
        if (shared.length < pages.size()) {
            shared = new int[2 * pages.size()];
        }
        int[] found = new int[16];
        int count = 0;
        for (long print : prints) {
            for (int slot = slot(print);
                    owners[slot] != FREE;
                    slot = (slot + 1) & (hashes.length - 1)) {
                if (hashes[slot] == print && shared[owners[slot]]++ == 0) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = owners[slot];
                }
            }
        }
        for (int i = 0; i < count; i++) {
            int page = found[i];
            sharing.page(pages.get(page), shared[page], samples[page]);
            shared[page] = 0;
        }
    }
}
