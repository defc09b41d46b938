package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Decides which of the marked elements fall, and which blocks fall with them.
///
/// Nothing is deleted: a page whose rest is too poor gets its text back.
final class Pruning {
    private final Outline outline;

    private final PageKind kind;

    /// Readers' comments are content.
    private final boolean comments;

    /// The mark that takes each element's text out; null if it stays.
    final @Nullable Mark[] out;

    private final Set<Stage> stages;

    /// No stage is left out.
    private final boolean whole;

    private Pruning(Outline outline, PageKind kind, boolean comments, Set<Stage> stages) {
        this.kind = kind;
        this.comments = comments;
        this.stages = stages;
        this.whole = stages.containsAll(Stage.ALL);
        this.outline = outline;
        this.out = new @Nullable Mark[outline.nodes];
    }

    /// The mark that takes each block out; null where it stays.
    static @Nullable Mark[] of(
            Outline outline, PageKind kind, boolean comments, Set<Stage> stages) {
        Pruning pruning = new Pruning(outline, kind, comments, stages);
        for (Mark.Force force : outline.forces()) {
            pruning.fell(force);
        }
        return pruning.segments();
    }

    /// Lets the marks of one force take out their subtrees, parents before children.
    private void fell(Mark.Force force) {
        int[] text = outline.charsBefore(out);
        int[] prose = proseBefore();
        for (int i = 0; i < outline.nodes; i++) {
            Mark above = outline.parent[i] < 0 ? null : out[outline.parent[i]];
            Mark mark = outline.mark[i];
            if (out[i] == null && above != null) {
                out[i] = above;
            } else if (out[i] == null && mark != null && mark.force() == force && counts(mark)) {
                out[i] = falls(i, force, text, prose) ? mark : null;
            }
        }
    }

    /// Some marks mean something on pages of one kind only: the comments of a thread are its
    /// posts, its forms hold them; what buyers say is a comment where the page sells one product.
    private boolean counts(Mark mark) {
        if (!whole && !stages.contains(Stage.of(mark))) {
            return false;
        }
        return switch (mark.rule()) {
            case Marks.COMMENTS -> !comments;
            case Marks.REVIEWS -> !comments && kind == PageKind.PRODUCT;
            case Marks.FORM -> kind != PageKind.THREAD;
            default -> true;
        };
    }

    private boolean falls(int node, Mark.Force force, int[] textBefore, int[] proseBefore) {
        int page = textBefore[outline.runs];
        int pageProse = proseBefore[outline.runs];
        int text = outline.chars(node, textBefore);
        int prose = outline.chars(node, proseBefore);
        boolean muchText = text >= Weights.PAGE_SHARE * page;
        boolean muchProse = prose >= Weights.PAGE_SHARE * pageProse;
        boolean much = muchProse && (muchText || prose >= Weights.PROSE);
        return switch (force) {
            case HIDDEN -> !(prose >= Weights.MOST_PROSE * pageProse && (prose > 0 || muchText));
            case CERTAIN ->
                    page - text >= Math.max(Weights.SHOWN_LEAST, Weights.SHOWN_SHARE * page)
                            || text < Weights.SHOWN_SHARE * page;
            case STRONG -> pageProse == 0 ? !muchText : !much;
            case WEAK -> !muchText && prose < Weights.PROSE;
        };
    }

    /// Sums over the runs of the characters that stand in prose and are not out.
    private int[] proseBefore() {
        int[] before = new int[outline.runs + 1];
        int block = -1;
        boolean prose = false;
        for (int i = 0; i < outline.runs; i++) {
            if (outline.runSegment[i] != block) {
                block = outline.runSegment[i];
                prose = isProse(outline.segments.get(block));
            }
            boolean counts = prose && out[outline.runNode[i]] == null;
            before[i + 1] = before[i] + (counts ? outline.runChars[i] : 0);
        }
        return before;
    }

    private static boolean isProse(Segment segment) {
        return segment.sentence && segment.chars >= Weights.LONG && segment.linkShare() < 0.3;
    }

    /// A block falls with its marked part if that is at least half of it; a heading falls by no
    /// weak word, for the header of a part stands with the part.
    private @Nullable Mark[] segments() {
        int[] marked = new int[outline.segments.size()];
        @Nullable Mark[] marks = new @Nullable Mark[marked.length];
        for (int i = 0; i < outline.runs; i++) {
            Mark mark = out[outline.runNode[i]];
            if (mark != null) {
                int segment = outline.runSegment[i];
                marked[segment] += outline.runChars[i];
                marks[segment] = marks[segment] == null ? mark : marks[segment];
            }
        }
        for (int i = 0; i < marked.length; i++) {
            Segment segment = outline.segments.get(i);
            Mark mark = marks[i];
            boolean weak = mark != null && mark.force() == Mark.Force.WEAK;
            boolean spared = weak && segment.isHeading() && !segment.isLinks();
            if (spared || 2 * marked[i] < segment.chars) {
                marks[i] = null;
            }
        }
        return marks;
    }
}
