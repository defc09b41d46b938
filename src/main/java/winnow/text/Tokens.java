package winnow.text;

import java.util.BitSet;
import java.util.List;

/// The words of a page in reading order: a 64-bit hash each, the borders of the blocks, and where
/// each word stands.
///
/// A word is a run of letters, digits and their marks after NFKC and without letter case; of a
/// script written without spaces (Chinese, Japanese, Thai …) each letter is a word. Quotes, dashes,
/// white space, soft hyphens and emoji are no words: two texts that differ only in them have the
/// same tokens. Words that start with a digit are numbers, told by the lowest bit of their hash.
///
/// Immutable; made in time linear in the text, 16 bytes a word beside the text itself.
public final class Tokens {
    private final String[] texts;
    private final int[] borders;
    private final long[] hashes;
    private final int[] starts;
    private final int[] ends;

    Tokens(String[] texts, int[] borders, long[] hashes, int[] starts, int[] ends) {
        this.texts = texts;
        this.borders = borders;
        this.hashes = hashes;
        this.starts = starts;
        this.ends = ends;
    }

    /// The tokens of a page's blocks, in reading order.
    public static Tokens of(List<String> blocks) {
        Tokenizer tokenizer = new Tokenizer(blocks.size());
        for (String block : blocks) {
            tokenizer.add(NormalForm.of(block));
        }
        return tokenizer.tokens();
    }

    /// The number of words.
    public int size() {
        return hashes.length;
    }

    /// The XXH3 hash of word `i`; its lowest bit is set if the word is a number.
    public long hash(int i) {
        return hashes[i];
    }

    public boolean isNumber(int i) {
        return isNumber(hashes[i]);
    }

    /// Whether `hash` is that of a number.
    public static boolean isNumber(long hash) {
        return (hash & 1) != 0;
    }

    /// A copy of all hashes, in reading order.
    public long[] hashes() {
        return hashes.clone();
    }

    /// The number of blocks, those without words included.
    public int blocks() {
        return texts.length;
    }

    /// The first word of block `block`; of block number [#blocks()] the number of words.
    public int start(int block) {
        return borders[block];
    }

    /// The block in which word `i` stands.
    public int block(int i) {
        int low = 0;
        int high = texts.length - 1;
        while (low < high) { // the last block that does not start behind word i
            int middle = (low + high + 1) >>> 1;
            if (borders[middle] <= i) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The same words without those of some blocks, which are as if they were not there.
    ///
    /// @param blocks the numbers of the blocks to leave out
    public Tokens without(BitSet blocks) {
        int left = texts.length - blocks.cardinality();
        String[] leftTexts = new String[left];
        int[] leftBorders = new int[left + 1];
        BitSet words = new BitSet(size());
        int next = 0;
        for (int block = 0; block < texts.length; block++) {
            if (!blocks.get(block)) {
                leftTexts[next] = texts[block];
                words.set(borders[block], borders[block + 1]);
                leftBorders[next + 1] = leftBorders[next++] + borders[block + 1] - borders[block];
            }
        }
        return new Tokens(
                leftTexts,
                leftBorders,
                only(hashes, words),
                only(starts, words),
                only(ends, words));
    }

    private static long[] only(long[] of, BitSet places) {
        long[] only = new long[places.cardinality()];
        int size = 0;
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            only[size++] = of[i];
        }
        return only;
    }

    private static int[] only(int[] of, BitSet places) {
        int[] only = new int[places.cardinality()];
        int size = 0;
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            only[size++] = of[i];
        }
        return only;
    }

    /// The length of word `i` in UTF-16 units.
    public int length(int i) {
        return ends[i] - starts[i];
    }

    /// Word `i` as it stands in the text, after NFKC.
    public String word(int i) {
        return texts[block(i)].substring(starts[i], ends[i]);
    }

    /// The text from word `from` to before word `to` in one line: every run of white space and
    /// every border between blocks is a space.
    public String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; ) {
            int block = block(i);
            int last = Math.min(to, borders[block + 1]) - 1;
            words.append(i > from ? " " : "");
            appendLine(words, texts[block], starts[i], ends[last]);
            i = last + 1;
        }
        return words.toString();
    }

    private static void appendLine(StringBuilder line, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                line.append(c);
            } else if (line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    /// The number of words and blocks, for debugging.
    @Override
    public String toString() {
        return size() + " tokens in " + blocks() + " blocks";
    }
}
