package winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Page;
import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The kept blocks of a page with their words, and which of them are paragraphs that may be
/// repeated: every block of 6 words or more but headings, which order the text below them.
///
/// Two paragraphs with the same words in the same order have one hash, whatever their case and
/// marks. Immutable and thread-safe; linear in the page.
public final class Paragraphs {
    private final Page page;
    private final Tokens tokens;
    private final BitSet headings;
    private final long[] hashes;

    private Paragraphs(Page page, Tokens tokens, BitSet headings) {
        this.page = page;
        this.tokens = tokens;
        this.headings = headings;
        this.hashes = new long[tokens.blocks()];
        for (int block = 0; block < hashes.length; block++) {
            hashes[block] = Shingles.hash(tokens, tokens.start(block), tokens.start(block + 1));
        }
    }

    /// The kept blocks of a page.
    ///
    /// @param page as it was cleaned, nothing removed from it as repeated
    public static Paragraphs of(Page page) {
        List<String> blocks = new ArrayList<>();
        BitSet headings = new BitSet();
        for (Block block : page.kept()) {
            headings.set(blocks.size(), block.kind() == BlockKind.HEADING);
            blocks.add(block.text(page.source()));
        }
        return new Paragraphs(page, Tokens.of(blocks), headings);
    }

    /// The 128-bit hash of all words in their order.
    public HashValue128 words() {
        return Hashing.xxh3_128().hashStream().putLongArray(tokens.hashes()).get();
    }

    /// The number of kept blocks, paragraphs or not.
    public int blocks() {
        return hashes.length;
    }

    /// Whether that block, by its number among the kept ones, is a paragraph that may be repeated.
    public boolean isParagraph(int block) {
        return size(block) >= Thresholds.BLOCK && !headings.get(block);
    }

    /// The hash of the words of that block in their order.
    public long hash(int block) {
        return hashes[block];
    }

    /// The number of words of that block.
    public int size(int block) {
        return tokens.start(block + 1) - tokens.start(block);
    }

    /// The number of words of all blocks.
    public int size() {
        return tokens.size();
    }

    /// The hashes of all paragraphs in reading order; one that stands on the page twice is there
    /// twice.
    public long[] all() {
        long[] all = new long[hashes.length];
        int size = 0;
        for (int block = 0; block < hashes.length; block++) {
            if (isParagraph(block)) {
                all[size++] = hashes[block];
            }
        }
        return Arrays.copyOf(all, size);
    }

    Page page() {
        return page;
    }

    Tokens tokens() {
        return tokens;
    }

    /// The numbers of the blocks that are headings.
    BitSet headings() {
        return headings;
    }

    /// The numbers of the paragraphs that are masked.
    BitSet masked(Masks masks) {
        BitSet masked = new BitSet();
        for (int block = 0; block < hashes.length; block++) {
            if (isParagraph(block) && masks.isMasked(hashes[block])) {
                masked.set(block);
            }
        }
        return masked;
    }

    /// The page id and the number of its blocks, for debugging.
    @Override
    public String toString() {
        return page.id() + ": " + hashes.length + " blocks";
    }
}
