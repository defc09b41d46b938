package winnow.dedup;

import winnow.model.Copy;

/// A page beside a canonical page that it is a copy of, as it is chosen among several.
///
/// @param copy the relation, with its proof
/// @param of the standing of the canonical page
public record Star(Copy copy, Standing of) {
    /// Whether this canonical page is to be chosen rather than that of `other`: it holds more of
    /// the page, or as much and comes first in star order.
    public boolean isBetterThan(Star other) {
        return isBetter(copy.containment(), of, other.copy.containment(), other.of);
    }

    static boolean isBetter(double containment, Standing of, double otherwise, Standing other) {
        return containment > otherwise || (containment == otherwise && of.compareTo(other) < 0);
    }
}
