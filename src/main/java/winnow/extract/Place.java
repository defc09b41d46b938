package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Container;

import java.util.ArrayList;
import java.util.List;

/// What an element hands down to the text inside it: the lists and quotes around, a table, a link.
///
/// @param level of the heading; 0 outside
/// @param around lists and quotes, outermost first
/// @param list the list whose items stand directly inside; null outside
/// @param table the table; null outside
/// @param row the number of the row's element; -1 outside
/// @param heads inside the head of a table
/// @param cell the number of the cell's element; -1 outside
/// @param column of the cell
/// @param link the number of the link's element; -1 outside
/// @param target where the link leads
/// @param style how letters look: [#BOLD], [#ITALIC], [#CODE]
record Place(
        int level,
        List<Container> around,
        @Nullable Listing list,
        @Nullable Grid table,
        int row,
        boolean heads,
        int cell,
        int column,
        int link,
        String target,
        int style) {
    static final int BOLD = 1;
    static final int ITALIC = 2;
    static final int CODE = 4;

    /// Markdown inside more lists and quotes than these is read by nobody; an item that stands
    /// deeper counts as one of this depth. Bounds the work on nested lists.
    private static final int DEEPEST = 8;

    static final Place TOP = new Place(0, List.of(), null, null, -1, false, -1, 0, -1, "", 0);

    Place heading(int of) {
        return new Place(of, around, list, table, row, heads, cell, column, link, target, style);
    }

    Place in(Container container) {
        List<Container> all = new ArrayList<>(around);
        if (all.size() == DEEPEST) {
            all.removeLast();
        }
        all.add(container);
        return inside(List.copyOf(all), null);
    }

    /// In the same lists and quotes as some other place, and directly in a list.
    Place inside(List<Container> others, @Nullable Listing listing) {
        return new Place(
                level, others, listing, table, row, heads, cell, column, link, target, style);
    }

    Place table(Grid grid) {
        return new Place(level, around, list, grid, -1, false, -1, 0, link, target, style);
    }

    Place head() {
        return new Place(level, around, list, table, row, true, cell, column, link, target, style);
    }

    Place row(int node) {
        return new Place(level, around, list, table, node, heads, -1, 0, link, target, style);
    }

    Place cell(int node, int at) {
        return new Place(level, around, list, table, row, heads, node, at, link, target, style);
    }

    Place link(int node, String to) {
        return new Place(level, around, list, table, row, heads, cell, column, node, to, style);
    }

    Place styled(int more) {
        return new Place(
                level, around, list, table, row, heads, cell, column, link, target, style | more);
    }
}
