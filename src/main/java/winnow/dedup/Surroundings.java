package winnow.dedup;

import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.Arrays;

/// A page as it is asked whether it is another one than the next, whatever paragraphs the two share
/// word for word: its word pairs, block by block. Immutable and thread-safe; 8 bytes a word.
public final class Surroundings {
    private final long[] blocks;
    private final long[] distinct;
    private final long[] pairs;

    /// Where the pairs of each block begin, and behind the last one where they end.
    private final int[] borders;

    private Surroundings(long[] blocks, long[] pairs, int[] borders) {
        this.blocks = blocks;
        this.pairs = pairs;
        this.borders = borders;
        long[] sorted = blocks.clone();
        Arrays.sort(sorted);
        this.distinct = Shingles.distinct(sorted, sorted.length);
    }

    /// What stands on a page.
    public static Surroundings of(Paragraphs page) {
        Tokens tokens = page.tokens();
        long[] blocks = new long[page.blocks()];
        int[] borders = new int[blocks.length + 1];
        long[] pairs = new long[tokens.size()];
        int size = 0;
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = page.hash(block);
            for (int i = tokens.start(block); i + 2 <= tokens.start(block + 1); i++) {
                pairs[size++] = Shingles.hash(tokens, i, i + 2);
            }
            borders[block + 1] = size;
        }
        return new Surroundings(blocks, Arrays.copyOf(pairs, size), borders);
    }

    /// The number of words of the block with that hash; 0 if the page has none with it.
    public int words(long block) {
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i] == block) {
                return borders[i + 1] - borders[i] + 1;
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
    /// tell. The same the other way round; linear in the two, but for sorting.
    public boolean isDifferentFrom(Surroundings other) {
        long[] here = residue(other);
        long[] there = other.residue(this);
        int smaller = Math.min(here.length, there.length);
        return smaller >= Thresholds.RESIDUE
                && Shingles.shared(here, there) < Thresholds.RESIDUE_SHARED * smaller;
    }

    /// The distinct word pairs of the blocks that the other page has not, ascending.
    private long[] residue(Surroundings other) {
        long[] left = new long[pairs.length];
        int size = 0;
        for (int block = 0; block < blocks.length; block++) {
            if (Arrays.binarySearch(other.distinct, blocks[block]) < 0) {
                int length = borders[block + 1] - borders[block];
                System.arraycopy(pairs, borders[block], left, size, length);
                size += length;
            }
        }
        Arrays.sort(left, 0, size);
        return Shingles.distinct(left, size);
    }
}
