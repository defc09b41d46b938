package winnow.model;

/// A list item or quotation that blocks stand in. Blocks whose containers are equal stand in the
/// same one.
///
/// @param kind what it is
/// @param id a number of its own on its page
/// @param list the number of the list that an item belongs to; for a quotation its own
/// @param number of an item of a numbered list; 0 otherwise
public record Container(Kind kind, int id, int list, int number) {
    /// What blocks stand in.
    public enum Kind {
        QUOTE,
        /// An item of a list without numbers.
        BULLET,
        /// An item of a numbered list.
        NUMBER
    }
}
