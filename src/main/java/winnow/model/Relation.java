package winnow.model;

import java.util.List;

/// What a page that stays has to do with a canonical page: it stands in it, shares a passage with
/// it, or looks like a copy of it and is none. Nothing is removed for it.
///
/// @param page id of the page, the later of the two in star order
/// @param in id of the canonical page
/// @param kind what they have to do with each other
/// @param containment the share of `page` found in `in`, from 0 to 1
/// @param reverse the share of `in` found in `page`, from 0 to 1
/// @param evidence the proof; of pages that are alike first what makes them two
public record Relation(
        String page,
        String in,
        Kind kind,
        double containment,
        double reverse,
        List<Evidence> evidence) {
    public Relation {
        evidence = List.copyOf(evidence);
    }

    /// What a page has to do with another.
    public enum Kind {
        /// At least .80 of the page stands in the other, which was put together from this and
        /// something else.
        CONTAINED("contained"),
        /// Both have a passage of some length; the rest is their own.
        QUOTED("quoted"),
        /// Their words make them copies; their subjects or their numbers do not.
        ALIKE("alike");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The name that files hold.
        public String label() {
            return label;
        }
    }
}
