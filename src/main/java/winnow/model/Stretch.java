package winnow.model;

/// One step of a comparison of two pages, word by word: what both have, or where they differ.
///
/// @param kind who has it
/// @param here the words of the one page, in one line; empty if only the other has any
/// @param there the words of the other; empty if only the one has any
public record Stretch(Kind kind, String here, String there) {

    /// Who has the words of a stretch.
    public enum Kind {
        /// Both, the same words.
        SHARED("shared"),
        /// Both, other words in the same place.
        REPLACED("replaced"),
        /// The one page.
        ONLY_HERE("only-here"),
        /// The other page.
        ONLY_THERE("only-there");

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
