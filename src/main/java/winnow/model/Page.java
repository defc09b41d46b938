package winnow.model;

import java.util.ArrayList;
import java.util.List;

/// One document: its source text and, in reading order, every piece of it with what was decided.
///
/// The constructor holds the promise of conservation: pieces are ascending, do not overlap, begin
/// and end with a non-blank character, and every non-blank character of the source stands in one of
/// them. Immutable.
///
/// @param id the page id
/// @param about address, title, language and date
/// @param source the page's own text, in which spans are counted
/// @param pieces every piece, kept and removed, ascending by span
public record Page(String id, About about, String source, List<Piece> pieces) {
    /// @throws IllegalArgumentException naming the first character that is lost or held twice
    public Page {
        pieces = List.copyOf(pieces);
        int done = 0;
        for (Piece piece : pieces) {
            Span span = piece.span();
            if (span.start() < done || span.end() > source.length()) {
                throw new IllegalArgumentException(
                        id + ": piece " + span + " overlaps or leaves the source");
            }
            if (Blank.is(source.charAt(span.start())) || Blank.is(source.charAt(span.end() - 1))) {
                throw new IllegalArgumentException(
                        id + ": piece " + span + " starts or ends with a blank");
            }
            requireBlank(id, source, done, span.start());
            done = span.end();
        }
        requireBlank(id, source, done, source.length());
    }

    private static void requireBlank(String id, String source, int start, int end) {
        Span lost = Blank.strip(source, start, end);
        if (lost != null) {
            throw new IllegalArgumentException(id + ": no piece holds the characters " + lost);
        }
    }

    /// The kept pieces' blocks, in reading order.
    public List<Block> kept() {
        List<Block> kept = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.isKept()) {
                kept.add(piece.block());
            }
        }
        return kept;
    }

    /// The kept text, blocks joined by a newline.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.isKept()) {
                text.append(text.isEmpty() ? "" : "\n");
                piece.block().appendTo(text, source);
            }
        }
        return text.toString();
    }

    /// What was removed, as audit entries: each a maximal run of neighbouring removed pieces with
    /// one reason and rule.
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Decision.Removed largest = null; // of the last entry, if it may still grow
        for (Piece piece : pieces) {
            if (!(piece.decision() instanceof Decision.Removed removed)) {
                largest = null;
            } else if (largest != null && largest.isOneEntryWith(removed)) {
                largest = removed.speaksBefore(largest) ? removed : largest;
                entries.add(entries.removeLast().and(piece.span(), removed.lines(), largest));
            } else {
                largest = removed;
                entries.add(new Entry(piece.span(), removed.lines(), removed.finding()));
            }
        }
        return entries;
    }
}
