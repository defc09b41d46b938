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
/// a column ([Wrapping]).
///
/// The source is the file as it is, and everything is kept: what is litter in a text dump, the
/// filter room knows better. Signs of Markdown stay in the text, for they are what its author typed
/// and a link's address stands among them; they only say what kind a block is, and [TextLayouts]
/// reads them for those who want Markdown back.
final class TextPage {
    private final String source;
    private final List<TextLine> lines;
    private final boolean markdown;
    private final Wrapping wrapping;
    private final Mending mending;
    private final List<TextUnit> units = new ArrayList<>();

    private TextPage(String source) {
        this.source = source;
        this.lines = TextLine.in(source);
        this.markdown = MarkdownSigns.are(source, lines);
        this.wrapping = new Wrapping(source, lines);
        this.mending = new Mending(source);
    }

    static Page extract(RawPage raw, Settings settings) {
        TextPage page = new TextPage(raw.text());
        page.find();
        List<Block> blocks = page.blocks();
        if (settings.layout()) {
            blocks = new TextLayouts(raw.text(), page.lines, page.units, page.markdown).of(blocks);
        }
        List<Piece> pieces = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
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

    /// Finds the units: paragraphs, single lines, code between fences.
    private void find() {
        for (int i = 0; i < lines.size(); ) {
            int end = stanzaEnd(i);
            wrapping.learn(i, end);
            i = end;
        }
        int unclosed = -1; // a fence that is not closed is looked for once
        for (int i = 0; i < lines.size(); ) {
            int code = i;
            if (markdown && unclosed < 0 && MarkdownSigns.fence(source, lines.get(i)) > 0) {
                code = MarkdownSigns.codeEnd(source, lines, i);
                unclosed = code == i ? i : -1;
            }
            if (code > i) {
                units.add(new TextUnit(i, code, true));
                i = code;
            } else {
                i = stanza(i, stanzaEnd(i));
            }
        }
    }

    /// The end of the lines from `from` on between which none is blank.
    private int stanzaEnd(int from) {
        int end = from + 1;
        while (end < lines.size() && !lines.get(end).opens()) {
            end++;
        }
        return end;
    }

    /// Adds the units of the lines from `from` to `end`, up to a fence, and returns where it
    /// stopped.
    private int stanza(int from, int end) {
        int widest = wrapping.widest(from, end);
        int breaks = wrapping.breaks(from, end, widest);
        for (int i = from; i < end; ) {
            if (markdown && i > from && MarkdownSigns.fence(source, lines.get(i)) > 0) {
                return i;
            }
            int stop = wrapping.paragraphEnd(i, end, widest, breaks);
            if (breaks >= 0 && wrapping.isWrapped(i, stop, widest)) {
                units.add(new TextUnit(i, stop, false));
            } else {
                for (int k = i; k < stop; k++) {
                    units.add(new TextUnit(k, k + 1, false));
                }
            }
            i = stop;
        }
        return end;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            blocks.add(block(i));
        }
        return blocks;
    }

    private Block block(int i) {
        TextUnit unit = units.get(i);
        Span span = new Span(lines.get(unit.from()).start(), lines.get(unit.end() - 1).end());
        if (unit.code()) {
            return new Block(BlockKind.CODE, span); // code may mean its &amp;
        }
        List<Repair> repairs = new ArrayList<>();
        int done = span.start();
        for (int k = unit.from(); k < unit.end(); k++) {
            TextLine line = lines.get(k);
            Repair joint = k + 1 < unit.end() ? wrapping.join(k + 1) : null;
            int end = joint == null ? line.end() : Math.min(line.end(), joint.span().start());
            mending.find(Math.max(done, line.start()), end, repairs);
            if (joint != null) {
                repairs.add(joint);
                done = joint.span().end();
            }
        }
        return new Block(kind(i), span, repairs);
    }

    private BlockKind kind(int i) {
        TextUnit unit = units.get(i);
        TextLine line = lines.get(unit.from());
        if (line.isItem()) {
            return BlockKind.ITEM;
        }
        if (line.isQuote()) {
            return BlockKind.QUOTE;
        }
        return unit.end() == unit.from() + 1 && isHeading(i, unit.from(), line)
                ? BlockKind.HEADING
                : BlockKind.PARAGRAPH;
    }

    private boolean isHeading(int i, int at, TextLine line) {
        if (markdown && MarkdownSigns.level(source, line) > 0) {
            return true;
        }
        if (!line.isShort(source)) {
            return false;
        }
        if (at + 1 < lines.size() && lines.get(at + 1).isUnderline(source)) {
            return !line.isUnderline(source);
        }
        boolean before = i + 1 < units.size() && isProse(units.get(i + 1));
        return before && !isLastOfMany(at);
    }

    /// True if the line at `at` stands right below another short one, and a blank line parts it
    /// from what follows: it ends what is above and does not head what is below.
    private boolean isLastOfMany(int at) {
        return at > 0
                && !lines.get(at).opens()
                && lines.get(at + 1).opens()
                && lines.get(at - 1).isShort(source)
                && !isProse(at - 1);
    }

    private boolean isProse(TextUnit unit) {
        return !unit.code() && (unit.end() > unit.from() + 1 || isProse(unit.from()));
    }

    /// True if the line at `i` reads like running text.
    private boolean isProse(int i) {
        TextLine line = lines.get(i);
        return line.width() >= 80
                || (line.width() >= 25 && Ends.sentence(source, line.start(), line.end()));
    }

    private String title() {
        if (lines.isEmpty() || lines.getFirst().isItem() || !lines.getFirst().isShort(source)) {
            return "";
        }
        TextLine first = lines.getFirst();
        int hashes = markdown ? MarkdownSigns.level(source, first) : 0;
        List<Repair> repairs = new ArrayList<>();
        mending.find(first.start() + hashes, first.end(), repairs);
        Span span = new Span(first.start() + hashes, first.end());
        return new Block(BlockKind.HEADING, span, repairs).text(source).strip();
    }
}
