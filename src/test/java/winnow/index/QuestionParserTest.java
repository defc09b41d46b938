package winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.memory.MemoryIndex;
import org.junit.jupiter.api.Test;

/// What a person may type, and which texts answer it.
final class QuestionParserTest {
    private static boolean answers(String text, String question) {
        MemoryIndex page = new MemoryIndex();
        page.addField(Schema.REMOVED, text, Schema.analyzer());
        return page.search(QuestionParser.removed(question)) > 0;
    }

    @Test
    void words_oneOrTwo_mustAllOccur() {
        assertThat(answers("the great wall", "great")).isTrue();
        assertThat(answers("the great wall", "great depression")).isFalse();
        assertThat(answers("a depression so great", "great depression")).isTrue();
    }

    @Test
    void words_aWholeSentence_aQuarterIsEnough() {
        String question = "does morning light help people who wake early in winter";
        assertThat(answers("morning light and winter", question)).isTrue();
        assertThat(answers("winter", question)).isFalse();
    }

    @Test
    void phrase_mustStandThere() {
        assertThat(answers("a herniated disc hurts", "\"herniated disc\"")).isTrue();
        assertThat(answers("a disc, herniated", "\"herniated disc\"")).isFalse();
        assertThat(answers("herniated disc", "\"herniated disc\" zebra")).isFalse();
    }

    @Test
    void exclusion_mustNotOccur() {
        assertThat(answers("back pain", "pain -knee")).isTrue();
        assertThat(answers("back and knee pain", "pain -knee")).isFalse();
        assertThat(answers("x-ray of the back", "x-ray")).isTrue();
    }

    @Test
    void words_anyCaseAccentOrEnding_meet() {
        assertThat(answers("Diagnoses of İSHAL", "diagnose ishal")).isTrue();
        assertThat(answers("l’hôpital", "hopital")).isTrue();
        assertThat(answers("Crohn’s disease", "crohn")).isTrue();
        assertThat(answers("Ağrı kesici", "agri")).isTrue();
        assertThat(answers("arthritis", "arthrit*")).isTrue();
    }

    @Test
    void anyText_isAQuestion() {
        String[] odd = {
            "(",
            ")",
            "\"",
            "\"\"",
            "-",
            "--",
            "~",
            "~~1",
            "a AND",
            "\\",
            "\\\"",
            "[x TO y]",
            "field:word",
            "a/b/",
            "?",
            "&&",
            "||",
            "\u0000",
            "\uD83D",
            "(".repeat(500),
            "( ) ( )"
        };
        for (String question : odd) {
            assertThat(answers("zebra", question)).as(question).isFalse();
            assertThat(QuestionParser.kept(question)).isNotNull();
        }
        assertThat(answers("What is (are) gallstones?", "what is (are) gallstones ?")).isTrue();
    }
}
