package winnow.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// How a block stood on its page: what a reader saw and plain text does not say.
///
/// It rides beside the text and is no part of it, so that spans, repairs and decisions are the same
/// with and without it. Extraction fills it in only when it is asked to, and the index does not
/// keep it. Immutable.
///
/// @param level of a heading, 1 to 6; 0 if the page does not say
/// @param around the lists and quotes that it stands in, outermost first
/// @param row the row of a table that it is; null if it is none
/// @param language of code, e.g. `java`; empty if unknown
/// @param inlines what is set off inside it, ascending by start
public record Layout(
        int level,
        List<Container> around,
        @Nullable TableRow row,
        String language,
        List<Inline> inlines) {
    /// Nothing is known.
    public static final Layout PLAIN = new Layout(0, List.of(), null, "", List.of());

    private static final int LEVELS = 6;

    public Layout {
        if (level < 0 || level > LEVELS) {
            throw new IllegalArgumentException("a heading of level " + level);
        }
        around = List.copyOf(around);
        inlines = List.copyOf(inlines);
    }

    /// What is left of this where only `part` of its block is left.
    public Layout within(Span part) {
        if (inlines.isEmpty() && row == null) {
            return this;
        }
        List<Inline> left = new ArrayList<>();
        for (Inline inline : inlines) {
            Span rest = inline.span().common(part);
            if (rest != null) {
                left.add(new Inline(inline.kind(), rest, inline.target()));
            }
        }
        return new Layout(level, around, row == null ? null : row.within(part), language, left);
    }
}
