package winnow.dedup;

import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.Arrays;
import java.util.BitSet;

/// A page as it is asked whether it is another one than the next, whatever paragraphs the two share
/// word for word: its word pairs, each with the block in which it stands. Immutable and
/// thread-safe; 8 bytes a word.
public final class Surroundings {
    /// Bits of a pair that say in which block it stands; the others, but for the sign, are a hash
    /// of its words. On a page of more blocks than that the last ones count as one.
    private static final int BLOCK_BITS = 24;

    private static final long BLOCK = (1L << BLOCK_BITS) - 1;

    /// The hash and the number of words of each block.
    private final long[] blocks;

    private final int[] words;

    /// The hashes of the blocks, distinct and ascending.
    private final long[] distinct;

    /// Ascending, by the hash of their words first.
    private final long[] pairs;

    private Surroundings(long[] blocks, int[] words, long[] pairs) {
        this.blocks = blocks;
        this.words = words;
        this.pairs = pairs;
        long[] sorted = blocks.clone();
        Arrays.sort(sorted);
        this.distinct = Shingles.distinct(sorted, sorted.length);
    }

    /// What stands on a page.
    public static Surroundings of(Paragraphs page) {
        Tokens tokens = page.tokens();
        long[] blocks = new long[page.blocks()];
        int[] words = new int[blocks.length];
        long[] pairs = new long[tokens.size()];
        int size = 0;
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = page.hash(block);
            words[block] = page.size(block);
            for (int i = tokens.start(block); i + 2 <= tokens.start(block + 1); i++) {
                pairs[size++] = pair(Shingles.hash(tokens, i, i + 2), block);
            }
        }
        Arrays.sort(pairs, 0, size);
        return new Surroundings(blocks, words, Arrays.copyOf(pairs, size));
    }

    private static long pair(long hash, int block) {
        return (hash & ~BLOCK & Long.MAX_VALUE) | Math.min(block, BLOCK);
    }

    /// The number of words of the block with that hash; 0 if the page has none with it.
    public int words(long block) {
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i] == block) {
                return words[i];
            }
        }
        return 0;
    }

    /// The number of word pairs.
    public int size() {
        return pairs.length;
    }

    /// Whether two pages say different things outside the blocks that they share word for word:
    /// each has something left, and few of its word pairs are the other's. Says no if it cannot
    /// tell. The same the other way round; linear in the two.
    public boolean isDifferentFrom(Surroundings other) {
        BitSet same = sharedWith(other);
        BitSet sameThere = other.sharedWith(this);
        int here = 0;
        int there = 0;
        int both = 0;
        for (int i = 0, j = 0; i < pairs.length || j < other.pairs.length; ) {
            long next = Math.min(hash(i), other.hash(j));
            boolean isHere = false;
            for (; hash(i) == next; i++) {
                isHere |= !same.get((int) (pairs[i] & BLOCK));
            }
            boolean isThere = false;
            for (; other.hash(j) == next; j++) {
                isThere |= !sameThere.get((int) (other.pairs[j] & BLOCK));
            }
            here += isHere ? 1 : 0;
            there += isThere ? 1 : 0;
            both += isHere && isThere ? 1 : 0;
        }
        int smaller = Math.min(here, there);
        return smaller >= Thresholds.RESIDUE && both < Thresholds.RESIDUE_SHARED * smaller;
    }

    /// The hash of a pair; behind the last one a number that no pair has.
    private long hash(int pair) {
        return pair < pairs.length ? pairs[pair] & ~BLOCK : Long.MAX_VALUE;
    }

    /// The numbers of the blocks that the other page has, too.
    private BitSet sharedWith(Surroundings other) {
        BitSet shared = new BitSet(blocks.length);
        for (int block = 0; block < blocks.length; block++) {
            if (Arrays.binarySearch(other.distinct, blocks[block]) >= 0) {
                shared.set(block);
            }
        }
        return shared;
    }
}
