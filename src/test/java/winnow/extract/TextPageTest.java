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

    @Test
    void extract_wrappedParagraphsWithoutBlankLines_areParted() {
        String text =
                """
                The heel is the largest bone of the foot and carries the whole weight of
                the body with every step, on stairs as well as on even ground, and often
                aches after a long day.
                A thick band of tissue runs from it to the toes, and where it begins, an
                inflammation makes the first steps of the morning hurt.
                """;
        assertThat(kept(text(text)))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("even ground, and often aches after a long day.");
    }

    @Test
    void extract_questionAboveAnAnswer_isNotJoined() {
        String text =
                """
                How long will it take until the heel does not hurt in the morning any more?
                Most people are well again within some weeks if they rest, and do not run,
                and stretch the calf and the sole of the foot several times a day, as they
                were told to do.
                Others have to wait for longer, above all if they stand a lot while they
                are at work.
                """;
        assertThat(kept(text(text)))
                .hasSize(3)
                .first()
                .asString()
                .endsWith("in the morning any more?");
    }

    @Test
    void extract_twoLinesThatProveNothing_areNotJoined() {
        String lines =
                "Heart disease, stroke, and other troubles of the vessels of the body\n"
                        + "Diabetes, weight, and other troubles of what the body makes of food";
        assertThat(kept(text(lines))).hasSize(2);
    }

    @Test
    void extract_rowsOfATable_areNotJoined() {
        String row = "Paracetamol, tablets     500 mg, three times     at most four days, then\n";
        assertThat(kept(text(row.repeat(4)))).hasSize(4);
    }

    @Test
    void extract_linesOfAProgram_areNotJoined() {
        String line = "if (pain.lasts(days, 14) && patient.age() > 65) { call(doctor, clinic);\n";
        assertThat(kept(text(line.repeat(4)))).hasSize(4);
    }

    @Test
    void extract_verseAndAddresses_areNotJoined() {
        String verse =
                """
                The tide comes in, the tide goes out,
                and nobody has ever seen
                what it was all about.
                """;
        String address = "Foot Clinic Dr. Ames,\n12 High Street,\nLeeds LS1 4AB";
        assertThat(kept(text(verse + "\n" + address))).hasSize(6);
    }

    @Test
    void extract_wordCutAtTheLineEnd_isJoinedAsThePageWritesIt() {
        String page =
                """
                Inflammation of the band under the foot hurts in the morning, an inflam-
                mation that lasts for weeks and months, and is treated with the well-
                known means: rest, ice and stretching, stretching, and once more stretch-
                ing, says the well-known book.
                """;
        assertThat(kept(text(page)))
                .containsExactly(
                        "Inflammation of the band under the foot hurts in the morning, an"
                                + " inflammation that lasts for weeks and months, and is treated"
                                + " with the well-known means: rest, ice and stretching,"
                                + " stretching, and once more stretching, says the well-known"
                                + " book.");
    }

    @Test
    void extract_wordCutWithoutAnotherOfItsKind_isLeft() {
        String page =
                """
                The first step of the morning hurts most, and the pain, which is a plan-
                tar one, goes away after some minutes and comes back after a long rest.
                """;
        assertThat(kept(text(page))).singleElement().asString().contains("a plan-\ntar one");
    }

    @Test
    void extract_mojibake_isRepairedWhereItIsCertain() {
        Page page =
                text(
                        "It doesnâ€™t hurt â€“ fÃ¼r Ã¤ltere, aÄŸrÄ±, 38Â°C, niÃ±o, Ã©tude ðŸ˜€"
                                + " ÐŸÑ€Ð¸Ð²ÐµÑ‚, donÃ¢â‚¬â„¢t, æ—¥æœ¬èªž, naÃ¯ve.");
        assertThat(kept(page))
                .containsExactly(
                        "It doesn’t hurt – für ältere, ağrı, 38°C, niño, étude \uD83D\uDE00 Привет,"
                                + " don’t, 日本語, naïve.");
        assertThat(page.pieces().getFirst().block().repairs())
                .extracting(Repair::rule)
                .containsOnly("mojibake");
    }

    @Test
    void extract_whatOnlyDecodes_stays() {
        String text =
                "«CAFÉ», MANHÃ…, “É»”, une «À» — voilà…» LUÍS° 10Å² naïve São €5 Â« für 25°C Ñ½"
                        + " é”…";
        assertThat(kept(text(text))).containsExactly(text);
    }

    @Test
    void extract_pageReadWronglyThroughout_isRepairedThroughout() {
        assertThat(kept(text("CAFÃ‰ ET THÃ‰\nPour lâ€™Ã©tÃ©\nÃ€ LA Ã‰COLE\nÃ‰TÃ‰")))
                .containsExactly("CAFÉ ET THÉ", "Pour l’été", "À LA ÉCOLE", "ÉTÉ");
    }

    @Test
    void extract_mojibakeWithBlankBytes_isRepaired() {
        assertThat(kept(text("Il est lÃ\u00A0, ella estÃ¡ allÃ\u00AD\nâ€œSo it isâ€\u009D\n")))
                .containsExactly("Il est là, ella está allí", "“So it is”");
    }

    @Test
    void extract_invisibleMarks_areRepaired() {
        Page page = text("in\u00ADflam\u00ADma\u200Btion at\u00A037\u202F°C\uFEFF, joint\u2060s");
        assertThat(kept(page)).containsExactly("inflammation at 37 °C, joints");
        assertThat(page.pieces().getFirst().block().repairs())
                .extracting(Repair::rule)
                .contains("soft-hyphen", "zero-width", "no-break-space");
    }

    @Test
    void extract_joinersAndMarksThatPartWords_stay() {
        String text = "می‌خواهم क्‍ष \uD83D\uDC69\u200D\u2695\uFE0F ភាសា\u200Bខ្មែរ";
        assertThat(kept(text(text))).containsExactly(text);
    }

    @Test
    void extract_underlinedLine_isAHeading() {
        assertThat(blocks(text("Heel pain\n=========\nrest\n\nWhat helps\n---\nice")))
                .containsExactly(
                        "heading: Heel pain",
                        "paragraph: =========",
                        "paragraph: rest",
                        "heading: What helps",
                        "paragraph: ---",
                        "paragraph: ice");
    }

    @Test
    void extract_markdown_hasHeadingsAndCode() {
        String text =
                "# Heel pain\n\nSee **below**.\n\n```java\nint a;\n\n- b &amp; c\n```\n- rest";
        Page page = text(text);
        assertThat(page.about().title()).isEqualTo("Heel pain");
        assertThat(blocks(page))
                .containsExactly(
                        "heading: # Heel pain",
                        "paragraph: See **below**.",
                        "code: ```java\nint a;\n\n- b &amp; c\n```",
                        "item: - rest");
    }

    @Test
    void extract_hashesWithoutOtherSigns_areNoMarkdown() {
        assertThat(blocks(text("# 1 in the charts\n\nand so on")))
                .containsExactly("paragraph: # 1 in the charts", "paragraph: and so on");
    }

    @Test
    void extract_quotationsOfMails_areQuotes() {
        assertThat(blocks(text("Hello,\n\n> My heel hurts.\n> What helps?\n\nRest.")))
                .contains("quote: > My heel hurts.", "quote: > What helps?");
    }
}
