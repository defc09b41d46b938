package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Finding;

/// Judges every block of a page: what is kept, and by which rule the rest goes.
///
/// Confined to one extraction.
final class Verdicts {
    private final Outline outline;
    private final PageKind kind;
    private final boolean comments;
    private final Standing blocks;
    private int main;

    private Verdicts(Outline outline, PageKind kind, boolean comments) {
        this.outline = outline;
        this.kind = kind;
        this.comments = comments;
        this.blocks = new Standing(outline, Pruning.of(outline, kind, comments));
    }

    /// For each block the finding that takes it out; null where it is kept.
    ///
    /// @param comments readers' comments are content
    static @Nullable Finding[] of(Outline outline, PageKind kind, boolean comments) {
        Verdicts verdicts = new Verdicts(outline, kind, comments);
        verdicts.judge();
        return new Findings(verdicts.blocks, verdicts.main).all();
    }

    private void judge() {
        MainContent content = new MainContent(outline, blocks.fallen);
        content.weigh();
        Repeats repeats = new Repeats(blocks, kind);
        repeats.lines();
        boolean list = kind == PageKind.OTHER && new Cards(blocks).areContent();
        main = content.best(comments, list);
        Neighbours neighbours = new Neighbours(blocks);
        neighbours.smooth(blocks.from(main), blocks.end(main));
        if (comments) {
            comments(neighbours);
        }
        main = new WiderNet(blocks).cast(main, list);
        if (!list && !kind.isThread()) {
            new Tail(blocks).cut(main);
        }
        repeats.paragraphs();
        rescue();
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
