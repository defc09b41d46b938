package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Container;
import winnow.model.Inline;
import winnow.model.Layout;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;

/// Reads from the lines of a text page how its blocks stood on it: bullets and numbers make lists,
/// nested by their indentation, `>` a quotation, hashes and underlines a heading.
///
/// The signs themselves are [Inline.Kind#MARKER]s: what Markdown writes in its own way. Asked for
/// by `clean --markdown` alone. Confined to one extraction.
final class TextLayouts {
    /// As deep as lists of HTML go ([Place]).
    private static final int DEEPEST = 8;

    /// The level of a heading below the title that does not say its own.
    private static final int USUAL_LEVEL = 2;

    private static final int DIGITS = 9;

    private final String source;
    private final List<TextLine> lines;
    private final List<TextUnit> units;
    private final boolean markdown;
    private final List<OpenItem> open = new ArrayList<>();
    private @Nullable Container quote;
    private int containers;

    /// An item that further items may stand in.
    private record OpenItem(int indent, Container container) {}

    TextLayouts(String source, List<TextLine> lines, List<TextUnit> units, boolean markdown) {
        this.source = source;
        this.lines = lines;
        this.units = units;
        this.markdown = markdown;
    }

    /// `blocks`, of which each is one unit, with their layouts.
    List<Block> of(List<Block> blocks) {
        List<Block> laid = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Layout layout = layout(block, units.get(i));
            laid.add(new Block(block.kind(), block.span(), block.repairs(), layout));
        }
        return laid;
    }

    private Layout layout(Block block, TextUnit unit) {
        TextLine line = lines.get(unit.from());
        if (block.kind() != BlockKind.ITEM) {
            open.clear();
        }
        if (block.kind() != BlockKind.QUOTE) {
            quote = null;
        }
        return switch (block.kind()) {
            case ITEM -> item(block, line);
            case QUOTE -> quote(block, line);
            case HEADING -> heading(block, unit, line);
            case CODE -> code(unit, line);
            default -> isUnderline(unit, line) ? hidden(block) : words(block, block.span().start());
        };
    }

    private Layout words(Block block, int from) {
        return new Layout(0, List.of(), null, "", inlines(from, block, new ArrayList<>()));
    }

    private List<Inline> inlines(int from, Block block, List<Inline> before) {
        if (markdown) {
            new MarkdownInlines(source, from, block.span().end()).add(before);
        }
        return before;
    }

    private static Layout hidden(Block block) {
        Inline all = new Inline(Inline.Kind.MARKER, block.span(), "");
        return new Layout(0, List.of(), null, "", List.of(all));
    }

    /// True if the line underlines a heading above.
    private boolean isUnderline(TextUnit unit, TextLine line) {
        int at = unit.from();
        return at > 0
                && !line.opens()
                && line.isUnderline(source)
                && lines.get(at - 1).isShort(source)
                && !lines.get(at - 1).startsUnit();
    }

    private Layout heading(Block block, TextUnit unit, TextLine line) {
        int hashes = markdown ? MarkdownSigns.level(source, line) : 0;
        int text = behindBlanks(line.start() + hashes, line.end());
        List<Inline> markers = new ArrayList<>();
        if (hashes > 0) {
            markers.add(marker(line.start(), text));
        }
        int level = hashes > 0 ? hashes : unit.from() == 0 ? 1 : USUAL_LEVEL;
        return new Layout(level, List.of(), null, "", inlines(text, block, markers));
    }

    private Layout quote(Block block, TextLine line) {
        if (quote == null || line.opens()) {
            containers++;
            quote = new Container(Container.Kind.QUOTE, containers, containers, 0);
        }
        int text = line.start();
        while (text < line.end() && (source.charAt(text) == '>' || Blank.is(source.charAt(text)))) {
            text++;
        }
        List<Inline> markers = new ArrayList<>();
        markers.add(marker(line.start(), text));
        return new Layout(0, List.of(quote), null, "", inlines(text, block, markers));
    }

    private Layout item(Block block, TextLine line) {
        int text = line.start();
        while (text < line.end() && isDigit(source.charAt(text))) {
            text++;
        }
        int number = Digits.of(source.substring(line.start(), text), DIGITS, 0);
        Container.Kind kind = text > line.start() ? Container.Kind.NUMBER : Container.Kind.BULLET;
        text = behindBlanks(text + 1, line.end());
        List<Inline> markers = new ArrayList<>();
        markers.add(marker(line.start(), text));
        List<Container> around = enter(indent(line), kind, number);
        return new Layout(0, around, null, "", inlines(text, block, markers));
    }

    /// Opens an item and returns it and those it stands in.
    private List<Container> enter(int indent, Container.Kind kind, int number) {
        @Nullable Container before = null;
        while (!open.isEmpty() && (open.getLast().indent >= indent || open.size() == DEEPEST)) {
            before = open.removeLast().container;
        }
        containers++;
        boolean goesOn = before != null && before.kind() == kind;
        int list = goesOn && before != null ? before.list() : containers;
        open.add(new OpenItem(indent, new Container(kind, containers, list, number)));
        List<Container> around = new ArrayList<>();
        for (OpenItem item : open) { // at most DEEPEST
            around.add(item.container);
        }
        return around;
    }

    private int indent(TextLine line) {
        int at = line.start();
        while (at > 0 && !TextLine.isLineEnd(source.charAt(at - 1))) {
            at--;
        }
        return line.start() - at;
    }

    private Layout code(TextUnit unit, TextLine line) {
        TextLine last = lines.get(unit.end() - 1);
        List<Inline> markers =
                List.of(marker(line.start(), line.end()), marker(last.start(), last.end()));
        int name = line.start() + MarkdownSigns.fence(source, line);
        int end = name;
        while (end < line.end() && !Blank.is(source.charAt(end)) && source.charAt(end) != '`') {
            end++;
        }
        return new Layout(0, List.of(), null, source.substring(name, end), markers);
    }

    private int behindBlanks(int from, int end) {
        int at = from;
        while (at < end && Blank.is(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Inline marker(int start, int end) {
        return new Inline(Inline.Kind.MARKER, new Span(start, end), "");
    }
}
