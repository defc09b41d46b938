package winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.model.About;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.CleanPage;
import winnow.model.Copy;
import winnow.model.DateSource;
import winnow.model.Decision;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Reason;
import winnow.model.Repair;
import winnow.model.Span;
import winnow.model.Unreadable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What is written into the index is what comes out of it.
final class PageCodecTest {
    @Test
    void page_anyPage_comesBackEqual() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            CleanPage page = page(random);
            CleanPage back =
                    PageCodec.decodePage(
                            page.page().id(), page.page().source(), PageCodec.encode(page));
            assertThat(back).as("seed 3, round %d", round).isEqualTo(page);
        }
    }

    private static CleanPage page(Random random) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder source = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            source.append(" ".repeat(random.nextInt(3)));
            int start = source.length();
            source.append("x&amp;𝒳".repeat(1 + random.nextInt(40)));
            pieces.add(new Piece(block(random, start, source.length()), decision(random)));
        }
        About about =
                random.nextBoolean()
                        ? About.NOTHING
                        : new About(
                                "https://a.example/",
                                "Tıtle",
                                "tr",
                                LocalDate.of(2024, 2, 29),
                                DateSource.TEXT,
                                random.nextBoolean() ? null : "Ada Kern, Ben Ode");
        return new CleanPage(new Page("root/p", about, source.toString(), pieces), "a.example");
    }

    private static Block block(Random random, int start, int end) {
        BlockKind[] kinds = BlockKind.values();
        List<Repair> repairs =
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Repair(new Span(start + 1, start + 6), "&", "entity"));
        return new Block(kinds[random.nextInt(kinds.length)], new Span(start, end), repairs);
    }

    private static Decision decision(Random random) {
        Reason[] reasons = Reason.values();
        Finding finding =
                new Finding(
                        reasons[random.nextInt(reasons.length)],
                        "rule-" + random.nextInt(3),
                        random.nextDouble(),
                        List.of(
                                new Evidence("a", random.nextGaussian()),
                                new Evidence("b", 1, "c")));
        return switch (random.nextInt(5)) {
            case 0 -> Decision.Kept.UNDOUBTED;
            case 1 -> new Decision.Kept(finding);
            case 2 -> new Decision.Trimmed(null);
            case 3 -> new Decision.Trimmed(finding);
            default -> new Decision.Removed(finding, 1 + random.nextInt(900));
        };
    }

    @Test
    void copyAndUnreadable_comeBackEqual() {
        Copy copy = new Copy("a", "b", Copy.Kind.NEAR, .91, .87, List.of(new Evidence("x", 2)));
        assertThat(PageCodec.decodeCopy(PageCodec.encode(copy))).isEqualTo(copy);
        Unreadable unreadable = new Unreadable("p#1", "gzip data ends early", "byte 12");
        assertThat(PageCodec.decodeUnreadable(PageCodec.encode(unreadable))).isEqualTo(unreadable);
    }

    /// A new kind must be given a number, or it could not be stored.
    @Test
    void page_everyKindOfBlock_isStored() {
        for (BlockKind kind : BlockKind.values()) {
            Piece piece = new Piece(new Block(kind, new Span(0, 1)), Decision.Kept.UNDOUBTED);
            CleanPage page = new CleanPage(new Page("p", About.NOTHING, "x", List.of(piece)), "s");
            assertThat(PageCodec.decodePage("p", "x", PageCodec.encode(page))).isEqualTo(page);
        }
    }
}
