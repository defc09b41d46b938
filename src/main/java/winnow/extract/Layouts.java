package winnow.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import winnow.model.BlockKind;
import winnow.model.Container;
import winnow.model.Inline;
import winnow.model.Layout;
import winnow.model.Span;
import winnow.model.TableRow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads from an [Outline] how each block stood on its page: its level, the lists and quotes around
/// it, its cells, its links.
///
/// One loop over the elements, parents before children, gives each its [Place]; one over the runs
/// collects what is set off. Asked for by `clean --markdown` alone. Confined to one extraction.
final class Layouts {
    private final Outline outline;
    private final @Nullable String base;
    private final Place[] places;
    private final Map<Integer, Listing> listless = new HashMap<>();
    private final Map<Integer, Cells> rows = new HashMap<>();

    private Layouts(Outline outline, @Nullable String base) {
        this.outline = outline;
        this.base = base;
        this.places = new Place[outline.nodes];
    }

    /// The layout of every segment.
    ///
    /// @param base what relative links start from; null if unknown
    static Layout[] of(Outline outline, @Nullable String base) {
        Layouts layouts = new Layouts(outline, base);
        layouts.place();
        return layouts.layouts();
    }

    /// How many cells a row has, and how many of them are headers.
    private static final class Cells {
        int all;
        int headers;
    }

    private void place() {
        for (int i = 0; i < outline.nodes; i++) {
            int parent = outline.parent[i];
            Place outer = parent < 0 ? Place.TOP : places[parent];
            places[i] = place(i, outline.element[i], outer);
        }
    }

    private Place place(int node, Element element, Place outer) {
        String name = element.normalName();
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> outer.heading(name.charAt(1) - '0');
            case "ul", "ol", "menu", "dir", "dl" -> list(new Listing(node, element), outer);
            case "li", "dt" -> item(node, element, outer);
            case "dd" -> definition(node, element, outer);
            case "blockquote" -> outer.in(new Container(Container.Kind.QUOTE, node, node, 0));
            case "table" -> outer.table(new Grid(node));
            case "thead" -> outer.head();
            case "tr" -> row(node, outer);
            case "td", "th" -> cell(node, element, outer);
            case "a" -> link(node, element, outer);
            case "b", "strong" -> outer.styled(Place.BOLD);
            case "i", "em" -> outer.styled(Place.ITALIC);
            case "code", "kbd", "samp", "tt" -> outer.styled(Place.CODE);
            default -> outer;
        };
    }

    /// A list that stands directly in another belongs to the item before it.
    private static Place list(Listing listing, Place outer) {
        Place before = outer.list() == null ? null : outer.list().last;
        return outer.inside(before == null ? outer.around() : before.around(), listing);
    }

    private Place item(int node, Element element, Place outer) {
        Listing listing = outer.list();
        if (listing == null) { // an item without a list: those of one parent are one
            int parent = outline.parent[node];
            Element around = outline.element[Math.max(0, parent)];
            listing = listless.computeIfAbsent(parent, of -> new Listing(of, around));
        }
        Place place = outer.in(listing.item(node, element));
        listing.last = place;
        return place;
    }

    /// What is said of a term belongs to its item.
    private Place definition(int node, Element element, Place outer) {
        Place term = outer.list() == null ? null : outer.list().last;
        return term == null ? item(node, element, outer) : outer.inside(term.around(), null);
    }

    private Place row(int node, Place outer) {
        if (outer.table() != null) {
            outer.table().row();
        }
        rows.put(node, new Cells());
        return outer.row(node);
    }

    private Place cell(int node, Element element, Place outer) {
        Cells cells = rows.get(outer.row());
        if (cells != null) {
            cells.all++;
            cells.headers += element.nameIs("th") ? 1 : 0;
        }
        Grid table = outer.table();
        return outer.cell(node, table == null ? 0 : table.column(element));
    }

    private Place link(int node, Element element, Place outer) {
        String target = element.hasAttr("href") ? LinkTarget.of(element.attr("href"), base) : null;
        return target == null ? outer.link(-1, "") : outer.link(node, target);
    }

    private Layout[] layouts() {
        Layout[] layouts = new Layout[outline.segments.size()];
        int run = 0;
        for (int i = 0; i < layouts.length; i++) {
            int from = run;
            while (run < outline.runs && outline.runSegment[run] == i) {
                run++;
            }
            layouts[i] = layout(outline.segments.get(i), from, run);
        }
        return layouts;
    }

    private Layout layout(Segment segment, int from, int end) {
        Place place = places[segment.node];
        boolean code = segment.kind == BlockKind.CODE;
        TableRow row = segment.kind == BlockKind.ROW ? tableRow(from, end) : null;
        List<Inline> inlines = code ? List.of() : new Inlines(outline, places).of(from, end);
        String language = code ? CodeLanguage.of(outline.element[segment.node]) : "";
        int level = segment.kind == BlockKind.HEADING ? place.level() : 0;
        return new Layout(level, place.around(), row, language, inlines);
    }

    private @Nullable TableRow tableRow(int from, int end) {
        Place first = places[outline.runNode[from]];
        Cells counts = rows.get(first.row());
        if (first.table() == null || counts == null) {
            return null;
        }
        List<TableRow.Cell> cells = new ArrayList<>();
        for (int run = from; run < end; ) {
            Place place = places[outline.runNode[run]];
            int start = outline.runStart[run];
            int last = run;
            while (run < end && places[outline.runNode[run]].cell() == place.cell()) {
                last = run++;
            }
            cells.add(new TableRow.Cell(place.column(), new Span(start, outline.runEnd[last])));
        }
        boolean header = first.heads() || counts.all == counts.headers;
        return new TableRow(first.table().table, header, cells);
    }
}
