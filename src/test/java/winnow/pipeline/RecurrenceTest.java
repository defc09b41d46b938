package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// What comes again and again on a site is told from what does not, however much comes in between.
final class RecurrenceTest {
    private static final long FOOTER = 7;

    private final Recurrence recurrence = new Recurrence();
    private final Random random = new Random(1);

    /// A page with paragraphs of its own and perhaps the footer.
    private boolean isLikelyOn(String site, int own, boolean footer) {
        long[] paragraphs = random.longs(own + 1L).toArray();
        paragraphs[own] = footer ? FOOTER : paragraphs[own];
        return recurrence.isLikelyOn(site, paragraphs);
    }

    @Test
    void isLikelyOn_fifthPageWithTheFooter_isLikely() {
        for (int page = 1; page <= 4; page++) {
            assertThat(isLikelyOn("a.example", 3, true)).isFalse();
        }
        assertThat(isLikelyOn("a.example", 3, true)).isTrue();
        assertThat(isLikelyOn("a.example", 3, false)).isFalse();
        assertThat(isLikelyOn("b.example", 3, true)).as("another site").isFalse();
    }

    @Test
    void isLikelyOn_footerOfOnePageInThirty_isNot() {
        for (int page = 0; page < 600; page++) {
            if (page % 30 == 29) {
                assertThat(isLikelyOn("a.example", 3, true)).isFalse();
            } else {
                isLikelyOn("a.example", 3, false);
            }
        }
    }

    @Test
    void isLikelyOn_footerAmongMillionsOfParagraphs_isLikely() {
        for (int page = 0; page < 20_000; page++) {
            isLikelyOn("a.example", 200, page % 4 == 0);
        }
        assertThat(isLikelyOn("a.example", 200, true)).isTrue();
    }
}
