package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.extract.Pages.PROSE;
import static winnow.extract.Pages.article;
import static winnow.extract.Pages.html;
import static winnow.extract.Pages.kept;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Pages of a size and shape that break recursive or quadratic extractors give their text.
class HugePagesTest {
    @Test
    void extract_tenMegabytes_areKept() {
        StringBuilder html = new StringBuilder("<body><article>");
        for (int i = 0; html.length() < 10_000_000; i++) {
            html.append("<p>").append(i).append(' ').append(PROSE).append("</p>");
        }
        int paragraphs = html.toString().split("<p>", -1).length - 1;
        assertThat(kept(html(html.toString())))
                .hasSize(paragraphs)
                .endsWith((paragraphs - 1) + " " + PROSE);
    }

    @Test
    void extract_fiveThousandDeep_isKept() {
        String html = "<div>".repeat(5_000) + "<p>" + PROSE + "</p>" + "</div>".repeat(5_000);
        assertThat(kept(html(html))).containsExactly(PROSE);
    }

    @Test
    void extract_textOnEveryLevel_isKept() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            html.append("<div class=card>").append(i).append(' ').append(PROSE);
        }
        assertThat(kept(html(html.toString()))).hasSizeGreaterThan(4_900);
    }

    @Test
    void extract_hundredThousandLinks_leaveTheArticle() {
        String links = "<li><a href=x>a page of the site</a>".repeat(100_000);
        List<String> kept = kept(html("<ul>" + links + "</ul>" + article("")));
        assertThat(kept).hasSize(6).startsWith("Spasms");
    }

    @Test
    void extract_unclosedTags_loseNothing() {
        String html = "<b><i><font>".repeat(1_000) + "<p>" + PROSE + "<p>Often, " + PROSE;
        assertThat(kept(html(html))).containsExactly(PROSE, "Often, " + PROSE);
    }

    @Test
    void extract_hundredThousandCards_areKept() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            html.append("<div class=c><a href=x>Pad ").append(i).append("</a><div>").append(i);
            html.append(" EUR</div></div>");
        }
        assertThat(kept(html(html.toString()))).hasSize(200_000);
    }

    @Test
    void extract_hundredThousandTails_areBounded() {
        StringBuilder tails = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            tails.append("<p>Subscribe</p><p>").append(i).append(" words of text here</p>");
        }
        assertThat(kept(html(article(tails.toString())))).startsWith("Spasms");
    }
}
