package winnow.model;

/// A stretch inside a block that a page sets off from the text around it.
///
/// @param kind how
/// @param span where it stands in the source
/// @param target where a link leads: an address of `http`, `https`, `mailto` or `tel`, or a
///     relative one if the page does not say where it stood; empty for other kinds
public record Inline(Kind kind, Span span, String target) {
    /// How a stretch is set off.
    public enum Kind {
        LINK,
        BOLD,
        ITALIC,
        CODE,
        /// Characters that write down what the layout says already: the bullet of an item, the
        /// hashes of a heading.
        MARKER
    }
}
