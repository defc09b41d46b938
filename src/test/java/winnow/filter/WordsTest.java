package winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.model.Span;

final class WordsTest {
    private final Words words = new Words();

    private int[] of(String text) {
        return words.of(text, new Span(0, text.length()));
    }

    @Test
    void of_caseAndTurkishDots_fallTogether() {
        assertThat(of("IŞIK Işık ışık")).containsOnly(of("ışık")[0]);
        assertThat(of("İLAÇ ilaç")).containsOnly(of("ilaç")[0]);
        assertThat(of("СПИНА спина")).containsOnly(of("спина")[0]);
    }

    @Test
    void of_apostropheInside_isPartOfTheWord() {
        assertThat(of("crohn's crohn’s")).hasSize(2).containsOnly(of("crohns")[0]);
    }

    @Test
    void of_chinese_givesPairs() {
        assertThat(of("背部疼痛")).hasSize(3);
        assertThat(of("痛")).hasSize(1);
    }

    @Test
    void of_digits_areKnown() {
        int word = of("ww2")[0];
        assertThat(words.hasDigit(word)).isTrue();
        assertThat(words.length(word)).isEqualTo(3);
        assertThat(words.initial(word)).isEqualTo('w');
    }

    @Test
    void of_manyWords_keepTheirNumbers() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("word").append(i).append(' ');
        }
        assertThat(of(text.toString())).isEqualTo(of(text.toString())).doesNotHaveDuplicates();
        assertThat(words.size()).isEqualTo(5_000);
    }

    @Test
    void spelling_firstPlace_isGivenInLowerCase() {
        String text = "Back pain CAUSES";
        assertThat(words.spelling(of("causes")[0], text, new Span(0, text.length())))
                .isEqualTo("causes");
    }
}
