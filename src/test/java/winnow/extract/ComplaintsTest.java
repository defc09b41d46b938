package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.extract.Pages.PROSE;
import static winnow.extract.Pages.article;
import static winnow.extract.Pages.html;
import static winnow.extract.Pages.kept;
import static winnow.extract.Pages.removed;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What users of other extractors complain about works here: one small page for each complaint, and
/// exactly what is kept of it.
class ComplaintsTest {
    private static final String MORE =
            "Rest for a day or two, then walk a little every hour, and lift nothing heavy before"
                    + " the pain has gone.";

    /// What is kept of a page whose article holds `inside` between two paragraphs.
    private static List<String> between(String inside) {
        String html = "<body><article><p>" + PROSE + "</p>" + inside + "<p>" + MORE + "</p>";
        List<String> kept = kept(html(html + "</article></body>"));
        assertThat(kept).startsWith(PROSE).endsWith(MORE);
        return kept.subList(1, kept.size() - 1);
    }

    @Test
    void extract_nestedList_keepsEveryItem() {
        String list =
                "<ul><li>Heat<ul><li>a pad<li>a bath<ol><li>warm<li>brief</ol></ul><li>Rest</ul>";
        assertThat(between(list))
                .containsExactly("Heat", "a pad", "a bath", "warm", "brief", "Rest");
    }

    @Test
    void extract_listOfSpans_keepsEveryItem() {
        assertThat(between("<ul><li><span>Heat</span></li><li><span><b>Rest</b></span></li></ul>"))
                .containsExactly("Heat", "Rest");
    }

    @Test
    void extract_listWithoutArticle_keepsEveryItem() {
        String html = "<body><ul><li>" + PROSE + "</li><li>Heat</li><li>" + MORE + "</li></ul>";
        assertThat(kept(html(html))).containsExactly(PROSE, "Heat", MORE);
    }

    @Test
    void extract_headings_standOverTheirText() {
        String text = "<h2>At home</h2><p>Keep warm.</p><h3 class='section-header'>At work</h3>";
        assertThat(between(text)).containsExactly("At home", "Keep warm.", "At work");
    }

    @Test
    void extract_headerOfASection_staysWithIt() {
        String header = "<header class='article-header'><h2>At home</h2></header><p>Keep warm.</p>";
        assertThat(between(header)).containsExactly("At home", "Keep warm.");
    }

    @Test
    void extract_tableWithSpans_keepsEveryCell() {
        String table =
                "<table><tr><th colspan=2>Doses<th>Age<tr><td rowspan=2>Morning<td>5 ml<td>2"
                        + " years<tr><td>10 ml<td>6 years</table>";
        assertThat(between(table))
                .containsExactly("Doses\tAge", "Morning\t5 ml\t2 years", "10 ml\t6 years");
    }

    @Test
    void extract_cellWithBoldAndBreak_keepsBoth() {
        assertThat(between("<table><tr><td><b>Dose</b><td>one<br>or two</table>"))
                .containsExactly("Dose\tone\nor two");
    }

    @Test
    void extract_cellWithList_keepsTheItems() {
        String table = "<table><tr><td>Signs<td><ul><li>fever<li>cough</ul></table>";
        assertThat(between(table)).containsExactly("Signs", "fever", "cough");
    }

    @Test
    void extract_articleInsideAside_isKept() {
        String html = "<body><aside><p>" + PROSE + "</p><p>" + MORE + "</p></aside></body>";
        assertThat(kept(html(html))).containsExactly(PROSE, MORE);
    }

    @Test
    void extract_cookieNoticeBesideAside_isNotTheText() {
        String notice =
                "<div class='cookie-notice'><p>We and our partners store cookies on your"
                        + " device to show you advertising that you may like.</p></div>";
        String html =
                "<body>"
                        + notice
                        + "<aside><p>"
                        + PROSE
                        + "</p><p>"
                        + MORE
                        + "</p><p>Often, "
                        + PROSE
                        + "</p></aside>";
        assertThat(kept(html(html))).containsExactly(PROSE, MORE, "Often, " + PROSE);
    }

    @Test
    void extract_details_areKept() {
        String details = "<details><summary>Is it dangerous?</summary><p>Rarely.</p></details>";
        assertThat(between(details)).containsExactly("Is it dangerous?", "Rarely.");
    }

    @Test
    void extract_mainMissing_findsTheText() {
        String html =
                "<body><div class=x1><a href=a>Home</a></div><div class=x2><p>"
                        + PROSE
                        + "</p><p>"
                        + MORE
                        + "</p></div></body>";
        assertThat(kept(html(html))).containsExactly(PROSE, MORE);
    }

    @Test
    void extract_mainAroundTheMenuOnly_findsTheText() {
        String html =
                "<body><main><a href=a>Home</a> <a href=b>News</a></main><div><p>"
                        + PROSE
                        + "</p><p>"
                        + MORE
                        + "</p></div></body>";
        assertThat(kept(html(html))).containsExactly(PROSE, MORE);
    }

    @Test
    void extract_pageBuilder_keepsEverySection() {
        String html =
                "<body class='elementor-page'><div class='elementor-widget'><h2>Pain</h2></div><div"
                        + " class='elementor-widget elementor-widget-text'><p>"
                        + PROSE
                        + "</p></div><div class='so-widget-sow-editor widget'><p>"
                        + MORE
                        + "</p></div></body>";
        assertThat(kept(html(html))).containsExactly("Pain", PROSE, MORE);
    }

    @Test
    void extract_wordsAcrossTags_areNeitherGluedNorSplit() {
        String text =
                "<p>Back<b>ache</b> is <i>not</i>, as <span>one</span> <span>says</span>, rare.";
        assertThat(between(text + "<div>One.</div><div>Two.</div>"))
                .containsExactly("Backache is not, as one says, rare.", "One.", "Two.");
    }

    @Test
    void extract_firstParagraph_isKept() {
        String html =
                "<body><article><header><h1>Spasms</h1><p class=intro>What they are.</p>"
                        + "</header><p>"
                        + PROSE
                        + "</p><p>"
                        + MORE
                        + "</p></article></body>";
        assertThat(kept(html(html))).containsExactly("Spasms", "What they are.", PROSE, MORE);
    }

    @Test
    void extract_caption_isKept() {
        String figure = "<figure><img src=a><figcaption>The lower back</figcaption></figure>";
        assertThat(between(figure)).containsExactly("The lower back");
    }

    @Test
    void extract_definitionList_isKept() {
        assertThat(between("<dl><dt>Spasm<dd>a cramp<dt>Ache<dd>a dull pain</dl>"))
                .containsExactly("Spasm", "a cramp", "Ache", "a dull pain");
    }

    @Test
    void extract_code_isKeptAsItStands() {
        assertThat(between("<pre>if (a &amp;&amp; b)\n    stop();</pre>"))
                .containsExactly("if (a && b)\n    stop();");
    }

    @Test
    void extract_relatedLinksBehindTheText_goAsTail() {
        String tail =
                "<h2>Related articles</h2><div><h3><a href=a>Ten tips</a></h3><p>How to sit"
                        + " well at a desk.</p></div>";
        assertThat(removed(html(article(tail))))
                .containsExactly(
                        "boilerplate/tail: Related articles",
                        "boilerplate/tail: Ten tips",
                        "boilerplate/tail: How to sit well at a desk.");
    }

    @Test
    void extract_relatedConditions_areNoTail() {
        String section = "<h2>Related conditions</h2><p>Sciatica may feel alike.</p>";
        assertThat(removed(html(article(section)))).isEmpty();
    }

    @Test
    void extract_paragraphHeldTwice_isKeptOnce() {
        String twice = "<div class=desktop><p>" + MORE + "</p></div>";
        assertThat(removed(html(article(twice + twice))))
                .containsExactly("boilerplate/repeated-paragraph: " + MORE);
    }

    @Test
    void extract_formWithLabels_isNoText() {
        String form = "<form><div>First name*</div><input><div>E-mail*</div><input></form>";
        assertThat(removed(html(article(form))))
                .containsExactly("boilerplate/form: First name*", "boilerplate/form: E-mail*");
    }

    @Test
    void extract_newsletterBox_isNotTheText() {
        String box =
                "<div class=newsletter><p>Get our best tips about your back every week, free"
                        + " of charge, in your own mailbox.</p></div>";
        String html = "<body>" + box + "<div><p>" + PROSE + "</p><p>" + MORE + "</p></div></body>";
        assertThat(kept(html(html))).containsExactly(PROSE, MORE);
    }

    @Test
    void extract_textBesideScripts_isReadFromNoscript() {
        String html = "<body><noscript><p>" + PROSE + "</p><p>" + MORE + "</p></noscript></body>";
        assertThat(kept(html(html))).containsExactly(PROSE, MORE);
    }
}
