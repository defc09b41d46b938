package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Finding;

import java.util.Set;

/// Judges every block of a page: what is kept, and by which rule the rest goes.
///
/// Confined to one extraction.
final class Verdicts {
    private final Outline outline;
    private final PageKind kind;
    private final boolean comments;
    private final Set<Stage> stages;
    private final Standing blocks;
    private int main;

    private Verdicts(Outline outline, PageKind kind, boolean comments, Set<Stage> stages) {
        this.outline = outline;
        this.kind = kind;
        this.comments = comments;
        this.stages = stages;
        this.blocks = new Standing(outline, Pruning.of(outline, kind, comments, stages));
    }

    /// For each block the finding that takes it out; null where it is kept.
    ///
    /// @param comments readers' comments are content
    /// @param stages all of them, unless one is to be measured by leaving it out
    static @Nullable Finding[] of(
            Outline outline, PageKind kind, boolean comments, Set<Stage> stages) {
        Verdicts verdicts = new Verdicts(outline, kind, comments, stages);
        verdicts.judge();
        return new Findings(verdicts.blocks, verdicts.main).all();
    }

    private void judge() {
        MainContent content = new MainContent(outline, blocks.fallen);
        content.weigh();
        Repeats repeats = new Repeats(blocks, kind);
        boolean once = stages.contains(Stage.REPEATS);
        if (once) {
            repeats.lines();
        }
        boolean may = kind == PageKind.OTHER && stages.contains(Stage.CARDS);
        boolean list = may && new Cards(blocks).areContent();
        main = stages.contains(Stage.MAIN_CONTENT) ? content.best(comments, list) : 0;
        smooth();
        main = stages.contains(Stage.WIDER_NET) ? new WiderNet(blocks).cast(main, list) : main;
        if (!list && !kind.isThread() && stages.contains(Stage.TAIL)) {
            new Tail(blocks).cut(main);
        }
        if (once) {
            repeats.paragraphs();
        }
        rescue();
    }

    /// Decides the blocks of the main text, and of the comments if they are content.
    private void smooth() {
        Neighbours neighbours = new Neighbours(blocks, stages.contains(Stage.NEIGHBOURS));
        neighbours.smooth(blocks.from(main), blocks.end(main));
        if (comments) {
            comments(neighbours);
        }
    }

    /// Judges the comments outside the main text as text of their own.
    private void comments(Neighbours neighbours) {
        int done = 0;
        for (int i = 1; i < outline.nodes; i++) {
            boolean outside =
                    outline.endSegment[i] <= outline.firstSegment[main]
                            || outline.firstSegment[i] >= outline.endSegment[main];
            if (Marks.isComments(outline.mark[i]) && outside && outline.firstSegment[i] >= done) {
                done = outline.endSegment[i];
                neighbours.smooth(blocks.from(i), blocks.place(done));
            }
        }
    }

    /// Never leaves a page with text empty: takes what is no list of links, then what is shown,
    /// then all.
    private void rescue() {
        for (int pass = 0; pass < 3 && blocks.keptChars() == 0; pass++) {
            for (int i = 0; i < blocks.segments.size(); i++) {
                boolean stands = blocks.fallen[i] == null;
                boolean links = blocks.segments.get(i).isLinks();
                if (pass == 2 || (stands && (pass == 1 || !links))) {
                    blocks.keepNumber(i);
                }
            }
        }
    }
}
