package winnow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// A page that loses or doubles a character cannot be built; positions survive astral characters.
final class PageTest {
    private static final Finding WIDGET = new Finding(Reason.WIDGET, "counter", .9, List.of());
    private static final Finding SURER = new Finding(Reason.WIDGET, "counter", .95, List.of());
    private static final Finding STRAY = new Finding(Reason.WIDGET, "stray", .9, List.of());

    private static Page page(String source, Piece... pieces) {
        return new Page("p", About.NOTHING, source, List.of(pieces));
    }

    private static Piece kept(int start, int end) {
        return new Piece(
                new Block(BlockKind.PARAGRAPH, new Span(start, end)), Decision.Kept.UNDOUBTED);
    }

    private static Piece removed(int start, int end, Finding finding) {
        return new Piece(
                new Block(BlockKind.PARAGRAPH, new Span(start, end)),
                new Decision.Removed(finding, 1));
    }

    @Test
    void page_everyCharacterOnce_isBuilt() {
        Page page = page(" ab\u00A0\u200B\ncd ", kept(1, 3), removed(6, 8, WIDGET));
        assertThat(page.text()).isEqualTo("ab");
        assertThat(page.entries()).hasSize(1);
    }

    @Test
    void page_lostOrDoubledCharacter_isRefused() {
        assertThatThrownBy(() -> page("ab cd", kept(0, 2))).hasMessageContaining("no piece holds");
        assertThatThrownBy(() -> page("ab cd", kept(0, 4), kept(3, 5)))
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> page("ab cd", kept(0, 2), kept(3, 5), kept(0, 2)))
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> page("ab", kept(0, 3))).hasMessageContaining("leaves the source");
        assertThatThrownBy(() -> page("ab ", kept(0, 3))).hasMessageContaining("blank");
        assertThatThrownBy(() -> page("ab")).hasMessageContaining("no piece holds");
    }

    @Test
    void entries_neighboursWithOneRule_areOneEntryWithTheSurestFinding() {
        Page page =
                page(
                        "a b c d e",
                        removed(0, 1, WIDGET),
                        removed(2, 3, SURER),
                        removed(4, 5, STRAY),
                        kept(6, 7),
                        removed(8, 9, STRAY));
        assertThat(page.entries())
                .extracting(Entry::span)
                .containsExactly(new Span(0, 3), new Span(4, 5), new Span(8, 9));
        assertThat(page.entries().getFirst().finding()).isEqualTo(SURER);
        assertThat(page.entries().getFirst().lines()).isEqualTo(2);
    }

    @Test
    void text_withRepairs_differsOnlyThere() {
        Block block =
                new Block(
                        BlockKind.PARAGRAPH,
                        new Span(0, 9),
                        List.of(new Repair(new Span(1, 6), "&", "entity")));
        assertThat(block.text("a&amp;b c")).isEqualTo("a&b c");
        assertThat(block.cut(new Span(6, 9)).text("a&amp;b c")).isEqualTo("b c");
        assertThatThrownBy(
                        () ->
                                new Block(
                                        BlockKind.PARAGRAPH,
                                        new Span(2, 4),
                                        List.of(new Repair(new Span(1, 3), "", "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codePoints_anyText_agreeWithJavaBothWays() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.appendCodePoint(random.nextInt(3) == 0 ? 0x1F600 + random.nextInt(60) : 'a');
            }
            String source = text.toString();
            CodePoints points = CodePoints.of(source);
            for (int point = 0; point <= source.codePointCount(0, source.length()); point++) {
                int unit = source.offsetByCodePoints(0, point);
                assertThat(points.at(unit)).as("seed 5, %s", source).isEqualTo(point);
                assertThat(points.unit(point)).as("seed 5, %s", source).isEqualTo(unit);
            }
        }
    }

    @Test
    void entryId_samePlaceAndText_sameNameAndOtherwiseAnother() {
        String id = EntryId.of("p", 1, 5, "text");
        assertThat(id).matches("[0-9a-f]{10}").isEqualTo(EntryId.of("p", 1, 5, "text"));
        assertThat(EntryId.of("q", 1, 5, "text")).isNotEqualTo(id);
        assertThat(EntryId.of("p", 2, 5, "text")).isNotEqualTo(id);
        assertThat(EntryId.of("p", 1, 5, "texts")).isNotEqualTo(id);
    }

    @Test
    void reason_ofItsLabel_isItself() {
        for (Reason reason : Reason.values()) {
            assertThat(Reason.of(reason.label())).isEqualTo(reason);
        }
        assertThatThrownBy(() -> Reason.of("spam")).hasMessageContaining("keyword-spam");
    }
}
