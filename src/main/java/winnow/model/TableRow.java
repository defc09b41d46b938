package winnow.model;

import java.util.ArrayList;
import java.util.List;

/// A row of a table and its cells that hold text.
///
/// @param table a number that the rows of one table share on their page
/// @param header it heads the columns
/// @param cells ascending by column and place; a column without a cell is empty
public record TableRow(int table, boolean header, List<Cell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /// The text of one cell.
    ///
    /// @param column counted from 0
    /// @param span where it stands in the source
    public record Cell(int column, Span span) {}

    TableRow within(Span part) {
        List<Cell> left = new ArrayList<>();
        for (Cell cell : cells) {
            Span rest = cell.span().common(part);
            if (rest != null) {
                left.add(new Cell(cell.column(), rest));
            }
        }
        return new TableRow(table, header, left);
    }
}
