package winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

class TokensTest {
    private static List<String> words(String... blocks) {
        Tokens tokens = Tokens.of(List.of(blocks));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.word(i));
        }
        return words;
    }

    private static void assertSame(String a, String b) {
        assertThat(Tokens.of(List.of(a)).hashes())
                .as("%s = %s", a, b)
                .isEqualTo(Tokens.of(List.of(b)).hashes());
    }

    @Test
    void of_quotesDashesAndSpaces_sameTokens() {
        assertSame("It’s a “dull”\u00a0ache – or not…", "it's a \"dull\" ache - or not...");
    }

    @Test
    void of_ligaturesFullWidthAndSoftHyphen_sameTokens() {
        assertSame("ﬁbroid ＡＢＣ１２ hyper\u00adtension", "fibroid abc12 hypertension");
        assertSame("zero\u200bwidth\ufeff join", "zerowidth join");
    }

    @Test
    void of_letterCase_inNoLanguage() {
        assertSame("İLAÇ DİYABET", "ilaç diyabet");
        assertSame("ISPARTA", "ısparta");
        assertSame("ΣΎΝΔΡΟΜΟΣ", "σύνδρομος");
    }

    @Test
    void of_decomposedAccents_sameTokens() {
        assertSame("me\u0301decin", "m\u00e9decin");
        assertThat(words("नमस्ते दुनिया")).hasSize(2);
    }

    @Test
    void of_chineseJapaneseThai_eachLetterAWord() {
        assertThat(words("糖尿病 type 2")).containsExactly("糖", "尿", "病", "type", "2");
        assertThat(words("かぜとインフルエンザ")).hasSize(10);
        assertThat(words("น้ำตาล")).hasSizeGreaterThan(3);
    }

    @Test
    void of_emoji_noWordAndNoBorderLost() {
        assertThat(words("pain 😀👩‍⚕️ relief ❤️")).containsExactly("pain", "relief");
    }

    @Test
    void isNumber_startsWithDigit() {
        Tokens tokens = Tokens.of(List.of("take 250 mg or 5mg of B12"));
        List<Boolean> numbers = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            numbers.add(tokens.isNumber(i));
        }
        assertThat(numbers).containsExactly(false, true, false, false, true, false, false);
    }

    @Test
    void blocks_emptyOnesCountButHoldNothing() {
        Tokens tokens = Tokens.of(List.of("", "one two", "—", "three", ""));
        assertThat(tokens.blocks()).isEqualTo(5);
        assertThat(tokens.block(0)).isEqualTo(1);
        assertThat(tokens.block(1)).isEqualTo(1);
        assertThat(tokens.block(2)).isEqualTo(3);
        assertThat(tokens.start(5)).isEqualTo(3);
    }

    @Test
    void words_acrossBlocksAndLines_oneLine() {
        Tokens tokens = Tokens.of(List.of("Lower back\n  spasm.", "It’s a dull ache."));
        assertThat(tokens.words(0, 6)).isEqualTo("Lower back spasm It’s a");
    }

    @Test
    void of_manyMarks_linear() {
        String marks = "a" + "\u0301\u0323".repeat(200_000) + " " + "ﾞ\u0301".repeat(100_000);
        assertThat(Tokens.of(List.of(marks)).size()).isPositive();
    }

    @Test
    void shingles_listOfShortItems_hasSome() {
        assertThat(Shingles.of(Tokens.of(List.of("dry mouth", "low mood", "weight loss"))))
                .hasSize(3);
        assertThat(
                        Shingles.of(
                                Tokens.of(
                                        List.of(
                                                "one two three four five",
                                                "six seven",
                                                "eight nine ten eleven"))))
                .hasSize(3);
    }

    @Test
    void without_someBlocks_asIfTheyHadNeverBeenThere() {
        List<String> all = List.of("one two", "", "three", "four five six", "seven");
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            BitSet gone = BitSet.valueOf(new long[] {bits});
            List<String> left = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (!gone.get(i)) {
                    left.add(all.get(i));
                }
            }
            Tokens tokens = Tokens.of(all).without(gone);
            Tokens expected = Tokens.of(left);
            assertThat(tokens.hashes()).as("%s", gone).isEqualTo(expected.hashes());
            assertThat(tokens.blocks()).isEqualTo(left.size());
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.block(i)).isEqualTo(expected.block(i));
                assertThat(tokens.word(i)).isEqualTo(expected.word(i));
            }
        }
    }
}
