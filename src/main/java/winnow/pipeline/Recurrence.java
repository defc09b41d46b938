package winnow.pipeline;

import winnow.dedup.Repetition;
import winnow.index.ParagraphId;
import winnow.text.Shingles;

/// A guess, while pages are read, from which of them something will be removed as repeated: they
/// hold a paragraph that many pages of their site before them hold. Such a page is written again
/// when that is decided, so its text need not be analysed before.
///
/// A wrong guess costs time and changes no answer. Counts stand in a table of fixed size, in which
/// what comes often outlives what comes rarely (Misra and Gries, 1982,
/// <https://doi.org/10.1016/0167-6423(82)90012-0>). Thread-safe; 3 MB.
final class Recurrence {
    private static final int SLOTS = 1 << 18;

    private final long[] keys = new long[SLOTS];
    private final int[] counts = new int[SLOTS];

    /// Takes in a page, and says whether something on it is likely to be removed.
    ///
    /// @param paragraphs their hashes
    synchronized boolean isLikelyOn(String site, long[] paragraphs) {
        int name = ParagraphId.site(site);
        int pages = count(Shingles.mix(name));
        boolean likely = false;
        for (long paragraph : paragraphs) {
            int holders = count(Shingles.mix(paragraph + name));
            likely |= holders >= Repetition.HOLDERS && Repetition.isOfSite(holders, pages);
        }
        return likely;
    }

    /// How often that key has come, this time too, or less.
    private int count(long key) {
        int slot = (int) key & (SLOTS - 1);
        if (keys[slot] == key) {
            return ++counts[slot];
        }
        if (--counts[slot] <= 0) {
            keys[slot] = key;
            counts[slot] = 1;
            return 1;
        }
        return 0;
    }
}
