package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.dedup.RepetitionTest.page;

import org.junit.jupiter.api.Test;

import winnow.model.BlockKind;

import java.util.List;

/// Of what a site repeats the text of the page stays.
final class SiteTextTest {
    private static final String TITLE = "Wilson disease";
    private static final String OWN = "Copper gathers in the liver and, untreated, in the brain.";
    private static final String SAME = "Both copies of the gene in each cell have to be changed.";

    /// The numbers of the blocks that go, if [#SAME] is the site's.
    private static List<Integer> gone(List<String> texts, List<BlockKind> kinds) {
        Paragraphs page = Paragraphs.of(page(TITLE, texts, kinds));
        long same = Paragraphs.of(page("other", List.of(SAME))).hash(0);
        return SiteText.of(page, hash -> hash == same).stream().boxed().toList();
    }

    private static List<Integer> goneUnder(String heading) {
        return gone(
                List.of(OWN, heading, SAME),
                List.of(BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH));
    }

    @Test
    void of_paragraphOfTheSite_goes() {
        assertThat(gone(List.of(OWN, SAME), List.of(BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)))
                .containsExactly(1);
        assertThat(gone(List.of(SAME, OWN), List.of(BlockKind.QUOTE, BlockKind.PARAGRAPH)))
                .containsExactly(0);
    }

    @Test
    void of_itemRowOrCode_stays() {
        for (BlockKind kind : List.of(BlockKind.ITEM, BlockKind.ROW, BlockKind.CODE)) {
            assertThat(gone(List.of(OWN, SAME), List.of(BlockKind.PARAGRAPH, kind)))
                    .as("%s", kind)
                    .isEmpty();
        }
    }

    @Test
    void of_onlyTextUnderAQuestionOnTheSubject_stays() {
        assertThat(goneUnder("Is Wilson disease inherited?")).isEmpty();
    }

    @Test
    void of_underAHeadingThatAsksNothingOfTheSubject_goes() {
        assertThat(goneUnder("Important notice")).containsExactly(2);
        assertThat(goneUnder("Wilson disease")).as("the title").containsExactly(2);
    }

    @Test
    void of_moreTextUnderTheQuestion_goes() {
        BlockKind text = BlockKind.PARAGRAPH;
        assertThat(
                        gone(
                                List.of("Is Wilson disease inherited?", OWN, SAME),
                                List.of(BlockKind.HEADING, text, text)))
                .containsExactly(2);
    }
}
