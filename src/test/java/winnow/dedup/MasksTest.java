package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.dedup.RepetitionTest.page;

import org.junit.jupiter.api.Test;

import winnow.model.Copy;

import java.util.ArrayList;
import java.util.List;

/// What is masked is not there when pages are compared.
final class MasksTest {
    private final Articles articles = new Articles(1);
    private final String disclaimer = articles.sentence(60);
    private final Masks masks =
            Masks.of(new long[] {Paragraphs.of(page("x", List.of(disclaimer))).hash(0), 7});

    private Profile masked(String id, List<String> paragraphs) {
        return Profile.of(page(id, paragraphs), masks);
    }

    private List<String> with(List<String> article, int at) {
        List<String> paragraphs = new ArrayList<>(article);
        paragraphs.add(at, disclaimer);
        return paragraphs;
    }

    @Test
    void of_paragraphMasked_profileOfTheRestButForTheExactHash() {
        List<String> article = articles.article(4);
        Profile bare = masked("a", article);
        Profile page = masked("a", with(article, 2));
        assertThat(page.fingerprint().complete()).isEqualTo(bare.fingerprint().complete());
        assertThat(page.fingerprint().sample()).isEqualTo(bare.fingerprint().sample());
        assertThat(page.fingerprint().blocks()).isEqualTo(bare.fingerprint().blocks());
        assertThat(page.shingles()).isEqualTo(bare.shingles());
        assertThat(page.fingerprint().exact()).isNotEqualTo(bare.fingerprint().exact());
    }

    @Test
    void of_shortArticlesWithOneDisclaimer_noCopies() {
        List<String> one = List.of(articles.sentence(14));
        List<String> other = List.of(articles.sentence(14));
        Profile unmasked = Profile.of(page("a", with(one, 1)));
        assertThat(Verification.of(unmasked, Profile.of(page("b", with(other, 1)))).containment())
                .isGreaterThan(.7);
        Profile a = masked("a", with(one, 1));
        Profile b = masked("b", with(other, 1));
        assertThat(a.fingerprint().isCandidateFor(b.fingerprint())).isFalse();
        assertThat(Verification.of(a, b).containment()).isLessThan(.1);
    }

    @Test
    void of_copyWithTheDisclaimerOfAnotherSite_nearlyTheSame() {
        List<String> article = articles.article(3);
        Verification copy = Verification.of(masked("b", with(article, 0)), masked("a", article));
        assertThat(copy.kind()).contains(Copy.Kind.NEAR);
        assertThat(copy.containment()).isEqualTo(1);
        assertThat(copy.reverse()).isEqualTo(1);
    }

    @Test
    void of_nothingLeft_noCopyButAnExactOne() {
        Profile a = masked("a", List.of(disclaimer));
        Profile b = masked("b", List.of(disclaimer, disclaimer));
        Profile c = masked("c", List.of(disclaimer));
        assertThat(a.fingerprint().complete()).isZero();
        assertThat(a.fingerprint().hasWords()).isTrue();
        assertThat(Stars.of(List.of(a, b, c)))
                .singleElement()
                .satisfies(
                        copy -> {
                            assertThat(copy.page()).isEqualTo("c");
                            assertThat(copy.kind()).isEqualTo(Copy.Kind.EXACT);
                        });
    }

    /// Two pages with the same words, of which one has the disclaimer in a paragraph with others.
    @Test
    void of_sameWordsMaskedOtherwise_comparedLikeAnyTwoPages() {
        List<String> article = articles.article(6);
        Profile apart = masked("a", with(article, 6));
        List<String> joined = new ArrayList<>(article);
        joined.set(5, article.get(5) + " " + disclaimer);
        Profile together = masked("b", joined);
        assertThat(together.fingerprint().exact()).isNotEqualTo(apart.fingerprint().exact());
        assertThat(Stars.of(List.of(apart, together))).hasSize(1);
        assertThat(Stars.of(List.of(apart, together)).getFirst().kind())
                .isNotEqualTo(Copy.Kind.EXACT);
    }
}
