package winnow.extract;

import org.jsoup.nodes.Element;

/// Which column of a table each cell stands in, cells over several columns and rows counted.
///
/// It is told of rows and cells in the order of the page. Confined to one extraction.
final class Grid {
    /// More columns than any table for readers has; what stands behind them is put into the last.
    private static final int MOST_COLUMNS = 64;

    /// The number of the table's element.
    final int table;

    /// Of each column, the row before which it is taken by a cell from above.
    private final int[] takenUntil = new int[MOST_COLUMNS];

    private int row;
    private int next;

    Grid(int table) {
        this.table = table;
    }

    void row() {
        row++;
        next = 0;
    }

    /// The column of the next cell of this row, from 0.
    int column(Element cell) {
        while (next < MOST_COLUMNS && takenUntil[next] > row) {
            next++;
        }
        int column = Math.min(next, MOST_COLUMNS - 1);
        int end = Math.min(column + span(cell, "colspan"), MOST_COLUMNS);
        int until = row + span(cell, "rowspan");
        for (int i = column; i < end; i++) {
            takenUntil[i] = until;
        }
        next = end;
        return column;
    }

    /// How many rows or columns a cell takes; 1 if it does not say so in three digits.
    private static int span(Element cell, String attribute) {
        return Math.max(1, Digits.of(cell.attr(attribute), 3, 1));
    }
}
