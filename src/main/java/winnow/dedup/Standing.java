package winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;

/// Where a page stands among all others: what a run must remember of each to go through them in
/// star order.
///
/// Standings sort from the most to the least complete page, ties by page id in code-point order.
/// Pages with one exact hash are exact copies; the one with the smallest id represents them.
///
/// @param page the page id
/// @param exact the hash of all its tokens
/// @param complete its number of tokens
public record Standing(String page, HashValue128 exact, int complete)
        implements Comparable<Standing> {

    /// The standing of a page.
    public static Standing of(Profile profile) {
        return new Standing(
                profile.page(), profile.fingerprint().exact(), profile.fingerprint().complete());
    }

    @Override
    public int compareTo(Standing other) {
        int order = Integer.compare(other.complete, complete);
        return order != 0 ? order : compareIds(page, other.page);
    }

    /// Compares two page ids by their code points.
    public static int compareIds(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean above = Character.isSurrogate(x) != Character.isSurrogate(y);
                return above ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
