package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.extract.Pages.PROSE;
import static winnow.extract.Pages.html;
import static winnow.extract.Pages.kept;
import static winnow.extract.Pages.removed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.model.About;
import winnow.model.Form;
import winnow.model.Page;
import winnow.model.RawPage;

import java.util.ArrayList;
import java.util.List;

/// Pages that are no articles: what is content depends on what the page says it is.
class ProfilesTest {
    private static String post(int number, String quote) {
        return "<div class=post><div class=userinfo>Member, joined 201"
                + number
                + "</div><div class=body>"
                + quote
                + "<p>"
                + number
                + " "
                + PROSE
                + "</p></div><div class=signature>Signed, number "
                + number
                + ".</div></div>";
    }

    private static List<String> posts(int count) {
        List<String> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posts.add(i + " " + PROSE);
        }
        return posts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phpBB",
                "vBulletin 5",
                "XenForo",
                "Discourse 3.4",
                "Discuz! X3",
                "Invision",
                "Simple Machines",
                "MyBB",
                "NodeBB",
                "Flarum"
            })
    void extract_thread_keepsThePostsOnly(String software) {
        StringBuilder html = new StringBuilder("<meta name=generator content='" + software + "'>");
        for (int i = 0; i < 4; i++) {
            html.append("<div class='comments'>").append(post(i, "")).append("</div>");
        }
        assertThat(kept(html(html.toString()))).isEqualTo(posts(4));
    }

    @Test
    void extract_quoteOfAnEarlierPost_isNotKeptAgain() {
        String quote = "<blockquote><p>0 " + PROSE + "</p></blockquote>";
        String html = "<meta name=generator content=phpBB>" + post(0, "") + post(1, quote);
        assertThat(kept(html(html))).isEqualTo(posts(2));
    }

    @Test
    void extract_remarksOnAnswers_areComments() {
        StringBuilder html = new StringBuilder("<body class=question-page>");
        for (int i = 0; i < 3; i++) {
            html.append("<div class=answer>").append(post(i, ""));
            html.append("<ul class=comments><li>Thanks, works here.</ul></div>");
        }
        Page page = html(html.toString());
        assertThat(kept(page)).isEqualTo(posts(3));
        assertThat(removed(page)).contains("boilerplate/comments: Thanks, works here.");
    }

    @Test
    void extract_reviewsOfAProduct_areCommentsUnlessAskedFor() {
        String html =
                "<meta property=og:type content=product><main><h1>Heat pad</h1><p>"
                        + PROSE
                        + "</p></main><div class=customer-reviews><p>It warms my back well, and I"
                        + " can wash it.</p></div>";
        assertThat(kept(html(html))).containsExactly("Heat pad", PROSE);
        RawPage raw = new RawPage("p", Form.HTML, html, About.NOTHING);
        assertThat(kept(new Extractor(new Settings(true)).extract(raw))).hasSize(3);
    }

    @Test
    void extract_cardsOfAList_areItsContent() {
        StringBuilder html = new StringBuilder("<nav>Home</nav><div class=grid>");
        List<String> cards = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            html.append("<div class='card c").append(i).append("'><a href=p>Heat pad ").append(i);
            html.append("</a><div>")
                    .append(10 + i)
                    .append(".90 EUR</div><a href=p>Details</a></div>");
            cards.add("Heat pad " + i);
            cards.add(10 + i + ".90 EUR");
        }
        Page page = html(html.append("</div>").toString());
        assertThat(kept(page)).isEqualTo(cards);
        assertThat(removed(page)).contains("boilerplate/repeated-line: Details");
    }

    @Test
    void extract_documentation_keepsCodeAndSections() {
        String html =
                "<main><h1>stop</h1><p>Stops.</p><pre>stop(now)</pre><h2>Returns</h2><p>Nothing.</p><h2>See"
                    + " also</h2><ul><li>start</ul><p>"
                        + PROSE
                        + "</p></main>";
        assertThat(kept(html(html)))
                .containsExactly(
                        "stop",
                        "Stops.",
                        "stop(now)",
                        "Returns",
                        "Nothing.",
                        "See also",
                        "start",
                        PROSE);
    }

    @Test
    void extract_service_keepsEverySection() {
        StringBuilder html = new StringBuilder();
        List<String> sections = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String text = "We treat your back at home in the " + i + "th district of the town.";
            html.append("<section><div class=section-header><h2>Visit ").append(i);
            html.append("</h2></div><p>").append(text).append("</p></section>");
            sections.add("Visit " + i);
            sections.add(text);
        }
        assertThat(kept(html(html.toString()))).isEqualTo(sections);
    }
}
