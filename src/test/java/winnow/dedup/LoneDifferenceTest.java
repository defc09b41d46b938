package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.dedup.Articles.profile;

import org.junit.jupiter.api.Test;

import winnow.model.Copy;

class LoneDifferenceTest {
    private final String rest = " " + new Articles(11).sentence(90);
    private final String more = " " + new Articles(12).sentence(120);

    private static boolean isCopy(String page, String other) {
        Profile a = profile("a", page);
        Profile b = profile("b", other);
        assertThat(Verification.of(a, b).difference().isPresent())
                .isEqualTo(Verification.of(b, a).difference().isPresent());
        return Verification.of(a, b).kind().isPresent();
    }

    @Test
    void copy_oneWordOfTheFirstSentenceAndNothingElse_none() {
        String knee = "A worn joint is what most often hurts in the knee of runners.";
        String said = rest + " Both knee and ankle swell.";
        assertThat(isCopy(knee + said, knee.replace("knee", "ankle") + said)).isFalse();
    }

    @Test
    void copy_partOfACompoundPutInAndNothingElse_none() {
        String sentence = "Running is the main cause of elastic tendon strain in spring.";
        assertThat(isCopy(sentence + rest, sentence.replace("elastic", "non-elastic") + rest))
                .isFalse();
        assertThat(isCopy(sentence + rest, sentence.replace("the main", "a main") + rest)).isTrue();
    }

    @Test
    void copy_properNameForWordsNeverSaid_none() {
        String before = rest + " It is on trial against ";
        String after = " and whoever wants to join may ask." + more;
        String larger = more + before + "chronic winter cough" + after + rest;
        assertThat(isCopy(before + "Harlow fever that came back" + after, larger)).isFalse();
        assertThat(isCopy(before + "chronic winter cough" + after, larger)).isTrue();
    }

    @Test
    void copy_sameNameForTheSameAgain_none() {
        String end = " Whoever has Harlow fever rests at home for weeks.";
        String page = rest + " Harlow fever is rare." + more + end;
        assertThat(isCopy(page, page.replace("Harlow fever", "winter cough"))).isFalse();
        assertThat(isCopy(page, page.replace("rests", "sleeps"))).isTrue();
        assertThat(isCopy(page, page.replace("rare", "seldom").replace("rests", "sleeps")))
                .isTrue();
    }

    @Test
    void copy_templateSentenceThatStandsTwiceThere_onlyTheNameCounts() {
        String twice = " Whoever wants to join may ask the house for a list.";
        String page = rest + " It is on trial against Harlow fever." + twice + more;
        String larger =
                twice + rest + " It is on trial against winter cough." + twice + more + rest;
        assertThat(isCopy(page, larger)).isFalse();
    }

    @Test
    void copy_geneNamedInATemplate_none() {
        String larger = rest + " One altered copy of the gene is enough." + more;
        String page = larger.replace("the gene", "the QRSX gene");
        assertThat(isCopy(page, larger + rest)).isFalse();
    }

    @Test
    void copy_abbreviationOfTheWordsBefore_near() {
        String page = rest + " Ask the Quiet Rest Society for a list." + more;
        String other = page.replace("Society", "Society (QRS)");
        assertThat(isCopy(page, other)).isTrue();
        assertThat(isCopy(other, page)).isTrue();
    }

    @Test
    void copy_referenceForTheName_near() {
        String name = "Winter cough of old houses";
        String page = rest + " This condition is passed on by damp. This condition ends." + more;
        assertThat(isCopy(page, page.replaceFirst("This condition", name))).isTrue();
    }

    @Test
    void copy_cutOrRewordedInSeveralPlaces_stillCopies() {
        String walk = " Harlow walked home along the river at noon.";
        String page = rest + walk + more;
        String cut = walk + more;
        Profile part = profile("a", cut);
        assertThat(Verification.of(part, profile("b", page)).kind()).contains(Copy.Kind.CONTAINED);
        String reworded =
                page.replace("walked home", "strolled home").replace("at noon", "at midday");
        assertThat(isCopy(page, reworded)).isTrue();
    }
}
