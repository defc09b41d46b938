package winnow.extract;

import winnow.model.BlockKind;

/// One block while it is being judged: where it stands in the source, what it is made of, and what
/// becomes of it.
///
/// Confined to one extraction.
final class Segment {
    final int start;
    final BlockKind kind;

    /// Index in the [Outline] of the element that the block is the text of.
    final int node;

    int end;

    /// Characters that are not white space.
    int chars;

    /// Of these, characters inside links.
    int linkChars;

    /// Of these, characters inside inline code.
    int codeChars;

    /// Ends with a mark that ends a sentence.
    boolean sentence;

    /// What it speaks for its surroundings: positive for prose, negative for lists of links.
    double weight;

    /// It stands in a card, on a page whose cards are its content.
    boolean card;

    Segment(int start, BlockKind kind, int node) {
        this.start = start;
        this.kind = kind;
        this.node = node;
    }

    double linkShare() {
        return chars == 0 ? 1 : Math.min(1, linkChars / (double) chars);
    }

    boolean isHeading() {
        return kind == BlockKind.HEADING;
    }

    boolean isLinks() {
        return linkShare() > Weights.LINK_SHARE;
    }
}
