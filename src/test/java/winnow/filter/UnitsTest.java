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
}
