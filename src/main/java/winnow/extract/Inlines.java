package winnow.extract;

import winnow.model.Inline;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is set off inside one block: neighbouring runs of one kind are one stretch.
///
/// A stretch never leaves its link or its cell, so that links hold others and are not crossed by
/// them. Confined to one extraction.
final class Inlines {
    private static final Comparator<Inline> OUTER_FIRST =
            Comparator.comparingInt((Inline inline) -> inline.span().start())
                    .thenComparingInt(inline -> -inline.span().end())
                    .thenComparing(Inline::kind);

    private final Outline outline;
    private final Place[] places;

    Inlines(Outline outline, Place[] places) {
        this.outline = outline;
        this.places = places;
    }

    /// What is set off in the runs from `from` to `end`, ascending by start, outer before inner.
    List<Inline> of(int from, int end) {
        List<Inline> inlines = new ArrayList<>();
        for (int run = from; run < end; run++) {
            if (place(run).link() >= 0) {
                run = link(run, end, inlines);
            }
        }
        styled(Inline.Kind.BOLD, Place.BOLD, from, end, inlines);
        styled(Inline.Kind.ITALIC, Place.ITALIC, from, end, inlines);
        styled(Inline.Kind.CODE, Place.CODE, from, end, inlines);
        inlines.sort(OUTER_FIRST);
        return inlines;
    }

    private Place place(int run) {
        return places[outline.runNode[run]];
    }

    /// Adds the link that begins at `run` and returns its last run.
    private int link(int run, int end, List<Inline> inlines) {
        int last = run;
        while (last + 1 < end && isTogether(run, last + 1)) {
            last++;
        }
        inlines.add(new Inline(Inline.Kind.LINK, span(run, last), place(run).target()));
        return last;
    }

    private void styled(Inline.Kind kind, int style, int from, int end, List<Inline> inlines) {
        for (int run = from; run < end; run++) {
            if ((place(run).style() & style) == 0) {
                continue;
            }
            int first = run;
            while (run + 1 < end
                    && (place(run + 1).style() & style) != 0
                    && isTogether(first, run + 1)) {
                run++;
            }
            inlines.add(new Inline(kind, span(first, run), ""));
        }
    }

    private boolean isTogether(int run, int other) {
        return place(run).link() == place(other).link() && place(run).cell() == place(other).cell();
    }

    private Span span(int first, int last) {
        return new Span(outline.runStart[first], outline.runEnd[last]);
    }
}
