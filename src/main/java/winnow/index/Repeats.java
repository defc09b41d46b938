package winnow.index;

import winnow.text.Shingles;

/// What a page says about repetition: its paragraphs, and what became of those that are repeated.
///
/// Which paragraphs of a page are masked, and which removed, is one number each: the sum of
/// [marks][#mark(long)], 0 for none. So a run can tell what has to be done to a page without
/// reading it, however the index came to be as it is.
///
/// @param words its number of kept tokens, masked or not
/// @param paragraphs the hashes of its paragraphs, in order; not to be written into
/// @param masked the marks of those that are repeated on any site
/// @param dropped the marks of those that are removed from it
/// @param drops these, piece by piece
@SuppressWarnings("ArrayRecordComponent") // handed from one thread to the next, never compared
public record Repeats(int words, long[] paragraphs, long masked, long dropped, Drops drops) {
    /// A page of which nothing is known to be repeated yet.
    public static Repeats unknown(int words, long[] paragraphs) {
        return new Repeats(words, paragraphs, 0, 0, Drops.NONE);
    }

    /// What one paragraph adds to the sums.
    public static long mark(long paragraph) {
        return Shingles.mix(paragraph);
    }
}
