package winnow.filter;

import winnow.model.Blank;
import winnow.model.BlockKind;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Repair;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;

/// One line of a kept piece.
///
/// @param span where it stands in the source, without blanks at its ends
/// @param kind what the block is that it belongs to
/// @param block the ordinal of its piece on the page
/// @param apart whether a blank line stands above it
record Line(Span span, BlockKind kind, int block, boolean apart) {
    /// Every line of the kept pieces of `page`, in order. A line break that a repair covers (a
    /// sentence that was joined again) is none.
    static List<Line> of(Page page) {
        List<Line> lines = new ArrayList<>();
        List<Piece> pieces = page.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isKept()) {
                split(page.source(), pieces.get(i), i, lines);
            }
        }
        return lines;
    }

    private static void split(String source, Piece piece, int ordinal, List<Line> lines) {
        List<Repair> repairs = piece.block().repairs();
        int end = piece.span().end();
        int from = piece.span().start();
        int repair = 0;
        for (int at = from; at <= end; at++) {
            if (at < end && source.charAt(at) != '\n' && source.charAt(at) != '\u2028') {
                continue;
            }
            while (repair < repairs.size() && repairs.get(repair).span().end() <= at) {
                repair++;
            }
            boolean joined =
                    at < end && repair < repairs.size() && repairs.get(repair).span().start() <= at;
            Span line = joined ? null : Blank.strip(source, from, at);
            if (line != null) {
                boolean apart = !lines.isEmpty() && isGap(source, lines.getLast(), line);
                lines.add(new Line(line, piece.block().kind(), ordinal, apart));
            }
            from = joined ? from : at + 1;
        }
    }

    /// True if there are two line breaks between two lines.
    private static boolean isGap(String source, Line above, Span line) {
        int breaks = 0;
        for (int i = above.span.end(); i < line.start() && breaks < 2; i++) {
            breaks += source.charAt(i) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }
}
