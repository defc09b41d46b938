package winnow.extract;

import winnow.model.About;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Decision;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.RawPage;
import winnow.model.Repair;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;

/// Turns one text page into its blocks: a line each, or a paragraph each where lines are wrapped at
/// a column.
///
/// The source is the file as it is, and everything is kept: what is litter in a text dump, the
/// filter room knows better.
final class TextPage {
    private final String source;
    private final List<TextLine> lines;

    private TextPage(String source) {
        this.source = source;
        this.lines = TextLine.in(source);
    }

    static Page extract(RawPage raw) {
        TextPage page = new TextPage(raw.text());
        List<Piece> pieces = new ArrayList<>();
        for (Block block : page.blocks()) {
            pieces.add(new Piece(block, Decision.Kept.UNDOUBTED));
        }
        About hints = raw.hints();
        String title = hints.title().isBlank() ? page.title() : hints.title();
        About about =
                new About(
                        hints.url(),
                        title,
                        hints.language(),
                        hints.date(),
                        hints.dateSource(),
                        hints.author());
        return new Page(raw.id(), about, raw.text(), pieces);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).opens()) {
                end++;
            }
            paragraphs(i, end, blocks);
            i = end;
        }
        return blocks;
    }

    /// The blocks of the lines from `from` to `end`, between which no line is blank.
    private void paragraphs(int from, int end, List<Block> blocks) {
        int widest = 0;
        for (int i = from; i < end; i++) {
            widest = Math.max(widest, lines.get(i).width());
        }
        for (int i = from; i < end; ) {
            int unit = i + 1; // a list item starts a unit of its own
            while (unit < end && !lines.get(unit).isItem()) {
                unit++;
            }
            if (Wrapping.isWrapped(source, lines, i, unit, widest)) {
                blocks.add(block(i, unit));
            } else {
                for (int k = i; k < unit; k++) {
                    blocks.add(block(k, k + 1));
                }
            }
            i = unit;
        }
    }

    private Block block(int from, int end) {
        List<Repair> repairs = new ArrayList<>();
        for (int i = from; i < end; i++) {
            TextLine line = lines.get(i);
            if (i > from) {
                int before = lines.get(i - 1).end();
                Span gap = new Span(before, line.start());
                repairs.add(new Repair(gap, " ", "joined-line"));
            }
            Entities.find(source, line.start(), line.end(), repairs);
        }
        Span span = new Span(lines.get(from).start(), lines.get(end - 1).end());
        return new Block(kind(from, end), span, repairs);
    }

    private BlockKind kind(int from, int end) {
        if (lines.get(from).isItem()) {
            return BlockKind.ITEM;
        }
        boolean heading = end == from + 1 && lines.get(from).isShort(source);
        return heading && prose(end) && !isLastOfMany(from, end)
                ? BlockKind.HEADING
                : BlockKind.PARAGRAPH;
    }

    /// True if the line at `from` stands right below another short one, and a blank line parts it
    /// from what is at `end`: it ends what is above and does not head what is below.
    private boolean isLastOfMany(int from, int end) {
        return from > 0
                && !lines.get(from).opens()
                && lines.get(end).opens()
                && lines.get(from - 1).isShort(source)
                && !prose(from - 1);
    }

    /// True if the line at `i` reads like running text.
    private boolean prose(int i) {
        if (i >= lines.size()) {
            return false;
        }
        TextLine line = lines.get(i);
        return line.width() >= 80
                || (line.width() >= 25 && Ends.sentence(source, line.start(), line.end()));
    }

    private String title() {
        if (lines.isEmpty() || lines.getFirst().isItem() || !lines.getFirst().isShort(source)) {
            return "";
        }
        TextLine first = lines.getFirst();
        List<Repair> repairs = new ArrayList<>();
        Entities.find(source, first.start(), first.end(), repairs);
        Span span = new Span(first.start(), first.end());
        return new Block(BlockKind.HEADING, span, repairs).text(source).strip();
    }
}
