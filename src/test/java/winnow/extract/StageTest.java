package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.extract.Pages.PROSE;
import static winnow.extract.Pages.article;
import static winnow.extract.Pages.removed;

import org.junit.jupiter.api.Test;

import winnow.model.About;
import winnow.model.Form;
import winnow.model.Page;
import winnow.model.RawPage;

import java.util.EnumSet;
import java.util.List;

/// A stage that is left out takes nothing out, and the others go on.
class StageTest {
    private static List<String> removedWithout(Stage stage, String html) {
        Extractor extractor =
                new Extractor(Settings.DEFAULT, EnumSet.complementOf(EnumSet.of(stage)));
        Page page = extractor.extract(new RawPage("p", Form.HTML, html, About.NOTHING));
        return removed(page);
    }

    @Test
    void extract_withoutTail_relatedTextStays() {
        String html = article("<h2>Related articles</h2><p>" + PROSE.replace("lower", "upper"));
        assertThat(removed(Pages.html(html))).isNotEmpty();
        assertThat(removedWithout(Stage.TAIL, html)).isEmpty();
    }

    @Test
    void extract_withoutHidden_hiddenTextStaysAndClassesGo() {
        String html =
                article(
                        "<p hidden>"
                                + PROSE
                                + " Not shown.</p><div class=sidebar>Menu here.</div>");
        assertThat(removed(Pages.html(html)))
                .containsExactly(
                        "hidden/hidden-attribute: " + PROSE + " Not shown.",
                        "boilerplate/class-token: Menu here.");
        assertThat(removedWithout(Stage.HIDDEN, html))
                .containsExactly("boilerplate/class-token: Menu here.");
    }

    @Test
    void extract_withoutClassWords_tagsAndCommentsStillGo() {
        String html =
                article(
                        "<nav>Home and more.</nav><div class=sidebar>Menu here, with words.</div>"
                                + "<div class=comments>I had that too.</div>");
        assertThat(removedWithout(Stage.CLASS_WORDS, html))
                .containsExactly(
                        "boilerplate/nav: Home and more.", "boilerplate/comments: I had that too.");
        assertThat(removedWithout(Stage.COMMENTS, html))
                .containsExactly(
                        "boilerplate/nav: Home and more.",
                        "boilerplate/class-token: Menu here, with words.");
    }
}
