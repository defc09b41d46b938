package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.extract.Pages.blocks;
import static winnow.extract.Pages.kept;
import static winnow.extract.Pages.removed;
import static winnow.extract.Pages.text;

import org.junit.jupiter.api.Test;

import winnow.model.Page;
import winnow.model.Repair;

class TextPageTest {
    private static final String WRAPPED =
            """
            Lower back muscle spasms can be incredibly painful and disruptive
              to daily life, and understanding their causes is crucial for\r
            effective management and prevention of them.\
            """;

    @Test
    void extract_everyLine_isABlock() {
        assertThat(
                        kept(
                                text(
                                        "\uFEFFOne paragraph.\n"
                                                + "Another one.\r\n\r\n"
                                                + "  A third.\r"
                                                + "A fourth.\u00A0\n")))
                .containsExactly("One paragraph.", "Another one.", "A third.", "A fourth.");
    }

    @Test
    void extract_wrappedLines_areOneBlockWithRepairs() {
        Page page = text("Before it.\n\n" + WRAPPED + "\n\nBehind it.");
        assertThat(kept(page))
                .containsExactly(
                        "Before it.",
                        "Lower back muscle spasms can be incredibly painful and disruptive to daily"
                                + " life, and understanding their causes is crucial for effective"
                                + " management and prevention of them.",
                        "Behind it.");
        assertThat(page.pieces().get(1).block().repairs())
                .extracting(Repair::rule)
                .containsExactly("joined-line", "joined-line");
    }

    @Test
    void extract_phrasesOfOneWidth_areNotJoined() {
        String phrases = "what causes severe muscle spasms in the lower back today\n".repeat(5);
        assertThat(kept(text(phrases))).hasSize(5);
    }

    @Test
    void extract_sentencesOfOneWidth_areNotJoined() {
        String lines = "Muscles that are used too much may cramp and then ache.\n".repeat(5);
        assertThat(kept(text(lines))).hasSize(5);
    }

    @Test
    void extract_lineWithRoomForTheNextWord_isNotJoined() {
        String lines =
                "This line is a paragraph of its own, and has no mark at its end\n"
                    + "a line that is much wider than the one before it, as anyone can see here";
        assertThat(kept(text(lines))).hasSize(2);
    }

    @Test
    void extract_listItems_keepTheirBullets() {
        assertThat(blocks(text("- rest\n– heat\n1. walk\n12) swim\n•sleep\n-5 degrees\n2.5 mg")))
                .containsExactly(
                        "item: - rest",
                        "item: – heat",
                        "item: 1. walk",
                        "item: 12) swim",
                        "item: •sleep",
                        "paragraph: -5 degrees",
                        "paragraph: 2.5 mg");
    }

    @Test
    void extract_shortLineBeforeProse_isAHeading() {
        assertThat(blocks(text("Poor posture\nPoor posture can strain the back.\nrest\nheat")))
                .containsExactly(
                        "heading: Poor posture",
                        "paragraph: Poor posture can strain the back.",
                        "paragraph: rest",
                        "paragraph: heat");
    }

    @Test
    void extract_leftEntities_areRepaired() {
        assertThat(kept(text("A&amp;nbsp;b &lt; c &#8217;&#x27; &amp;amp;lt; &#146;")))
                .containsExactly("A b < c ’' < ’");
    }

    @Test
    void extract_whatIsNoEntity_stays() {
        String text = "R&D; &nope; &#xD800; AT&T &nbsp &; &#; &#99999999; a&b";
        assertThat(kept(text(text))).containsExactly(text);
    }

    @Test
    void extract_textPage_losesNothing() {
        assertThat(removed(text("0 yorum:\n\n>\n" + "9 causes of ww2\n".repeat(100)))).isEmpty();
    }

    @Test
    void extract_blankText_hasNoBlocks() {
        assertThat(text(" \n\u00A0\n\uFEFF\t").pieces()).isEmpty();
    }

    @Test
    void extract_title_isAShortFirstLine() {
        assertThat(text("Lower Back Spasm Causes\n\nThey are common.").about().title())
                .isEqualTo("Lower Back Spasm Causes");
        assertThat(text("They are common.\nVery.").about().title()).isEmpty();
        assertThat(text("").about().title()).isEmpty();
    }
}
