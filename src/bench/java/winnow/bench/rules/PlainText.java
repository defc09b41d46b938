package winnow.bench.rules;

import winnow.model.Blank;
import winnow.model.Block;
import winnow.model.Page;
import winnow.model.Repair;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// The kept text of a page as cleaning rules get it from an extractor: lines, none of them blank.
///
/// A block is one line, even if its file wraps it; code is as many as it has. Since no line is
/// blank, lines and paragraphs are the same.
///
/// @param lines in reading order
public record PlainText(List<Line> lines) {
    /// One line.
    ///
    /// @param span where it stands in the source of its page
    /// @param text of it, repaired
    public record Line(Span span, String text) {}

    public PlainText {
        lines = List.copyOf(lines);
    }

    /// The text of what is kept of `page`.
    public static PlainText of(Page page) {
        List<Line> lines = new ArrayList<>();
        for (Block block : page.kept()) {
            int from = block.span().start();
            int end = block.span().end();
            for (int i = from; i <= end; i++) {
                if (i == end || (page.source().charAt(i) == '\n' && !isRepaired(block, i))) {
                    Span span = Blank.strip(page.source(), from, i);
                    if (span != null) {
                        lines.add(new Line(span, block.cut(span).text(page.source())));
                    }
                    from = i + 1;
                }
            }
        }
        return new PlainText(lines);
    }

    private static boolean isRepaired(Block block, int at) {
        for (Repair repair : block.repairs()) {
            if (repair.span().start() <= at && at < repair.span().end()) {
                return true;
            }
        }
        return false;
    }

    /// The lines of which that holds.
    PlainText where(Predicate<String> holds) {
        return new PlainText(lines.stream().filter(line -> holds.test(line.text())).toList());
    }

    /// The share of lines of which that holds; 0 of none.
    double share(Predicate<String> holds) {
        return lines.isEmpty() ? 0 : (double) where(holds).lines.size() / lines.size();
    }

    /// The UTF-16 units of the source that these lines cover.
    BitSet units() {
        BitSet units = new BitSet();
        for (Line line : lines) {
            units.set(line.span().start(), line.span().end());
        }
        return units;
    }

    /// The text of each line.
    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    /// All lines, joined by a newline.
    String text() {
        return String.join("\n", texts());
    }
}
