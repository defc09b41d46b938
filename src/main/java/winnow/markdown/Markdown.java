package winnow.markdown;

import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Inline;
import winnow.model.Page;
import winnow.model.TableRow;

import java.util.ArrayList;
import java.util.List;

/// The kept text of a page as Markdown.
///
/// ```
/// Markdown.of(page)   // "# Heel pain\n\nThe first step …\n\n- rest\n- ice"
/// ```
///
/// Confined to one page; the static method is thread-safe.
public final class Markdown {
    /// Of a heading whose page does not say its level: below the title.
    private static final int USUAL_LEVEL = 2;

    private final String source;
    private final List<Block> blocks;
    private final Nesting nesting = new Nesting();
    private final StringBuilder out = new StringBuilder();

    /// The block before is plain words, so that the next item may stand right below it.
    private boolean words;

    private Markdown(Page page) {
        this.source = page.source();
        this.blocks = page.kept();
    }

    /// The Markdown of the kept blocks, lines parted by a newline; empty if nothing was kept.
    ///
    /// @param page extracted with its layouts; without them all of it is paragraphs
    public static String of(Page page) {
        Markdown markdown = new Markdown(page);
        markdown.write();
        return markdown.out.toString();
    }

    private void write() {
        for (int i = 0; i < blocks.size(); ) {
            int end = tableEnd(i);
            List<String> table =
                    end > i ? GridTable.lines(blocks.subList(i, end), source) : List.of();
            if (table.isEmpty()) {
                block(blocks.get(i));
                i++;
            } else {
                add(blocks.get(i), table, false);
                i = end;
            }
        }
    }

    /// The end of the rows of one table that begin at `from`; `from` if none does.
    private int tableEnd(int from) {
        TableRow first = blocks.get(from).layout().row();
        int end = from;
        while (first != null && end < blocks.size()) {
            TableRow row = blocks.get(end).layout().row();
            boolean inside = row != null && row.table() == first.table();
            if (!inside || !around(end).equals(around(from))) {
                break;
            }
            end++;
        }
        return end;
    }

    private List<winnow.model.Container> around(int i) {
        return blocks.get(i).layout().around();
    }

    private void block(Block block) {
        if (block.kind() == BlockKind.CODE) {
            add(block, Fence.lines(code(block), block.layout().language()), false);
            return;
        }
        boolean heading = block.kind() == BlockKind.HEADING;
        String text = text(block, heading);
        if (text.isEmpty()) {
            return;
        }
        if (heading) {
            int level = block.layout().level();
            add(block, List.of("#".repeat(level == 0 ? USUAL_LEVEL : level) + " " + text), false);
        } else {
            add(block, List.of(text.split("\n", -1)), true);
        }
    }

    /// The code without its own fences.
    private String code(Block block) {
        Shown shown = Shown.of(block, source);
        int from = 0;
        int to = shown.text.length();
        for (Inline inline : block.layout().inlines()) {
            if (inline.kind() == Inline.Kind.MARKER) {
                int start = shown.at(inline.span().start());
                from = start == 0 ? shown.at(inline.span().end()) : from;
                to = start == 0 ? to : Math.min(to, start);
            }
        }
        int first = from < to && shown.text.charAt(from) == '\r' ? from + 1 : from;
        first = first < to && shown.text.charAt(first) == '\n' && from > 0 ? first + 1 : first;
        int last = to < shown.text.length() && to > first ? to - 1 : to;
        return shown.text.substring(Math.min(first, last), last);
    }

    private String text(Block block, boolean heading) {
        Shown shown = Shown.of(block, source);
        InlineText.Where where = heading ? InlineText.Where.HEADING : InlineText.Where.PARAGRAPH;
        List<Stretch> stretches = Stretches.of(block, shown);
        return new InlineText(shown.text, stretches, where).write(0, shown.text.length());
    }

    private void add(Block block, List<String> lines, boolean plain) {
        nesting.enter(block.layout().around());
        if (!out.isEmpty()) {
            out.append('\n');
            if (!(words && plain && nesting.isNextItem())) {
                out.append(nesting.blank().stripTrailing()).append('\n');
            }
        }
        String before = nesting.first();
        List<String> rest = new ArrayList<>(lines);
        for (String line : rest) {
            out.append(line.isEmpty() ? before.stripTrailing() : before).append(line).append('\n');
            before = nesting.rest();
        }
        out.setLength(out.length() - 1);
        words = plain;
    }
}
