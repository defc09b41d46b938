package winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.model.Page;

import java.util.List;

final class UnitsTest {
    private static List<String> shapes(String source) {
        Page page = Pages.of(source);
        return Units.of(page, new Words()).stream()
                .map(unit -> unit.shape + " " + unit.span.of(source))
                .toList();
    }

    @Test
    void of_longLineWithSeparators_isCutIntoPhrases() {
        assertThat(shapes("red eye, sore lid, dry eye, stye, blurry eye, lash, tear, lens, iris"))
                .hasSize(9)
                .startsWith("PHRASE red eye,", "PHRASE sore lid,")
                .endsWith("PHRASE iris");
    }

    @Test
    void of_sentenceWithManyCommas_isProse() {
        String line =
                "Avoid nuts, eggs, milk, wheat, soy, fish, prawns, sesame, celery and mustard.";
        assertThat(shapes(line)).containsExactly("PROSE " + line);
    }

    @Test
    void of_listBehindASentence_isCutBehindItsMark() {
        String sentence = "Ask your doctor about the long arm of chromosome 5.";
        String line = sentence + " a, b two, c, d four, e five, f, g, h, i";
        assertThat(shapes(line)).hasSize(10).startsWith("PROSE " + sentence, "PHRASE a,");
    }

    @Test
    void of_numbersWithCommas_areNotParted() {
        String line =
                "between 1,000 and 2,000 and 3,000 and 4,000 and 5,000 or 6,000, 7,000, 8,000";
        assertThat(shapes(line)).hasSize(1);
    }

    @Test
    void of_addressesAndDashedItems_areNoList() {
        String items =
                "see - one, two, three - four, five, six - seven, eight, nine - ten, or more";
        assertThat(shapes(items)).hasSize(1);
        String links = "a.org/b/c/d https://c.org/d/e/f/g/h https://e.org/f/g/h/i https://h.org/x";
        assertThat(shapes(links)).hasSize(1);
    }

    @Test
    void of_wordsWithoutMarks_areAWall() {
        String wall = "alpha beta gamma delta ".repeat(6).strip();
        assertThat(shapes(wall)).containsExactly("WALL " + wall);
    }

    @Test
    void of_wallInsideAParagraph_endsWhereTheArticleGoesOn() {
        String wall =
                "cheap loan today fast cash no check quick money loan online best rate now apply";
        String before = "The café mends lamps on the first Saturday of every month.";
        String after = "Parts are charged at what they cost us, never more than that.";
        List<String> glued = List.of("PROSE " + before, "WALL " + wall, "PROSE " + after);
        assertThat(shapes(before + " " + wall + " " + after)).isEqualTo(glued);
        assertThat(shapes(before + wall + " " + after)).isEqualTo(glued);
    }

    @Test
    void of_sentenceThatBeginsInLowerCase_isNoWall() {
        String line =
                "Genes have names. p53 stops a cell that has lost its way and that would go on"
                        + " growing for as long as it finds food.";
        assertThat(shapes(line)).containsExactly("PROSE " + line);
    }

    @Test
    void of_phrasesThatEndLikeSentences_areCutApart() {
        String phrases =
                "buy tea rome. buy tea milan. buy tea turin. buy tea bari. buy tea pisa."
                        + " buy tea lucca.";
        String prose = "Our shop has sold tea and coffee in this street for thirty years.";
        assertThat(shapes(prose + " " + phrases))
                .startsWith("PROSE " + prose, "PHRASE buy tea rome.")
                .endsWith("PHRASE buy tea lucca.")
                .hasSize(7);
    }

    @Test
    void of_shortSentences_areProse() {
        String line = "He sat. He ate. She came in. It was late. They talked. Then all slept.";
        assertThat(shapes(line)).containsExactly("PROSE " + line);
    }

    @Test
    void of_questionsInOneLine_arePhrases() {
        String line = "Tags: When does it rain?; Is tea a fruit?; Who was Ada?; Can I fly?";
        assertThat(shapes(line))
                .containsExactly(
                        "PHRASE Tags: When does it rain?;",
                        "PHRASE Is tea a fruit?;",
                        "PHRASE Who was Ada?;",
                        "PHRASE Can I fly?");
    }

    @Test
    void of_longLineOfThai_isProseWithoutAMark() {
        String line = "อาการปวดหลังส่วนล่างมักเกิดจากการนั่งทำงานเป็นเวลานานและการยกของหนัก";
        assertThat(shapes(line)).containsExactly("PROSE " + line);
    }

    /// A look at every mark for what comes behind all of them would take minutes.
    @Test
    void of_lineOfMarks_isReadOnce() {
        String line = "word" + ".!".repeat(500_000) + " x";
        assertThat(shapes(line)).containsExactly("LINE " + line);
    }
}
