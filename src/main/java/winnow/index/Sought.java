package winnow.index;

import java.util.Arrays;

/// What pages are looked for by: they share some of the hashes, and have one of the keys or answer
/// to one.
///
/// @param sample sampled shingles, ascending, each once; not to be written into
/// @param blocks hashes of blocks, ascending, each once; not to be written into
/// @param asks of which a page must have one as a half of its key ([Print]), ascending; none if
///     its key does not matter. Not to be written into
/// @param keys to any one of which pages answer that are sought though they have no such key; not
///     to be written into
@SuppressWarnings("ArrayRecordComponent") // handed from one thread to the next, never compared
public record Sought(long[] sample, long[] blocks, int[] asks, long[] keys) {
    /// Whether a page with that key, which answers to nothing, is one.
    boolean takes(long key) {
        return asks.length == 0 || has(Print.upper(key)) || has(Print.lower(key));
    }

    private boolean has(int half) {
        return Arrays.binarySearch(asks, half) >= 0;
    }

    /// How many shared hashes may be read before it is cheaper to gather the pages that have a key.
    long most(int postings) {
        return asks.length == 0 ? Long.MAX_VALUE : (long) postings * asks.length;
    }
}
