package winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

final class KinshipTest {
    private static Kinship of(String... lines) {
        Words words = new Words();
        List<Unit> units = Units.of(Pages.of(String.join("\n", lines)), words);
        words.tally().clear();
        units.forEach(unit -> words.tally().add(unit.words, true));
        return new Kinship(units, words, word -> words.length(word) > 2);
    }

    @Test
    void nested_phraseWithAllWordsOfAnother_counts() {
        assertThat(of("back pain", "back pain relief", "sore throat", "dry eye").nested())
                .isEqualTo(1);
    }

    @Test
    void nested_sameWordsInOtherOrder_countBoth() {
        assertThat(of("relief of back pain", "back pain relief", "dry eye").nested()).isEqualTo(2);
    }

    @Test
    void nested_samePhraseOfOneWord_doesNotCount() {
        assertThat(of("fever", "fever", "chills").nested()).isZero();
    }

    @Test
    void nested_phrasesThatShareAWord_doNotCount() {
        assertThat(of("back pain", "chest pain", "knee pain").nested()).isZero();
    }

    @Test
    void varied_otherFormsOfAWord_countBoth() {
        assertThat(of("allergy", "allergies", "fever").varied()).isEqualTo(2);
    }

    @Test
    void varied_sameWordTwice_doesNotCount() {
        assertThat(of("allergy test", "allergy", "feeling").varied()).isZero();
    }

    @Test
    void nestedAndVaried_anyLists_areAsPlainLoopsCountThem() {
        SplittableRandom random = new SplittableRandom(11);
        String[] vocabulary = {"stone", "stones", "stony", "river", "rivers", "cloud", "tree"};
        for (int round = 0; round < 300; round++) {
            String[] lines = new String[2 + random.nextInt(6)];
            for (int i = 0; i < lines.length; i++) {
                StringBuilder line = new StringBuilder();
                for (int k = random.nextInt(3); k >= 0; k--) {
                    line.append(vocabulary[random.nextInt(vocabulary.length)]).append(' ');
                }
                lines[i] = line.toString().strip();
            }
            String shown = "seed 11, round " + round + ": " + List.of(lines);
            assertThat(of(lines).nested()).as(shown).isEqualTo(nested(lines));
            assertThat(of(lines).varied()).as(shown).isEqualTo(varied(lines));
        }
    }

    private static int nested(String[] lines) {
        int nested = 0;
        for (int i = 0; i < lines.length; i++) {
            List<String> own =
                    List.of(lines[i].split(" ", -1)).stream().distinct().sorted().toList();
            boolean found = false;
            for (int k = 0; k < lines.length; k++) {
                List<String> other =
                        List.of(lines[k].split(" ", -1)).stream().distinct().sorted().toList();
                boolean all = own.containsAll(other);
                boolean near = other.size() >= own.size() - 1 || other.size() == 1;
                found |= k != i && own.size() > 1 && all && near;
            }
            nested += found ? 1 : 0;
        }
        return nested;
    }

    private static int varied(String[] lines) {
        int varied = 0;
        for (String line : lines) {
            boolean found = false;
            for (String word : line.split(" ", -1)) {
                for (String other : String.join(" ", lines).split(" ", -1)) {
                    boolean alike = word.length() > 4 && other.length() > 4;
                    found |=
                            alike
                                    && !word.equals(other)
                                    && word.substring(0, 5).equals(other.substring(0, 5));
                }
            }
            varied += found ? 1 : 0;
        }
        return varied;
    }
}
