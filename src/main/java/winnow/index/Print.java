package winnow.index;

import java.io.IOException;

/// What a page that has found its place is looked up by.
///
/// @param page its id
/// @param complete its number of kept tokens
/// @param sample its sampled shingles, ascending, each once; not to be written into
/// @param blocks the hashes of its blocks, ascending, each once; not to be written into
/// @param keys those of which one is to be its key: it is found by whoever asks for one of the two
///     halves; none if nobody looks for it. Not to be written into
/// @param answers halves of keys by which it is found too, if whoever asks has such a key; then its
///     own key is no condition. Not to be written into
@SuppressWarnings("ArrayRecordComponent") // handed from one thread to the next, never compared
public record Print(
        String page, int complete, long[] sample, long[] blocks, long[] keys, int[] answers) {
    /// The upper half of a key.
    static int upper(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    /// The lower half of a key.
    static int lower(long key) {
        return (int) key;
    }

    /// The key that the fewest pages have, of several the smallest.
    ///
    /// @param keys at least one
    static long rarest(long[] keys, KeyCount count) throws IOException {
        long rarest = keys[0];
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < keys.length && keys.length > 1; i++) {
            long pages = count.pages(keys[i]);
            if (pages < fewest || (pages == fewest && keys[i] < rarest)) {
                rarest = keys[i];
                fewest = pages;
            }
        }
        return rarest;
    }

    /// How many pages have a key.
    interface KeyCount {
        long pages(long key) throws IOException;
    }
}
