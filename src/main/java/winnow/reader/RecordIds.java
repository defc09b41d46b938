package winnow.reader;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

import java.util.function.Predicate;

/// Keeps the ids of one container's records apart: the second one with an id gets `~2`.
///
/// Holds, of the ids that it gave out, a 64-bit hash (XXH3) and a count for each id, at most 24
/// bytes a record, not the ids themselves. Two ids with one hash, 1 chance in 4 million for a
/// container of three million records, give the later one a `~2` that it would not need. Not
/// thread-safe.
final class RecordIds {
    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private long[] hashes = new long[64]; // open addressing; 0 is a free place
    private int[] counts = new int[64];
    private int size;
    private final Predicate<String> taken;

    /// @param taken which ids were given out before
    RecordIds(Predicate<String> taken) {
        this.taken = taken;
    }

    /// The id itself if it is new, else the id with the next free `~N`.
    String unique(String id) {
        int place = place(hash(id));
        if (counts[place] == 0) {
            add(place, hash(id), 1);
            if (!taken.test(id)) {
                return id;
            }
            place = place(hash(id)); // the table may have grown
        }
        int n = counts[place];
        String next;
        int free;
        do {
            next = id + '~' + ++n;
            free = place(hash(next));
        } while (counts[free] != 0 || taken.test(next));
        counts[place] = n;
        add(free, hash(next), 1);
        return next;
    }

    private static long hash(String id) {
        long hash = HASHER.hashCharsToLong(id);
        return hash == 0 ? 1 : hash;
    }

    private int place(long hash) {
        int mask = hashes.length - 1;
        int place = (int) hash & mask;
        while (hashes[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void add(int place, long hash, int count) {
        hashes[place] = hash;
        counts[place] = count;
        if (++size > hashes.length / 4 * 3) {
            grow();
        }
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[oldHashes.length * 2];
        counts = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int place = place(oldHashes[i]);
                hashes[place] = oldHashes[i];
                counts[place] = oldCounts[i];
            }
        }
    }
}
