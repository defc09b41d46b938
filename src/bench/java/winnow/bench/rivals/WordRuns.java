package winnow.bench.rivals;

import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.Arrays;

/// The runs of words of a page, over the borders of blocks, as those who know of no blocks count
/// them.
final class WordRuns {
    private WordRuns() {}

    /// Hashes of the runs of `words` words, distinct and ascending; none of a shorter page.
    static long[] of(Tokens page, int words) {
        int runs = Math.max(0, page.size() - words + 1);
        long[] hashes = new long[runs];
        for (int i = 0; i < runs; i++) {
            hashes[i] = Shingles.hash(page, i, i + words);
        }
        Arrays.sort(hashes);
        return Shingles.distinct(hashes, runs);
    }

    /// The Jaccard similarity of two such sets; 0 of two empty ones.
    static double jaccard(long[] a, long[] b) {
        int shared = Shingles.shared(a, b);
        int all = a.length + b.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
