package winnow.pipeline;

import winnow.dedup.Masks;
import winnow.index.ParagraphId;

import java.util.Arrays;

/// The paragraphs that are repeated, each with its site, ascending, and what is known of each.
/// About 24 bytes a paragraph. For one thread while it grows, then for any number.
final class RepeatedParagraphs {
    static final int NONE = -1;

    private long[] paragraphs = new long[16];
    private int[] sites = new int[16];
    private int[] words = new int[16];
    private int size;

    /// Adds a paragraph behind all others.
    ///
    /// @param ofWords its number of words
    void add(ParagraphId paragraph, int ofWords) {
        if (size == paragraphs.length) {
            paragraphs = Arrays.copyOf(paragraphs, 2 * size);
            sites = Arrays.copyOf(sites, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
        }
        paragraphs[size] = paragraph.paragraph();
        sites[size] = paragraph.site();
        words[size++] = ofWords;
    }

    int size() {
        return size;
    }

    ParagraphId id(int number) {
        return new ParagraphId(paragraphs[number], sites[number]);
    }

    int words(int number) {
        return words[number];
    }

    /// Whether that one is the first, of whatever site, with its words.
    boolean isFirst(int number) {
        return number == 0 || paragraphs[number] != paragraphs[number - 1];
    }

    /// The number of a paragraph; [#NONE] if it is not repeated on that site.
    int find(long paragraph, int site) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(paragraphs[middle], paragraph);
            order = order != 0 ? order : Integer.compare(sites[middle], site);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return NONE;
    }

    /// They are masked on every site.
    Masks masks() {
        return Masks.of(Arrays.copyOf(paragraphs, size));
    }
}
