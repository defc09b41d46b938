package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.dedup.Articles.profile;

import org.junit.jupiter.api.Test;

import winnow.model.Copy;
import winnow.model.Evidence;
import winnow.model.Relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

class RelationTest {
    private final Articles articles = new Articles(11);
    private final List<String> asthma = about("asthma", 6);
    private final List<String> gout = about("gouty", 4);

    /// A title and paragraphs that name their subject.
    private List<String> about(String subject, int paragraphs) {
        List<String> blocks = new ArrayList<>(List.of("Living with " + subject));
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(articles.sentence(15) + " Then " + subject + " " + articles.sentence(20));
        }
        return blocks;
    }

    private static List<String> both(List<String> a, List<String> b) {
        List<String> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }

    private static Profile titled(String id, List<String> blocks) {
        return Profile.of(id, blocks.getFirst(), blocks, new BitSet());
    }

    private static Verification verify(List<String> page, List<String> other) {
        return Verification.of(titled("a", page), titled("b", other));
    }

    private static Relation.Kind relation(List<String> page, List<String> other) {
        return verify(page, other).relation().map(Relation::kind).orElseThrow();
    }

    @Test
    void copy_pageOfTwoUnrelated_neitherPartIsACopy() {
        for (List<String> merged : List.of(both(asthma, gout), both(gout, asthma))) {
            assertThat(verify(asthma, merged).kind()).isEmpty();
            assertThat(verify(gout, merged).kind()).isEmpty();
            assertThat(relation(asthma, merged)).isEqualTo(Relation.Kind.CONTAINED);
            assertThat(relation(gout, merged)).isEqualTo(Relation.Kind.CONTAINED);
        }
    }

    @Test
    void copy_pageOfTwoUnrelated_saysWhatTheOtherPartIsAbout() {
        Relation relation = verify(asthma, both(asthma, gout)).relation().orElseThrow();
        assertThat(relation.containment()).isEqualTo(1);
        assertThat(relation.evidence().getFirst())
                .isEqualTo(new Evidence("other-part", 5, "a part of it is about ‘gouty’"));
    }

    @Test
    void copy_ofAPageOfTwoUnrelated_near() {
        List<String> merged = both(asthma, gout);
        assertThat(verify(merged.subList(1, merged.size()), merged).kind())
                .contains(Copy.Kind.NEAR);
    }

    @Test
    void copy_cutWhereTheRestGoesOnAboutTheSame_contained() {
        for (int paragraphs = 2; paragraphs < asthma.size() - 1; paragraphs++) {
            assertThat(verify(asthma.subList(0, paragraphs + 1), asthma).kind())
                    .as("%d paragraphs", paragraphs)
                    .isPresent();
        }
    }

    @Test
    void copy_boxOfThirtyWordsAboutSomethingElse_stillACopy() {
        List<String> box = List.of("Gouty offers", "gouty " + articles.sentence(25) + " gouty");
        assertThat(verify(asthma, both(asthma, box)).kind()).isPresent();
    }

    @Test
    void relation_twoPagesOfTwoThatShareOnePart_quoted() {
        List<String> eczema = about("eczema", 4);
        List<String> one = both(about("sepsis", 10), gout);
        List<String> two = both(one.subList(0, 11), eczema);
        assertThat(verify(one, two).kind()).isEmpty();
        assertThat(relation(one, two)).isEqualTo(Relation.Kind.QUOTED);
    }

    @Test
    void relation_leafletOfAnotherDrug_alikeAndSaysWhichWords() {
        List<String> other = new ArrayList<>();
        asthma.forEach(block -> other.add(block.replace("asthma", "eczema")));
        Relation relation = verify(other, asthma).relation().orElseThrow();
        assertThat(relation.kind()).isEqualTo(Relation.Kind.ALIKE);
        assertThat(relation.evidence().getFirst().name()).isEqualTo("other-subject");
        assertThat(relation.evidence())
                .anySatisfy(
                        one -> {
                            assertThat(one.name()).isEqualTo("differing-words");
                            assertThat(one.text()).contains("‘eczema’ for ‘asthma’");
                        });
    }

    @Test
    void relation_passageOfTwoSentences_quotedWithItsWords() {
        String passage = articles.sentence(50);
        List<String> one = both(about("sepsis", 5), List.of(passage));
        List<String> two = both(List.of(passage), about("eczema", 5));
        Relation relation = verify(one, two).relation().orElseThrow();
        assertThat(relation.kind()).isEqualTo(Relation.Kind.QUOTED);
        assertThat(relation.evidence().getFirst().name()).isEqualTo("longest-passage");
        assertThat(relation.evidence().getFirst().value()).isEqualTo(50);
        assertThat(relation.evidence().getFirst().text()).startsWith(passage.substring(0, 40));
    }

    @Test
    void relation_oneSharedSentence_none() {
        String sentence = articles.sentence(20);
        List<String> one = both(about("sepsis", 5), List.of(sentence));
        List<String> two = both(List.of(sentence), about("eczema", 5));
        assertThat(verify(one, two).relation()).isEmpty();
    }

    @Test
    void relation_tinyPages_none() {
        Profile tiny = profile("a", "one two three four five six");
        assertThat(Verification.of(tiny, tiny).relation()).isEqualTo(Optional.empty());
    }

    @Test
    void foreignPart_manyTitles_linear() {
        List<String> titles = new ArrayList<>(asthma);
        for (int i = 0; i < 60_000; i++) {
            titles.add("gouty gouty " + i % 7);
        }
        assertThat(verify(asthma, titles).kind()).isEmpty();
    }
}
