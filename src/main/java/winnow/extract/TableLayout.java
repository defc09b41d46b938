package winnow.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Tells rows of data, to be read across, from rows that only place blocks on the page.
///
/// A row places blocks if one of its cells holds more than one block, or any that is neither `p`
/// nor `div`, or two line breaks in a row. An outermost table is looked through once, when its
/// first row is asked for. Confined to one extraction.
final class TableLayout {
    private final Set<Element> placing = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /// True if the cells of this row belong on one line.
    boolean isData(Element row) {
        if (!seen.contains(row)) {
            look(top(row));
        }
        return !placing.contains(row);
    }

    /// The part of the page around `row` in which nothing has been looked at: its parent.
    private static Element top(Element row) {
        Element parent = row.parent();
        return parent == null ? row : parent;
    }

    private void look(Element root) {
        @Nullable State state = null;
        Node node = root;
        while (true) {
            if (node instanceof Element element) {
                state = enter(element, element.equals(root) ? null : state);
            }
            Node next = node.firstChild();
            while (next == null) {
                if (node.equals(root)) {
                    return;
                }
                if (state != null && state.element.equals(node)) {
                    state = state.outer;
                }
                next = node.nextSibling();
                node = next == null ? node.parentNode() : node;
                if (node == null) {
                    return;
                }
            }
            node = next;
        }
    }

    /// The row or cell that is open, and what its cell has held so far.
    private static final class State {
        final Element element;
        final @Nullable State outer;
        int soft;

        State(Element element, @Nullable State outer) {
            this.element = element;
            this.outer = outer;
        }
    }

    private @Nullable State enter(Element element, @Nullable State state) {
        Tags tags = Tags.of(element.normalName());
        switch (tags.role()) {
            case ROW -> {
                seen.add(element);
                return new State(element, state);
            }
            case CELL -> {
                if (state != null) {
                    state.soft = 0;
                }
            }
            default -> {
                if (state != null && places(element, tags, state)) {
                    placing.add(state.element);
                }
            }
        }
        return state;
    }

    private static boolean places(Element element, Tags tags, State state) {
        return switch (tags.role()) {
            case SOFT -> ++state.soft > 1;
            case BLOCK -> tags.mark() == null;
            case BREAK -> {
                Node next = element.nextSibling();
                while (next instanceof TextNode text && text.isBlank()) {
                    next = next.nextSibling();
                }
                yield next instanceof Element br && br.nameIs("br");
            }
            default -> false;
        };
    }
}
