package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.model.About;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Decision;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What stands around a paragraph decides whether it is repeated.
final class RepetitionTest {
    private static final String DISCLAIMER =
            "Nothing on these pages is advice; ask a doctor before you change what you take.";

    /// A page of plain paragraphs.
    static Page page(String title, List<String> paragraphs) {
        return page(title, paragraphs, Collections.nCopies(paragraphs.size(), BlockKind.PARAGRAPH));
    }

    static Page page(String title, List<String> texts, List<BlockKind> kinds) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            Span span = new Span(at, at + texts.get(i).length());
            pieces.add(new Piece(new Block(kinds.get(i), span), Decision.Kept.UNDOUBTED));
            at = span.end() + 1;
        }
        return new Page(
                title, new About(null, title, null, null), String.join("\n", texts), pieces);
    }

    private static Surroundings around(List<String> article) {
        List<String> paragraphs = new ArrayList<>(article);
        paragraphs.add(DISCLAIMER);
        return Surroundings.of(Paragraphs.of(page("page", paragraphs)));
    }

    private static boolean isRepeated(List<Surroundings> pages) {
        return Repetition.isAmongDifferent(
                pages.size(), (one, other) -> pages.get(one).isDifferentFrom(pages.get(other)));
    }

    @Test
    void isAmongDifferent_threeArticles_yes() {
        Articles articles = new Articles(1);
        List<Surroundings> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pages.add(around(articles.article(3)));
        }
        assertThat(isRepeated(pages)).isTrue();
        assertThat(isRepeated(pages.subList(0, 2))).as("two").isFalse();
    }

    @Test
    void isAmongDifferent_copiesOfTwoArticles_no() {
        Articles articles = new Articles(2);
        List<List<String>> originals = List.of(articles.article(6), articles.article(6));
        List<Surroundings> pages = new ArrayList<>();
        for (int i = 0; i < Repetition.COMPARED; i++) {
            pages.add(around(articles.reworded(originals.get(i % 2), i / 2)));
        }
        assertThat(isRepeated(pages)).isFalse();
        pages.set(20, around(articles.article(6)));
        assertThat(isRepeated(pages)).as("a third article among them").isTrue();
    }

    @Test
    void isAmongDifferent_copiesCutShorterAndShorter_no() {
        Articles articles = new Articles(3);
        List<String> original = articles.article(8);
        List<Surroundings> pages = new ArrayList<>();
        for (int left = 8; left > 0; left--) {
            pages.add(around(articles.reordered(original.subList(0, left))));
        }
        assertThat(isRepeated(pages)).isFalse();
    }

    @Test
    void isAmongDifferent_pagesWithNothingElse_no() {
        List<Surroundings> pages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            pages.add(around(List.of("Page number " + i)));
        }
        assertThat(isRepeated(pages)).isFalse();
    }

    @Test
    void isAmongDifferent_anyOrder_sameAnswer() {
        for (long seed = 0; seed < 20; seed++) {
            Articles articles = new Articles(seed);
            List<List<String>> originals = new ArrayList<>();
            List<Surroundings> pages = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                if (i == 0 || articles.below(6) == 0) {
                    originals.add(articles.article(3));
                }
                List<String> source = originals.get(articles.below(originals.size()));
                pages.add(around(articles.reworded(source, articles.below(60))));
            }
            boolean first = isRepeated(pages);
            Random random = new Random(seed);
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(pages, random);
                assertThat(isRepeated(pages)).as("seed %d", seed).isEqualTo(first);
            }
        }
    }

    @Test
    void isAmongDifferent_firstThreeDiffer_noOtherPageIsAskedFor() {
        List<String> asked = new ArrayList<>();
        boolean repeated =
                Repetition.isAmongDifferent(
                        Repetition.COMPARED,
                        (one, other) -> {
                            asked.add(one + " " + other);
                            return true;
                        });
        assertThat(repeated).isTrue();
        assertThat(asked).containsExactly("0 1", "0 2", "1 2");
    }

    @Test
    void isDifferentFrom_eitherWayRound_sameAnswer() {
        Articles articles = new Articles(5);
        List<String> article = articles.article(4);
        int different = 0;
        for (int percent = 0; percent < 100; percent += 5) {
            Surroundings one = around(article);
            Surroundings other = around(articles.reworded(article, percent));
            assertThat(one.isDifferentFrom(other))
                    .as("%d %% reworded", percent)
                    .isEqualTo(other.isDifferentFrom(one));
            different += one.isDifferentFrom(other) ? 1 : 0;
        }
        assertThat(different).as("of 20 degrees").isBetween(8, 16);
    }

    @Test
    void isOfSite_oneInTwenty() {
        assertThat(Repetition.isOfSite(5, 100)).isTrue();
        assertThat(Repetition.isOfSite(5, 101)).isFalse();
        assertThat(Repetition.isOfSite(Integer.MAX_VALUE, Integer.MAX_VALUE)).isTrue();
    }
}
