package winnow.pipeline;

import java.util.Arrays;

/// What repetition does to the pages that hold a repeated paragraph: an open-addressing hash table
/// by document. About 40 bytes for each such page. For one thread.
final class RepeatedSums {
    private static final int FREE = -1;

    private int[] documents = filled(64);
    private long[] masked = new long[64];
    private long[] dropped = new long[64];
    private int[] words = new int[64];
    private int size;

    /// A paragraph of that page is masked.
    ///
    /// @param mark what it adds to the page's sum
    /// @param ofWords how many words of the page
    void mask(int document, long mark, int ofWords) {
        int slot = take(document);
        masked[slot] += mark;
        words[slot] += ofWords;
    }

    /// A paragraph of that page, which is masked, is removed.
    void drop(int document, long mark) {
        dropped[slot(document)] += mark;
    }

    /// The marks of what is masked on that page.
    long masked(int document) {
        return masked[slot(document)];
    }

    /// The marks of what is removed from it.
    long dropped(int document) {
        return dropped[slot(document)];
    }

    /// The number of its words that are masked.
    int words(int document) {
        return words[slot(document)];
    }

    private int take(int document) {
        if (2 * (size + 1) > documents.length) {
            grow();
        }
        int slot = slot(document);
        size += documents[slot] == FREE ? 1 : 0;
        documents[slot] = document;
        return slot;
    }

    /// The slot of the document, or the free one where it belongs, whose sums are 0.
    private int slot(int document) {
        int slot = ((document * 0x9E3779B9) >>> 7) & (documents.length - 1);
        while (documents[slot] != FREE && documents[slot] != document) {
            slot = (slot + 1) & (documents.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldDocuments = documents;
        long[] oldMasked = masked;
        long[] oldDropped = dropped;
        int[] oldWords = words;
        documents = filled(2 * oldDocuments.length);
        masked = new long[documents.length];
        dropped = new long[documents.length];
        words = new int[documents.length];
        for (int i = 0; i < oldDocuments.length; i++) {
            if (oldDocuments[i] != FREE) {
                int slot = slot(oldDocuments[i]);
                documents[slot] = oldDocuments[i];
                masked[slot] = oldMasked[i];
                dropped[slot] = oldDropped[i];
                words[slot] = oldWords[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] documents = new int[length];
        Arrays.fill(documents, FREE);
        return documents;
    }
}
