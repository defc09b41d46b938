package winnow.model;

/// A block, or a part of one, and what was decided about it.
public record Piece(Block block, Decision decision) {
    public boolean isKept() {
        return decision.isKept();
    }

    public Span span() {
        return block.span();
    }
}
