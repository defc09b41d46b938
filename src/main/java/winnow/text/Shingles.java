package winnow.text;

import java.util.Arrays;

/// The shingles of a page: hashes of its runs of four words (Broder, "On the resemblance and
/// containment of documents", 1997, <https://doi.org/10.1109/SEQUEN.1997.666900>).
///
/// A run does not go across a block's border, so a page whose paragraphs stand in another order has
/// the same shingles. Neighbouring blocks shorter than a shingle count as one, else a list of short
/// items would have none.
public final class Shingles {
    /// Words in a shingle.
    public static final int WORDS = 4;

    private Shingles() {}

    /// The distinct shingles of `tokens`, ascending as signed numbers.
    public static long[] of(Tokens tokens) {
        long[] shingles = new long[tokens.size()];
        int size = 0;
        for (int block = 0; block < tokens.blocks(); ) {
            int next = next(tokens, block);
            int end = tokens.start(next);
            for (int i = tokens.start(block); i + WORDS <= end; i++) {
                shingles[size++] = hash(tokens, i, i + WORDS);
            }
            block = next;
        }
        Arrays.sort(shingles, 0, size);
        return distinct(shingles, size);
    }

    /// The block behind those that `block` is one with.
    private static int next(Tokens tokens, int block) {
        int next = block + 1;
        if (isShort(tokens, block)) {
            while (next < tokens.blocks() && isShort(tokens, next)) {
                next++;
            }
        }
        return next;
    }

    private static boolean isShort(Tokens tokens, int block) {
        return tokens.start(block + 1) - tokens.start(block) < WORDS;
    }

    /// A hash of the words from `from` to before `to`, in their order.
    public static long hash(Tokens tokens, int from, int to) {
        long hash = 1;
        for (int i = from; i < to; i++) {
            hash = mix(hash * 0x9E3779B97F4A7C15L + tokens.hash(i));
        }
        return hash;
    }

    /// A bijection that spreads the bits of `x`: the finaliser of SplitMix64 (Steele, Lea and
    /// Flood, "Fast splittable pseudorandom number generators", 2014).
    public static long mix(long x) {
        long y = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    /// The distinct values among the first `size` of `sorted`, which is overwritten.
    public static long[] distinct(long[] sorted, int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[kept - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /// How many values the ascending, distinct arrays `a` and `b` share.
    public static int shared(long[] a, long[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
