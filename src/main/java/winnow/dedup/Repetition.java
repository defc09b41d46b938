package winnow.dedup;

/// Whether a paragraph is *repeated*: a disclaimer, a footer, a legal line that stands on every
/// page of a site and says nothing about any of them.
///
/// A bare count would not do: the paragraphs of an article that a site holds in thirty copies stand
/// on thirty pages too. So the pages around the paragraph are compared: without the blocks that two
/// of them share word for word, what is left of copies is nothing or the same in other words, and
/// what is left of two pages of a site is two texts. Three pages that differ pair by pair make the
/// paragraph repeated. (The prototype of this compared whole pages, and masked the text of articles
/// with fifteen altered copies.)
///
/// A pure function of the pages compared, in any order: which of them have nothing but the
/// paragraph in common does not depend on the paragraph, so one answer holds for all that stand
/// on the same pages. Stateless.
public final class Repetition {
    /// Pages of one site that must hold a paragraph.
    public static final int HOLDERS = Thresholds.HOLDERS;

    /// Pages that are compared, at most: those with the smallest content hashes, a choice that
    /// nothing else depends on and that is the same in every run.
    public static final int COMPARED = Thresholds.COMPARED;

    private Repetition() {}

    /// Whether three of the pages are different from each other.
    ///
    /// @param count how many pages there are, at most [#COMPARED]
    /// @param pairs says of two of them whether they are different; asked as far as needed, of the
    ///     first pages first
    public static boolean isAmongDifferent(int count, Pairs pairs) {
        boolean[][] differ = new boolean[count][count];
        for (int last = 0; last < count; last++) {
            for (int i = 0; i < last; i++) {
                differ[last][i] = pairs.areDifferent(i, last);
            }
            if (hasTriple(differ, last)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a repeated paragraph is the site's, so that it stays on one of its pages only: one
    /// in twenty holds it.
    ///
    /// @param holders how many pages of the site hold it
    /// @param pages how many pages the site has
    public static boolean isOfSite(int holders, int pages) {
        return (long) holders * Thresholds.SITE_PART >= pages;
    }

    /// Whether two pages that differ from page `last`, and stand before it, differ too.
    private static boolean hasTriple(boolean[][] differ, int last) {
        for (int i = 1; i < last; i++) {
            for (int j = 0; j < i && differ[last][i]; j++) {
                if (differ[last][j] && differ[i][j]) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The pages that hold a paragraph, two by two.
    public interface Pairs {
        /// Whether [they are different][Surroundings#isDifferentFrom(Surroundings)].
        boolean areDifferent(int one, int other);
    }
}
