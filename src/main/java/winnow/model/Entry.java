package winnow.model;

/// One removed stretch of a page as the audit lists it: a maximal run of neighbouring removed
/// pieces with one reason and rule.
///
/// @param span from the first removed character to the last; between the pieces stand only blanks
/// @param lines how many units it holds: lines, phrases of a wall
/// @param finding why; of several, the surest, and the first among equals
public record Entry(Span span, int lines, Finding finding) {
    boolean continuesWith(Decision.Removed next) {
        return finding.reason() == next.finding().reason()
                && finding.rule().equals(next.finding().rule());
    }

    Entry and(Span next, Decision.Removed removed) {
        Finding surest = removed.finding().score() > finding.score() ? removed.finding() : finding;
        return new Entry(new Span(span.start(), next.end()), lines + removed.lines(), surest);
    }
}
