package winnow.index;

import java.util.Arrays;

/// What pages are looked for by: they share some of the hashes, and have one of the keys.
///
/// @param sample sampled shingles, ascending, each once; not to be written into
/// @param blocks hashes of blocks, ascending, each once; not to be written into
/// @param keys of which a page must have one as a half of its key ([Print]), ascending; none if
///     its key does not matter. Not to be written into
@SuppressWarnings("ArrayRecordComponent") // handed from one thread to the next, never compared
public record Sought(long[] sample, long[] blocks, int[] keys) {
    /// Whether a page with that key is one.
    boolean takes(long key) {
        return keys.length == 0 || has(Print.upper(key)) || has(Print.lower(key));
    }

    private boolean has(int half) {
        return Arrays.binarySearch(keys, half) >= 0;
    }

    /// How many shared hashes may be read before it is cheaper to gather the pages that have a key.
    long most(int postings) {
        return keys.length == 0 ? Long.MAX_VALUE : (long) postings * keys.length;
    }
}
