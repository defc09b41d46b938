package winnow.markdown;

import winnow.model.Block;
import winnow.model.TableRow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of one table as a table of GitHub's Markdown: a row of heads, a line, the other rows.
///
/// A table without heads gets a row of empty ones, for the first row must be heads. A cell over
/// several columns leaves those behind it empty.
final class GridTable {
    private final String source;
    private final List<String[]> rows = new ArrayList<>();
    private final boolean headed;
    private int columns;

    private GridTable(List<Block> blocks, String source) {
        this.source = source;
        this.headed = row(blocks.getFirst()).header();
        for (Block block : blocks) {
            for (TableRow.Cell cell : row(block).cells()) {
                columns = Math.max(columns, cell.column() + 1);
            }
        }
        for (Block block : blocks) {
            rows.add(cells(block));
        }
    }

    /// The lines of a table; none if it has but one column, and is no table to a reader.
    static List<String> lines(List<Block> blocks, String source) {
        GridTable table = new GridTable(blocks, source);
        return table.columns < 2 ? List.of() : table.lines();
    }

    private static TableRow row(Block block) {
        TableRow row = block.layout().row();
        if (row == null) {
            throw new IllegalArgumentException("no row of a table: " + block);
        }
        return row;
    }

    private String[] cells(Block block) {
        String[] cells = new String[columns];
        Arrays.fill(cells, "");
        Shown shown = Shown.of(block, source);
        List<Stretch> stretches = Stretches.of(block, shown);
        InlineText inline = new InlineText(shown.text, stretches, InlineText.Where.CELL);
        for (TableRow.Cell cell : row(block).cells()) {
            int start = shown.at(cell.span().start());
            String text = inline.write(start, shown.at(cell.span().end()));
            String before = cells[cell.column()];
            cells[cell.column()] = before.isEmpty() ? text : before + " " + text;
        }
        return cells;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        String[] empty = new String[columns];
        Arrays.fill(empty, "");
        String[] rule = new String[columns];
        Arrays.fill(rule, "---");
        lines.add(line(headed ? rows.getFirst() : empty));
        lines.add(line(rule));
        for (String[] row : headed ? rows.subList(1, rows.size()) : rows) {
            lines.add(line(row));
        }
        return lines;
    }

    private static String line(String[] cells) {
        StringBuilder line = new StringBuilder("|");
        for (String cell : cells) {
            line.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        return line.toString();
    }
}
