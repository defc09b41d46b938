package winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.model.About;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Decision;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Reason;
import winnow.model.Repair;
import winnow.model.Span;

import java.util.List;

final class ChainTest {
    private static final Finding ONE = finding("one");
    private static final Finding TWO = finding("two");

    private static Finding finding(String rule) {
        return new Finding(Reason.WIDGET, rule, .9, List.of(new Evidence(rule, 1)));
    }

    private static Claim claim(String source, String part, Finding finding, boolean certain) {
        int at = source.indexOf(part);
        return new Claim(new Span(at, at + part.length()), finding, 1, certain);
    }

    private static Page apply(Page page, Claim... claims) {
        return Chain.of(List.of(any -> List.of(claims))).apply(page);
    }

    @Test
    void apply_claimInsideABlock_cutsAtTheCharacter() {
        String source = "Rest well.> Drink water.";
        Page page = apply(Pages.of(source), claim(source, ">", ONE, true));
        assertThat(page.pieces())
                .containsExactly(
                        new Piece(block(0, 10), new Decision.Trimmed(null)),
                        new Piece(block(10, 11), new Decision.Removed(ONE, 1)),
                        new Piece(block(12, 24), new Decision.Trimmed(null)));
    }

    private static Block block(int start, int end) {
        return new Block(BlockKind.PARAGRAPH, new Span(start, end));
    }

    @Test
    void apply_claimOverManyBlocks_isOneEntryWithAllUnits() {
        String source = "Genuine.\nred\ngreen\nblue\nGenuine too.";
        Claim claim = new Claim(new Span(9, 23), ONE, 3, true);
        Page page = apply(Pages.of(source), claim);
        assertThat(page.entries()).hasSize(1);
        assertThat(page.entries().getFirst().lines()).isEqualTo(3);
        assertThat(page.text()).isEqualTo("Genuine.\nGenuine too.");
        assertThat(page.pieces().getFirst().decision()).isEqualTo(Decision.Kept.UNDOUBTED);
    }

    @Test
    void apply_claimAroundARemovedPiece_sharesItsUnits() {
        String source = "aa\nbb\ncc\ndd";
        Page before = apply(Pages.of(source), claim(source, "bb", ONE, true));
        Page page = apply(before, new Claim(new Span(0, 11), TWO, 4, true));
        assertThat(Pages.removed(page)).containsExactly("aa", "bb", "cc\ndd");
        int units = page.entries().getFirst().lines() + page.entries().getLast().lines();
        assertThat(units).isEqualTo(4);
    }

    @Test
    void apply_claimOnARepair_widensToIt() {
        String source = "fish &amp; chips";
        Block block =
                new Block(
                        BlockKind.PARAGRAPH,
                        new Span(0, 16),
                        List.of(new Repair(new Span(5, 10), "&", "entity")));
        Piece piece = new Piece(block, Decision.Kept.UNDOUBTED);
        Page page = new Page("page", About.NOTHING, source, List.of(piece));
        Page cut = apply(page, new Claim(new Span(7, 16), ONE, 1, true));
        assertThat(Pages.removed(cut)).containsExactly("&amp; chips");
        assertThat(cut.text()).isEqualTo("fish");
    }

    @Test
    void apply_overlappingClaims_theFirstWins() {
        String source = "abcdefghij";
        Page page =
                apply(
                        Pages.of(source),
                        new Claim(new Span(4, 8), TWO, 1, true),
                        new Claim(new Span(2, 6), ONE, 1, true));
        assertThat(Pages.removed(page)).containsExactly("cdef", "gh");
    }

    @Test
    void apply_uncertainClaim_doubtsWhatItTouchesOnce() {
        String source = "one\ntwo\nthree";
        Page page =
                apply(
                        Pages.of(source),
                        claim(source, "two", ONE, false),
                        claim(source, "two\nthree", TWO, false));
        assertThat(page.entries()).isEmpty();
        assertThat(page.pieces().get(0).decision()).isEqualTo(Decision.Kept.UNDOUBTED);
        assertThat(page.pieces().get(2).decision()).isEqualTo(new Decision.Kept(TWO));
        assertThat(page.pieces().get(1).decision()).isEqualTo(new Decision.Kept(TWO));
    }

    @Test
    void apply_earlierFilter_wins() {
        String source = "one two";
        Filter first = page -> List.of(claim(source, "one", ONE, true));
        Filter second =
                page -> {
                    assertThat(page.text()).isEqualTo("two");
                    return List.of(new Claim(new Span(0, 7), TWO, 1, true));
                };
        Page page = Chain.of(List.of(first, second)).apply(Pages.of(source));
        assertThat(page.entries()).hasSize(2);
        assertThat(page.entries().getFirst().finding()).isEqualTo(ONE);
        assertThat(page.entries().getLast().finding()).isEqualTo(TWO);
    }

    @Test
    void apply_nothingClaimed_givesTheSamePage() {
        Page page = Pages.of("Nothing here is wrong.\nReally.");
        assertThat(Chain.standard().apply(page)).isSameAs(page);
    }
}
