package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.dedup.Paragraphs;
import winnow.index.Drops;
import winnow.index.PageDraft;
import winnow.index.ParagraphId;
import winnow.index.Repeated;
import winnow.index.RepeatedTable;
import winnow.index.Repeats;
import winnow.index.RunWriter;
import winnow.model.About;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Changes;
import winnow.model.CleanPage;
import winnow.model.Copy;
import winnow.model.Decision;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Span;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A check finds what is wrong in an index, and names it.
final class SoundnessTest {
    private static final Map<String, String> SETTINGS =
            Map.of(RunSettings.RULES, Integer.toString(Cleaning.RULES_VERSION));

    @TempDir Path index;

    private static PageDraft page(String id, String text, long hash) {
        Block block = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()));
        Piece piece = new Piece(block, Decision.Kept.UNDOUBTED);
        Page page = new Page(id, About.NOTHING, text, List.of(piece));
        HashValue128 tokens = new HashValue128(hash, hash);
        Paragraphs words = Paragraphs.of(page);
        Repeats repeats = Repeats.unknown(words.size(), words.all());
        return new PageDraft(new CleanPage(page, "site"), tokens, repeats, 7, tokens, 0, null);
    }

    private List<String> broken(Copy copy) throws Exception {
        try (RunWriter run = RunWriter.open(index, SETTINGS, false)) {
            run.write(page("p/a", "Cold feet need wool and a walk.", 1), false);
            run.write(page("p/b", "A stiff neck eases in a week.", 2), false);
            run.mark(copy, null, true, false);
            run.finish(Changes.NONE);
        }
        return broken();
    }

    @Test
    void check_copyThatIsNone_isNamed() throws Exception {
        assertThat(broken(new Copy("p/b", "p/a", Copy.Kind.NEAR, 1, 1, List.of())))
                .containsExactly("p/b as a copy of p/a: the pages do not show it");
    }

    @Test
    void check_copyOfNoPage_isNamed() throws Exception {
        assertThat(broken(new Copy("p/b", "p/gone", Copy.Kind.EXACT, 1, 1, List.of())))
                .containsExactly("p/b as a copy of p/gone: the pages do not show it");
    }

    @Test
    void check_pageLacksAParagraphThatIsNotRepeated_isNamed() throws Exception {
        PageDraft whole = page("p/a", "Cold feet need wool and a walk.", 1);
        long hash = Paragraphs.of(whole.page().page()).hash(0);
        Drops drops = new Drops(List.of(new Drops.Drop(0, hash)));
        Repeats repeats = new Repeats(7, new long[] {hash}, 0, 0, drops);
        assertThat(broken(with(whole, repeats), 0))
                .containsExactly("p/a: lacks a paragraph that is not repeated");
    }

    @Test
    void check_pageSaysThatMoreIsMasked_isNamed() throws Exception {
        PageDraft whole = page("p/a", "Cold feet need wool and a walk.", 1);
        Repeats repeats = new Repeats(7, new long[0], 5, 0, Drops.NONE);
        assertThat(broken(with(whole, repeats), 0))
                .containsExactly("p/a: other paragraphs of it are repeated");
    }

    @Test
    void check_paragraphIsSaidToBeRepeated_isNamed() throws Exception {
        PageDraft whole = page("p/a", "Cold feet need wool and a walk.", 1);
        assertThat(broken(whole, Paragraphs.of(whole.page().page()).hash(0)))
                .containsExactly("p/a: keeps a paragraph that is not repeated");
    }

    private static PageDraft with(PageDraft page, Repeats repeats) {
        return new PageDraft(page.page(), page.content(), repeats, 7, page.exact(), 0, page.file());
    }

    /// @param repeated a paragraph that is said to be repeated; 0 for none
    private List<String> broken(PageDraft page, long repeated) throws Exception {
        try (RunWriter run = RunWriter.open(index, SETTINGS, false)) {
            run.write(page, false);
            if (repeated != 0) {
                ParagraphId paragraph = new ParagraphId(repeated, ParagraphId.site("site"));
                RepeatedTable.write(run, paragraph, new Repeated(7, 5, "p/a"));
            }
            run.finish(Changes.NONE);
        }
        return broken();
    }

    private List<String> broken() throws Exception {
        return Soundness.check(index).promises().stream()
                .flatMap(promise -> promise.broken().stream())
                .toList();
    }
}
