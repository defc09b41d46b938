package winnow.markdown;

import org.jspecify.annotations.Nullable;

import winnow.model.Container;

import java.util.ArrayList;
import java.util.List;

/// The lists and quotes that are open while a page is written, and the signs before each line.
///
/// Lists that follow each other without anything between get signs of two kinds, else they would be
/// one list; so does a list whose numbers leap. Confined to one page.
final class Nesting {
    /// The last item at one depth.
    ///
    /// @param sign `-` or `*`; `.` or `)` behind a number
    private record Item(Container container, char sign) {}

    private List<Container> open = List.of();

    /// Of each depth the last item, if no other block has come between.
    private final List<@Nullable Item> last = new ArrayList<>();

    /// What stands before the first line of the block that was entered last.
    private String first = "";

    /// What stands before its other lines.
    private String rest = "";

    /// What stands on the blank line before it.
    private String blank = "";

    private boolean sibling;

    String first() {
        return first;
    }

    String rest() {
        return rest;
    }

    String blank() {
        return blank;
    }

    /// True if the block begins the item after the one that the block before stood in.
    boolean isNextItem() {
        return sibling;
    }

    /// Leaves and enters what is around the next block.
    void enter(List<Container> around) {
        int common = 0;
        while (common < around.size()
                && common < open.size()
                && around.get(common).equals(open.get(common))) {
            common++;
        }
        sibling =
                around.size() == common + 1 && open.size() == common + 1 && goesOn(around, common);
        StringBuilder before = new StringBuilder();
        StringBuilder behind = new StringBuilder();
        for (int i = 0; i < around.size(); i++) {
            blank = i == common ? behind.toString() : blank;
            String sign = i < common ? "" : sign(around.get(i), i);
            String after = after(around.get(i));
            before.append(i < common ? after : sign);
            behind.append(after);
        }
        first = before.toString();
        rest = behind.toString();
        blank = common == around.size() ? rest : blank;
        forget(around.size());
        open = around;
    }

    private boolean goesOn(List<Container> around, int depth) {
        Container container = around.get(depth);
        Item before = depth < last.size() ? last.get(depth) : null;
        return before != null && isNext(before.container, container);
    }

    private static boolean isNext(Container before, Container container) {
        return before.kind() == container.kind()
                && before.list() == container.list()
                && (container.kind() == Container.Kind.BULLET
                        || container.number() == before.number() + 1);
    }

    /// The sign of a container that opens at `depth`.
    private String sign(Container container, int depth) {
        if (container.kind() == Container.Kind.QUOTE) {
            forget(depth);
            return "> ";
        }
        Item before = depth < last.size() ? last.get(depth) : null;
        char sign = mark(container.kind(), before, container);
        forget(depth);
        while (last.size() <= depth) {
            last.add(null);
        }
        last.set(depth, new Item(container, sign));
        return container.kind() == Container.Kind.BULLET
                ? sign + " "
                : container.number() + String.valueOf(sign) + " ";
    }

    private static char mark(Container.Kind kind, @Nullable Item before, Container container) {
        char usual = kind == Container.Kind.BULLET ? '-' : '.';
        if (before == null || before.container.kind() != kind) {
            return usual;
        }
        if (isNext(before.container, container)) {
            return before.sign;
        }
        char other = kind == Container.Kind.BULLET ? '*' : ')';
        return before.sign == usual ? other : usual;
    }

    /// What stands before the further lines inside a container.
    private static String after(Container container) {
        return switch (container.kind()) {
            case QUOTE -> "> ";
            case BULLET -> "  ";
            case NUMBER -> " ".repeat(String.valueOf(container.number()).length() + 2);
        };
    }

    /// Forgets the items at `depth` and deeper.
    private void forget(int depth) {
        while (last.size() > depth) {
            last.removeLast();
        }
    }
}
