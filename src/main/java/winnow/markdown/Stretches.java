package winnow.markdown;

import winnow.model.Blank;
import winnow.model.Block;
import winnow.model.Inline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Chooses what of a block is set off: properly nested, without blanks at the ends, nothing inside
/// code or twice alike.
final class Stretches {
    private final String text;
    private final Deque<Stretch> open = new ArrayDeque<>();
    private final List<Stretch> chosen = new ArrayList<>();

    private Stretches(String text) {
        this.text = text;
    }

    /// The stretches of `block`, ascending by start, outer before inner.
    static List<Stretch> of(Block block, Shown shown) {
        Stretches stretches = new Stretches(shown.text);
        for (Inline inline : block.layout().inlines()) {
            int start = shown.at(inline.span().start());
            int end = shown.at(inline.span().end());
            stretches.add(inline, start, end);
        }
        return stretches.chosen;
    }

    private void add(Inline inline, int from, int to) {
        boolean marker = inline.kind() == Inline.Kind.MARKER;
        int start = from;
        int end = to;
        while (!marker && start < end && Blank.is(text.charAt(start))) {
            start++;
        }
        while (!marker && end > start && Blank.is(text.charAt(end - 1))) {
            end--;
        }
        while (!open.isEmpty() && open.getLast().end() <= start) {
            open.removeLast();
        }
        if (start < end && fits(inline.kind(), start, end)) {
            Stretch stretch = new Stretch(inline.kind(), start, end, inline.target());
            open.add(stretch);
            chosen.add(stretch);
        }
    }

    /// True if a stretch crosses none that is open, and means something inside them.
    private boolean fits(Inline.Kind kind, int start, int end) {
        boolean behind = chosen.isEmpty() || chosen.getLast().start() <= start;
        for (Stretch outer : open) { // at most one of each kind
            boolean verbatim = outer.is(Inline.Kind.CODE) || outer.is(Inline.Kind.MARKER);
            if (outer.end() < end || verbatim || outer.is(kind)) {
                return false;
            }
        }
        return behind;
    }
}
