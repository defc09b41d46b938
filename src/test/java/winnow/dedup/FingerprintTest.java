package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.dedup.Articles.profile;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class FingerprintTest {
    @Test
    void isCandidateFor_copies_foundAndStrangersNot() {
        int missed = 0;
        int chance = 0;
        for (int seed = 0; seed < 200; seed++) {
            Articles articles = new Articles(seed);
            List<String> article = articles.article(4 + articles.below(10));
            Fingerprint page = profile("a", article).fingerprint();
            Fingerprint cut = profile("b", articles.cut(article)).fingerprint();
            Fingerprint reworded = profile("c", articles.reworded(article, 20)).fingerprint();
            Fingerprint stranger = profile("d", articles.article(6)).fingerprint();
            missed += page.isCandidateFor(cut) ? 0 : 1;
            missed += page.isCandidateFor(reworded) ? 0 : 1;
            chance += page.isCandidateFor(stranger) ? 1 : 0;
        }
        assertThat(missed).as("missed of 400").isLessThan(8);
        assertThat(chance).as("strangers of 200").isZero();
    }

    @Test
    void isCandidateFor_shortPageInALongOne_foundByItsBlock() {
        Articles articles = new Articles(3);
        List<String> article = articles.article(30);
        List<String> notice = List.of(articles.sentence(15));
        List<String> holding = new ArrayList<>(article);
        holding.add(11, notice.getFirst());
        Fingerprint page = profile("a", holding).fingerprint();
        assertThat(page.isCandidateFor(profile("b", notice).fingerprint())).isTrue();
    }

    @Test
    void exact_sameWordsInOtherBlocks_equal() {
        assertThat(profile("a", "one two", "three").fingerprint().exact())
                .isEqualTo(profile("b", "One, two; three!").fingerprint().exact())
                .isNotEqualTo(profile("c", "one three two").fingerprint().exact());
    }
}
