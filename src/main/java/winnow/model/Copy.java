package winnow.model;

import java.util.List;

/// The verified relation of a page that is a copy to its canonical page.
///
/// @param page id of the copy
/// @param of id of the canonical page; never itself a copy
/// @param kind how it is a copy
/// @param containment the share of `page` found in `of`, from 0 to 1
/// @param reverse the share of `of` found in `page`, from 0 to 1
/// @param evidence the proof, the strongest first
public record Copy(
        String page,
        String of,
        Kind kind,
        double containment,
        double reverse,
        List<Evidence> evidence) {
    /// The name of the evidence that people said so, which is the first then.
    public static final String PERSON = "person";

    public Copy {
        evidence = List.copyOf(evidence);
    }

    /// Whether it is a copy because people said so.
    public boolean isByPerson() {
        return !evidence.isEmpty() && evidence.getFirst().name().equals(PERSON);
    }

    /// How a page is a copy of another.
    public enum Kind {
        /// The same tokens in the same order.
        EXACT("exact"),
        /// Each holds at least .80 of the other.
        NEAR("near"),
        /// At least .80 of the copy stands in the canonical page, less the other way round; or a
        /// person said that it is a copy, and one of them holds less of the other.
        CONTAINED("contained");

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
