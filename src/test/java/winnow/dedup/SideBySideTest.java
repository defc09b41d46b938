package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.dedup.Articles.profile;
import static winnow.model.Stretch.Kind.ONLY_HERE;
import static winnow.model.Stretch.Kind.ONLY_THERE;
import static winnow.model.Stretch.Kind.REPLACED;
import static winnow.model.Stretch.Kind.SHARED;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import winnow.model.Stretch;

import java.util.ArrayList;
import java.util.List;

class SideBySideTest {
    private static List<Stretch> compare(List<String> page, List<String> other) {
        return SideBySide.of(profile("a", page), profile("b", other));
    }

    private static Stretch shared(String words) {
        return new Stretch(SHARED, words, words);
    }

    @Test
    void compare_wordsReplacedAddedAndLeftOut_eachInItsPlace() {
        String page = "Drink water often through the day and rest in the shade when you can today";
        String other =
                "Please drink water often in the day and rest in the shade when you can at noon"
                        + " today";
        assertThat(compare(List.of(page), List.of(other)))
                .containsExactly(
                        new Stretch(ONLY_THERE, "", "Please"),
                        shared("Drink water often"),
                        new Stretch(REPLACED, "through", "in"),
                        shared("the day and rest in the shade when you can"),
                        new Stretch(ONLY_THERE, "", "at noon today"),
                        new Stretch(ONLY_HERE, "today", ""));
    }

    @Test
    void compare_samePage_oneSharedStretch() {
        List<String> page = new Articles(3).article(3);
        assertThat(compare(page, page)).singleElement().extracting(Stretch::kind).isEqualTo(SHARED);
    }

    @Test
    void compare_nothingShared_bothWhole() {
        assertThat(compare(List.of("one two three four"), List.of("five six seven eight")))
                .containsExactly(
                        new Stretch(ONLY_THERE, "", "five six seven eight"),
                        new Stretch(ONLY_HERE, "one two three four", ""));
    }

    /// Whatever a copier did: every word of the one page stands in the comparison once and in
    /// order, and every word of the other is in it.
    @RepeatedTest(20)
    void compare_copiesOfAllKinds_noWordIsLost(RepetitionInfo round) {
        Articles articles = new Articles(round.getCurrentRepetition());
        List<String> article = articles.article(5);
        List<List<String>> copies =
                List.of(
                        articles.cut(article),
                        articles.reordered(article),
                        articles.reworded(article, 5 + articles.below(30)));
        for (List<String> copy : copies) {
            Profile page = profile("a", copy);
            Profile other = profile("b", article);
            List<String> here = new ArrayList<>();
            int there = 0;
            for (Stretch stretch : SideBySide.of(page, other)) {
                here.addAll(words(stretch.here()));
                there += words(stretch.there()).size();
            }
            assertThat(here)
                    .as("seed %d", round.getCurrentRepetition())
                    .isEqualTo(words(page.tokens().words(0, page.tokens().size())));
            assertThat(there).isGreaterThanOrEqualTo(other.tokens().size());
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
