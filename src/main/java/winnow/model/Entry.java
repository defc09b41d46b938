package winnow.model;

/// One removed stretch of a page as the audit lists it: a maximal run of neighbouring removed
/// pieces with one reason and rule.
///
/// @param span from the first removed character to the last; between the pieces stand only blanks
/// @param lines how many units it holds: lines, phrases of a wall
/// @param finding why; of several, that of the most lines, then the surest, then the first
public record Entry(Span span, int lines, Finding finding) {
    /// This entry with a further piece behind it.
    Entry and(Span next, int more, Decision.Removed largest) {
        return new Entry(new Span(span.start(), next.end()), lines + more, largest.finding());
    }
}
