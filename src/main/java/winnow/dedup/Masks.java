package winnow.dedup;

import java.util.Arrays;

/// The paragraphs that are repeated, as their hashes: wherever pages are compared, they are not
/// there. Immutable and thread-safe; 8 bytes a paragraph.
public final class Masks {
    /// Nothing is masked.
    public static final Masks NONE = new Masks(new long[0]);

    private final long[] paragraphs;

    private Masks(long[] paragraphs) {
        this.paragraphs = paragraphs;
    }

    /// The masks of these paragraphs.
    ///
    /// @param paragraphs hashes ([Paragraphs#hash(int)]) in any order, some perhaps twice
    public static Masks of(long[] paragraphs) {
        long[] sorted = paragraphs.clone();
        Arrays.sort(sorted);
        return new Masks(sorted);
    }

    /// Whether the paragraph with that hash is repeated, on whatever site.
    public boolean isMasked(long paragraph) {
        return paragraphs.length > 0 && Arrays.binarySearch(paragraphs, paragraph) >= 0;
    }
}
