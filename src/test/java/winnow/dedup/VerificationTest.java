package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static winnow.dedup.Articles.profile;

import org.junit.jupiter.api.Test;

import winnow.model.Copy;
import winnow.model.Evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

class VerificationTest {
    private final Articles articles = new Articles(7);
    private final List<String> article = articles.article(8);

    private static void assertMirrored(Profile a, Profile b) {
        Verification there = Verification.of(a, b);
        Verification back = Verification.of(b, a);
        assertThat(there.containment()).isEqualTo(back.reverse());
        assertThat(there.reverse()).isEqualTo(back.containment());
        assertThat(there.difference().isPresent()).isEqualTo(back.difference().isPresent());
    }

    private static List<String> titled(List<String> blocks) {
        List<String> titled = new ArrayList<>(List.of("Evenings at the clinic"));
        titled.addAll(blocks);
        return titled;
    }

    private static Verification verify(List<String> page, List<String> other) {
        Profile a = profile("a", page);
        Profile b = profile("b", other);
        assertMirrored(a, b);
        return Verification.of(a, b);
    }

    @Test
    void copy_cutInHalf_contained() {
        Verification verification = verify(articles.cut(article), article);
        assertThat(verification.kind()).contains(Copy.Kind.CONTAINED);
        assertThat(verification.containment()).isEqualTo(1);
    }

    @Test
    void copy_fifthOfTheWordsReplaced_near() {
        Verification verification = verify(titled(articles.reworded(article, 20)), titled(article));
        assertThat(verification.kind()).contains(Copy.Kind.NEAR);
        assertThat(verification.copy().orElseThrow().evidence())
                .extracting(Evidence::name)
                .contains("shared-shingles", "aligned", "differing-words");
    }

    @Test
    void copy_halfOfTheWordsReplaced_none() {
        assertThat(verify(articles.reworded(article, 50), article).kind()).isEmpty();
    }

    @Test
    void copy_answersThatBeginWithOtherNames_none() {
        String rest = " " + articles.sentence(60);
        assertThat(verify(List.of("Hepatitis* B" + rest), List.of("Hepatitis* A" + rest)).kind())
                .isEmpty();
        assertThat(verify(List.of("Cap myopathy" + rest), List.of("Danon" + rest)).kind())
                .isEmpty();
        assertThat(verify(List.of("Danon" + rest), List.of("Danon (said dah-NON)" + rest)).kind())
                .isPresent();
    }

    @Test
    void copy_answerOfOneShortSentenceAboutAnother_none() {
        String template = " disease is a rare condition, although its exact prevalence is unknown.";
        assertThat(verify(List.of("Danon" + template), List.of("Brody" + template)).kind())
                .isEmpty();
    }

    @Test
    void copy_oneNameForAnotherInTheTitleAndNextToNothingElse_none() {
        List<String> totalis = new ArrayList<>(List.of("What are the signs of alopecia totalis?"));
        totalis.addAll(article);
        List<String> areata = new ArrayList<>(List.of("What are the signs of alopecia areata?"));
        areata.addAll(article);
        Verification verification = verify(totalis, areata);
        assertThat(verification.kind()).isEmpty();
        assertThat(verification.difference().orElseThrow().text())
                .isEqualTo("‘totalis’ for ‘areata’");
    }

    @Test
    void copy_oneGeneForAnotherInAnAnswerWithoutTitle_none() {
        String before = articles.sentence(80);
        String after = " " + articles.sentence(30);
        Verification verification =
                verify(
                        List.of(before + " The gene is MESP2 of these" + after),
                        List.of(before + " The gene is DLL3 of these" + after));
        assertThat(verification.kind()).isEmpty();
    }

    @Test
    void copy_openingNamesOneOfTwoThatBothName_none() {
        String rest = " " + articles.sentence(150);
        String signs = "Which signs has elbow gout in adults? Below are those of elbow gout.";
        String named = rest + " Elbow gout - Thumb gout - Autumn rash.";
        String others = signs.replace("elbow", "thumb") + named;
        assertThat(verify(List.of(signs + named), List.of(others)).kind()).isEmpty();
    }

    @Test
    void copy_templateSentenceOfALargerPage_contained() {
        String sentence = "Care for %s gout may include rest. Ask for trials on %s gout today.";
        String elbow = sentence.replace("%s", "elbow") + " " + articles.sentence(60);
        String thumb = sentence.replace("%s", "thumb") + " " + articles.sentence(60);
        assertThat(verify(List.of(elbow), List.of(thumb + " " + elbow)).kind())
                .contains(Copy.Kind.CONTAINED);
    }

    @Test
    void copy_smallWordForAnotherAgainAndAgain_near() {
        List<String> may = new ArrayList<>(List.of("Who may run in the cold?"));
        for (int i = 0; i < 8; i++) {
            may.add("Runners may tire and " + articles.sentence(20));
        }
        List<String> might = new ArrayList<>(may);
        might.replaceAll(block -> block.replace("Runners may", "Runners might"));
        BitSet headings = new BitSet();
        headings.set(0, 1);
        Profile a = Profile.of("a", "Running", may, headings);
        Profile b = Profile.of("b", "Running", might, headings);
        assertThat(Verification.of(a, b).kind()).contains(Copy.Kind.NEAR);
    }

    @Test
    void copy_longPhraseOfTheTitlePutIn_none() {
        List<String> cough = answers("Winter cough");
        List<String> damp = answers("Winter cough due to damp wool and cellar dust");
        assertThat(verify(damp, cough).kind()).isEmpty();
    }

    private List<String> answers(String name) {
        Articles template = new Articles(31);
        List<String> blocks = new ArrayList<>(List.of(name));
        for (int i = 0; i < 5; i++) {
            blocks.add("What to do about " + name + "?");
            blocks.add(template.sentence(60));
        }
        return blocks;
    }

    @Test
    void copy_otherTitleAndNotAllInItsRuns_none() {
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            shared.add("The elbow and its shells are " + articles.sentence(20));
        }
        List<String> elbow = new ArrayList<>(List.of("Elbow complaints"));
        elbow.addAll(shared);
        List<String> shells = new ArrayList<>(List.of("Shells"));
        shells.addAll(shared);
        assertThat(verify(elbow, shells).kind()).isPresent();
        elbow.add(articles.sentence(25));
        assertThat(verify(elbow, shells).kind()).isEmpty();
    }

    @Test
    void copy_paragraphsReordered_near() {
        Verification verification = verify(articles.reordered(article), article);
        assertThat(verification.kind()).contains(Copy.Kind.NEAR);
        assertThat(verification.containment()).isEqualTo(1);
    }

    @Test
    void copy_sameWordsInOtherParagraphs_exact() {
        assertThat(verify(List.of(String.join(" ", article)), article).kind())
                .contains(Copy.Kind.EXACT);
    }

    @Test
    void copy_curlyQuotesAndCase_exact() {
        Profile a = profile("a", "“It’s a DULL ache” they say – more often than not, in fact.");
        Profile b = profile("b", "\"it's a dull ache\"", "they say: more often than not; in fact");
        assertThat(Verification.of(a, b).kind()).contains(Copy.Kind.EXACT);
    }

    @Test
    void copy_quotedInALongPage_longPageIsNone() {
        List<String> quoting = new ArrayList<>(articles.article(10));
        quoting.add(5, article.get(2));
        Verification verification = verify(quoting, article);
        assertThat(verification.kind()).isEmpty();
        assertThat(verification.containment()).isLessThan(.25);
    }

    @Test
    void copy_unrelated_nothingFound() {
        Verification verification = verify(articles.article(8), article);
        assertThat(verification.containment()).isCloseTo(0, within(.02));
    }

    @Test
    void copy_textTwiceOnThePage_near() {
        List<String> twice = new ArrayList<>(article);
        twice.addAll(article);
        assertThat(verify(article, twice).kind()).contains(Copy.Kind.NEAR);
    }

    @Test
    void copy_tinyPage_onlyExact() {
        Profile a = profile("a", "No pets are allowed in the waiting room please");
        Profile b = profile("b", "No pets are allowed in the waiting room please", "Thanks");
        assertThat(Verification.of(a, b).kind()).isEmpty();
        assertThat(Verification.of(a, a).kind()).contains(Copy.Kind.EXACT);
    }

    @Test
    void copy_chinese_contained() {
        String first = "糖尿病是一种以高血糖为特征的代谢性疾病，长期存在的高血糖会导致各种组织的慢性损害和功能障碍。";
        String second = "治疗的目标是让血糖保持在正常范围内，方法包括饮食控制、适当运动以及按医生要求服用药物。";
        Verification verification =
                verify(List.of(first.replace("，", ",")), List.of(first, second));
        assertThat(verification.kind()).contains(Copy.Kind.CONTAINED);
    }

    private static List<String> leaflet(String drug, String substance, int dose, String use) {
        return List.of(
                drug + " tablets: information for the patient",
                "Read all of this leaflet before you take this medicine, since it holds important"
                        + " information for you. Keep it, as you may need to read it again.",
                drug + " contains the active substance " + substance + " and is used for " + use,
                "Do not take "
                        + drug
                        + " if you are allergic to "
                        + substance
                        + " or to any other"
                        + " ingredient of this medicine. Ask your doctor before you take "
                        + drug
                        + " if you take other medicines or have a disease of liver or kidneys.",
                "The usual dose is "
                        + dose
                        + " mg in the morning, with a glass of water. If you"
                        + " forgot a dose of "
                        + drug
                        + ", do not take a double one to make up for it.",
                "Like all medicines, this one can cause side effects, although not everybody gets"
                        + " them. Tell your doctor or pharmacist if any of them becomes serious.");
    }

    @Test
    void copy_leafletsOfTwoDrugs_none() {
        Verification verification =
                verify(
                        leaflet("Zaloprin", "zalopramide", 20, "high blood pressure"),
                        leaflet("Meritex", "meritexine", 50, "raised cholesterol"));
        assertThat(verification.kind()).isEmpty();
        assertThat(verification.difference()).isPresent();
    }

    @Test
    void copy_leafletReworded_stillACopy() {
        List<String> leaflet = leaflet("Zaloprin", "zalopramide", 20, "high blood pressure");
        List<String> reworded =
                leaflet.stream()
                        .map(
                                block ->
                                        block.replace("Read all", "Study all")
                                                .replace("serious", "severe"))
                        .toList();
        assertThat(verify(reworded, leaflet).kind()).contains(Copy.Kind.NEAR);
    }

    private static List<String> event(int day, int from, int to, int phone) {
        return List.of(
                "Everyone who lives in the district can have a free flu jab at the health centre on"
                        + " "
                        + day
                        + " October between "
                        + from
                        + " and "
                        + to
                        + " in the afternoon."
                        + " Please bring your card and wear a top with short sleeves. Ring "
                        + phone
                        + " if you want to know more about it, or ask at the surgery.");
    }

    @Test
    void copy_numbersReplaced_none() {
        Verification verification = verify(event(12, 1, 5, 882211), event(19, 2, 6, 771155));
        assertThat(verification.difference().orElseThrow().name()).isEqualTo("other-numbers");
        assertThat(verification.kind()).isEmpty();
    }

    @Test
    void copy_oneNumberReplaced_near() {
        List<String> one = titled(event(12, 1, 5, 882211));
        assertThat(verify(one, titled(event(12, 1, 5, 882212))).kind()).contains(Copy.Kind.NEAR);
    }

    private Profile disease(String id, String name) {
        List<String> blocks = new ArrayList<>();
        blocks.add(name);
        blocks.add("What is " + name + "?");
        blocks.addAll(article);
        blocks.add("The table lists signs of " + name + " as they were reported to the registry.");
        return Profile.of(id, name, blocks, new BitSet());
    }

    @Test
    void copy_subtypeOfADisease_none() {
        Profile two = disease("a", "Kallmann syndrome 2");
        assertThat(Verification.of(two, disease("b", "Kallmann syndrome 3")).kind()).isEmpty();
        assertThat(Verification.of(two, disease("b", "Kallmann syndrome")).kind()).isEmpty();
        assertThat(Verification.of(two, disease("b", "Kallmann syndrome 2")).kind())
                .contains(Copy.Kind.EXACT);
    }

    @Test
    void copy_britishAndAmericanSpelling_near() {
        assertThat(Verification.of(disease("a", "Tumours"), disease("b", "Tumor")).kind())
                .contains(Copy.Kind.NEAR);
        assertThat(Spelling.isSame("Haemorrhoids", "hemorrhoid")).isTrue();
        assertThat(Spelling.isSame("hypertension", "hypotension")).isFalse();
    }

    @Test
    void copy_pageOfTwoPages_partIsNone() {
        Profile lupus = disease("b", "Lupus");
        List<String> both = new ArrayList<>(List.of("Asthma", "What asthma is", "Asthma is this."));
        both.addAll(articles.article(8));
        both.add("Lupus");
        both.addAll(article);
        Verification verification = Verification.of(lupus, profile("m", both));
        assertThat(verification.containment()).isGreaterThan(.8);
        assertThat(verification.kind()).isEmpty();
    }

    @Test
    void copy_wordAsLongAsAPage_evidenceStaysShort() {
        List<String> longWord = new ArrayList<>(article);
        longWord.add("x".repeat(1_000_000));
        Copy copy =
                Verification.of(profile("a", article), profile("b", longWord)).copy().orElseThrow();
        assertThat(copy.toString().length()).isLessThan(1_000);
    }

    /// An answer in one paragraph, without a title, as question-and-answer sites have them.
    private static String answer(String name, String gene) {
        return "How is "
                + name
                + " passed on? In most families "
                + name
                + " is caused by a change in the gene "
                + gene
                + ", one copy of which is enough. A child of an affected parent has an even chance"
                + " of getting the changed copy, and boys and girls are affected alike. Some people"
                + " are the first in their family, since the change arose anew. A genetic"
                + " counsellor can explain what this means for brothers, sisters and children who"
                + " come later, and which tests a laboratory offers before and after birth.";
    }

    @Test
    void copy_untitledAnswersOfOneTemplate_none() {
        Verification verification =
                verify(
                        List.of(answer("brindle corneal dystrophy", "BRCD1")),
                        List.of(answer("Hallow syndrome", "HLW2")));
        assertThat(verification.containment()).isGreaterThan(.8);
        assertThat(verification.difference().orElseThrow().name()).isEqualTo("other-subject");
        assertThat(verification.kind()).isEmpty();
    }

    @Test
    void copy_untitledAnswerNamedOnce_none() {
        String text =
                " is a rare condition and nobody knows how common it is. About forty"
                        + " families with it are known from reports of doctors in all parts of the"
                        + " world.";
        assertThat(
                        verify(
                                        List.of("Brindle dystrophy" + text),
                                        List.of("Hallow syndrome" + text))
                                .kind())
                .isEmpty();
    }

    @Test
    void copy_untitledAnswerOnASubtype_none() {
        assertThat(
                        verify(
                                        List.of(answer("Hallow syndrome 2", "HLW")),
                                        List.of(answer("Hallow syndrome", "HLW")))
                                .kind())
                .isEmpty();
        assertThat(
                        verify(
                                        List.of(answer("juvenile Hallow syndrome", "HLW")),
                                        List.of(answer("Hallow syndrome", "HLW")))
                                .kind())
                .isEmpty();
    }

    @Test
    void copy_answerReworded_nearOnlyIfItSaysWhatItIsAbout() {
        String reworded =
                answer("Hallow syndrome", "HLW")
                        .replace("In most", "In many")
                        .replace("even chance", "equal chance")
                        .replace("getting", "receiving")
                        .replace("arose anew", "happened anew")
                        .replace("explain", "discuss")
                        .replace("offers", "provides");
        String original = answer("Hallow syndrome", "HLW");
        assertThat(verify(List.of(reworded), List.of(original)).kind()).isEmpty();
        String title = "Hallow syndrome";
        assertThat(verify(List.of(title, reworded), List.of(title, original)).kind())
                .contains(Copy.Kind.NEAR);
    }

    @Test
    void copy_untitledAnswerCut_contained() {
        String whole = answer("Hallow syndrome", "HLW");
        String cut = whole.substring(0, whole.indexOf(" A genetic"));
        assertThat(verify(List.of(cut), List.of(whole)).kind()).contains(Copy.Kind.CONTAINED);
        String end = whole.substring(whole.indexOf("Some people"));
        assertThat(verify(List.of(end), List.of(whole)).kind()).contains(Copy.Kind.CONTAINED);
    }

    @Test
    void of_hostilePages_linear() {
        Profile empty = profile("a");
        Profile one = profile("b", "pain ".repeat(100_000));
        Profile two = profile("c", "pain relief ".repeat(50_000));
        Profile block = profile("d", articles.sentence(100_000));
        Profile titles = Profile.of("e", "x ".repeat(100_000), articles.article(3), new BitSet());
        for (Profile a : List.of(empty, one, two, block, titles)) {
            for (Profile b : List.of(empty, one, two, block, titles)) {
                assertMirrored(a, b);
            }
        }
        assertThat(Verification.of(one, one).kind()).contains(Copy.Kind.EXACT);
    }
}
