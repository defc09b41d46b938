package winnow.dedup;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.Arrays;

/// What a page is looked up by: a hash of the whole, a sample of its shingles, and its blocks.
///
/// The sample holds the shingles whose hash lies in the first eighth of the range, at least twelve:
/// the same shingle is sampled on every page (FracMinHash: Irber et al., 2022,
/// <https://doi.org/10.1101/2022.01.11.475838>), so the sample shows a short page inside a long one
/// as well as two equal ones. Immutable and thread-safe; arrays are handed out as copies.
public final class Fingerprint implements Comparable<Fingerprint> {
    private final HashValue128 exact;
    private final int words;
    private final int complete;
    private final long[] sample;
    private final long[] blocks;

    private Fingerprint(HashValue128 exact, int words, int complete, long[] sample, long[] blocks) {
        this.exact = exact;
        this.words = words;
        this.complete = complete;
        this.sample = sample;
        this.blocks = blocks;
    }

    /// The fingerprint of a page.
    ///
    /// @param all its tokens, masked or not
    /// @param tokens those that are not masked
    /// @param shingles the distinct shingles of these, ascending
    static Fingerprint of(Tokens all, Tokens tokens, long[] shingles) {
        return new Fingerprint(
                exact(all, all.size() - tokens.size()),
                all.size(),
                tokens.size(),
                sample(shingles),
                blocks(tokens));
    }

    private static HashValue128 exact(Tokens all, int masked) {
        HashStream128 hash = Hashing.xxh3_128().hashStream().putLongArray(all.hashes());
        return (masked == 0 ? hash : hash.putInt(masked)).get();
    }

    private static long[] sample(long[] shingles) {
        long limit = Long.MIN_VALUE + 2 * (Long.MAX_VALUE / Thresholds.DENSITY + 1);
        int size = Math.min(Thresholds.SAMPLE, shingles.length);
        while (size < shingles.length && shingles[size] < limit) {
            size++;
        }
        return Arrays.copyOf(shingles, size);
    }

    private static long[] blocks(Tokens tokens) {
        long[] blocks = new long[tokens.blocks()];
        int size = 0;
        for (int block = 0; block < tokens.blocks(); block++) {
            int length = tokens.start(block + 1) - tokens.start(block);
            if (length >= Thresholds.BLOCK && length < Thresholds.SHORT_PAGE) {
                blocks[size++] =
                        Shingles.hash(tokens, tokens.start(block), tokens.start(block + 1));
            }
        }
        Arrays.sort(blocks, 0, size);
        return Shingles.distinct(blocks, size);
    }

    /// The 128-bit hash of all tokens in their order, masked ones too, and of how many are masked:
    /// equal for exact copies, and only for them. Two pages that have the same words in other
    /// paragraphs may be masked otherwise; they are compared like any two pages then.
    public HashValue128 exact() {
        return exact;
    }

    /// Whether the page has any words, masked or not: one without takes no part.
    public boolean hasWords() {
        return words > 0;
    }

    /// How much the page holds: its number of tokens that are not masked.
    public int complete() {
        return complete;
    }

    /// The sampled shingles, distinct and ascending.
    public long[] sample() {
        return sample.clone();
    }

    /// Hashes of the blocks of 6 to 79 tokens, distinct and ascending. Every page has them, but
    /// only a pair with a short page in it, [#isShort()], is looked up by them.
    public long[] blocks() {
        return blocks.clone();
    }

    /// Whether the page must also be looked up by its blocks.
    public boolean isShort() {
        return complete < Thresholds.SHORT_PAGE;
    }

    /// Whether the page is so short that only an exact copy of it is a copy.
    public boolean isTiny() {
        return isTiny(complete);
    }

    /// Whether this page is worth verifying as the canonical page of `later`, which stands behind
    /// it in star order: they share at least two and 12 % of the smaller sample, or `later` is
    /// short and at least half of its blocks stand here. Says nothing about exact copies.
    public boolean isCandidateFor(Fingerprint later) {
        return !isTiny()
                && !later.isTiny()
                && isCandidate(
                        Shingles.shared(sample, later.sample),
                        Math.min(sample.length, later.sample.length),
                        later.isShort() ? Shingles.shared(blocks, later.blocks) : 0,
                        later.blocks.length,
                        later.complete);
    }

    /// The same, for two pages that are not tiny, by what an index counts.
    ///
    /// @param shared how many sampled shingles they share
    /// @param smaller the size of the smaller sample
    /// @param sharedBlocks how many blocks they share
    /// @param blocks how many blocks the later page has
    /// @param complete the number of tokens of the later page
    public static boolean isCandidate(
            int shared, int smaller, int sharedBlocks, int blocks, int complete) {
        boolean alike = shared >= Thresholds.SHARED && shared >= Thresholds.SHARED_PART * smaller;
        boolean holdsIt = sharedBlocks > 0 && 2 * sharedBlocks >= blocks;
        return alike || (complete < Thresholds.SHORT_PAGE && holdsIt);
    }

    /// Whether two pages may share a passage of some length: they share as many sampled shingles or
    /// a block. Nineteen in twenty passages of forty words share two.
    public static boolean mayShareAPassage(int shared, int sharedBlocks) {
        return shared >= Thresholds.SHARED || sharedBlocks > 0;
    }

    /// Whether a page of so many tokens is so short that only an exact copy of it is a copy.
    public static boolean isTiny(int complete) {
        return complete < Thresholds.TINY_PAGE;
    }

    /// Orders by size, ties by the exact hash, which means nothing but is the same everywhere.
    @Override
    public int compareTo(Fingerprint other) {
        int order = Integer.compare(complete, other.complete);
        if (order == 0) {
            order = Long.compare(exact.getAsLong(), other.exact.getAsLong());
        }
        return order != 0
                ? order
                : Long.compare(
                        exact.getMostSignificantBits(), other.exact.getMostSignificantBits());
    }

    /// The size of its parts, for debugging.
    @Override
    public String toString() {
        return "%s: %d tokens, %d sampled shingles, %d blocks"
                .formatted(exact, complete, sample.length, blocks.length);
    }
}
