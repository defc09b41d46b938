package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.extract.Pages.PROSE;
import static winnow.extract.Pages.article;
import static winnow.extract.Pages.html;
import static winnow.extract.Pages.kept;
import static winnow.extract.Pages.removed;

import org.junit.jupiter.api.Test;

import winnow.model.About;
import winnow.model.DateSource;
import winnow.model.Form;
import winnow.model.Page;
import winnow.model.RawPage;

import java.time.LocalDate;

class ExtractorHtmlTest {
    private static String framed(String around) {
        return around + article("");
    }

    @Test
    void extract_tagsAroundTheArticle_nameTheTag() {
        Page page = html(framed("<nav>Home News</nav><aside>Ten tips</aside><footer>Us</footer>"));
        assertThat(removed(page))
                .containsExactly(
                        "boilerplate/nav: Home News",
                        "boilerplate/aside: Ten tips",
                        "boilerplate/footer: Us");
        assertThat(kept(page)).hasSize(6).first().isEqualTo("Spasms");
    }

    @Test
    void extract_classWord_namesTheWord() {
        Page page = html(framed("<div class='left side-bar'>Ten tips for you</div>"));
        assertThat(removed(page)).containsExactly("boilerplate/class-token: Ten tips for you");
        assertThat(page.entries().getFirst().finding().evidence().getFirst().text())
                .isEqualTo("\"sidebar\" in class \"left side-bar\"");
    }

    @Test
    void extract_onlyOneParagraphOfProse_headingListAndTableBesideItStay() {
        Page page =
                html(
                        "<main><h1>Sore throat</h1><p>Most sore throats are over within a week and"
                                + " need nothing but patience and warm tea.</p><ul><li>Rest</li>"
                                + "<li>Honey</li></ul><table><tr><th>Age</th><th>Dose</th></tr>"
                                + "<tr><td>6</td><td>5 ml</td></tr></table></main>");
        assertThat(removed(page)).isEmpty();
        assertThat(kept(page)).hasSize(6).first().isEqualTo("Sore throat");
    }

    @Test
    void extract_role_namesTheRole() {
        assertThat(removed(html(framed("<div role=navigation>Home News</div>"))))
                .containsExactly("boilerplate/role: Home News");
    }

    @Test
    void extract_linkList_namesItsShare() {
        String links = "<p><a href=a>Tips for a better back</a>, <a href=b>Why backs ache</a></p>";
        Page page = html(article(links));
        assertThat(removed(page))
                .containsExactly(
                        "boilerplate/link-density: Tips for a better back, Why backs ache");
        assertThat(page.entries().getFirst().finding().evidence().getFirst().text())
                .isEqualTo("97 % of its 31 characters are links");
    }

    @Test
    void extract_textOutsideTheArticle_isRemoved() {
        Page page = html(framed("<div><p>Call us now</p></div>"));
        assertThat(removed(page)).containsExactly("boilerplate/outside-main-content: Call us now");
    }

    @Test
    void extract_headingWithoutText_isRemoved() {
        assertThat(removed(html(article("<h3>Share this</h3>"))))
                .containsExactly("boilerplate/lone-heading: Share this");
    }

    @Test
    void extract_formControls_areRemoved() {
        assertThat(removed(html(article("<button>Print</button>"))))
                .containsExactly("boilerplate/form-control: Print");
    }

    @Test
    void extract_hiddenText_namesWhatHidesIt() {
        String hidden =
                "<p style='display: none'>a</p><p hidden>b</p><p style='FONT-SIZE:0px'>c</p><p"
                        + " style='position:absolute;left:-9999px'>d</p><p"
                        + " style='text-indent:-999em'>e</p><p style='visibility:hidden'>f</p>";
        assertThat(removed(html(article(hidden))))
                .containsExactly(
                        "hidden/hidden-style: a",
                        "hidden/hidden-attribute: b",
                        "hidden/hidden-style: c",
                        "hidden/hidden-style: d",
                        "hidden/hidden-style: e",
                        "hidden/hidden-style: f");
    }

    @Test
    void extract_bodyHiddenUntilAScriptRuns_isShown() {
        String html = article("").replace("<body>", "<body style='visibility:hidden'>");
        assertThat(kept(html(html))).hasSize(6);
    }

    @Test
    void extract_detailsAndZeroPointFont_areVisible() {
        String more =
                "<details><summary>More</summary><p>"
                        + PROSE
                        + "</p></details><p style='font-size:0.9em'>Small: "
                        + PROSE
                        + "</p>";
        assertThat(removed(html(article(more)))).isEmpty();
    }

    @Test
    void extract_pageBuilderWidget_isContent() {
        String html =
                "<body><div class='elementor-widget elementor-widget-text-editor'><p>"
                        + PROSE
                        + "</p></div><div class='so-panel widget widget_sow-editor'><p>"
                        + PROSE.repeat(2)
                        + "</p></div><div class='banner'><p>"
                        + PROSE.repeat(3)
                        + "</p></div></body>";
        assertThat(kept(html(html))).hasSize(3);
    }

    @Test
    void extract_classOfTheWholePage_doesNotCount() {
        String html = "<body class='no-sidebar'><div class='sidebar'>" + article("") + "</div>";
        assertThat(kept(html(html))).hasSize(6);
    }

    @Test
    void extract_keywordTail_staysForTheFilter() {
        StringBuilder tail = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            tail.append("<p>causes of ").append(i).append("</p>");
        }
        Page page = html(article(tail.toString()));
        assertThat(removed(page)).isEmpty();
        assertThat(kept(page)).hasSize(606);
    }

    @Test
    void extract_keywordTailOfItemsOrBreaks_stays() {
        assertThat(removed(html(article("<ul>" + "<li>back pain".repeat(600) + "</ul>"))))
                .isEmpty();
        assertThat(removed(html(article("<p>" + "back pain<br>".repeat(600) + "</p>")))).isEmpty();
    }

    @Test
    void extract_withoutMain_findsTheTextByItsWeight() {
        String html =
                "<div><a href=1>Home</a> <a href=2>News</a></div><table><tr><td><a href=3>Menu"
                        + " one</a><br><br><a href=4>Menu two</a><td><p>"
                        + PROSE
                        + "</p><p>Often, "
                        + PROSE
                        + "</p></table>";
        assertThat(kept(html(html))).containsExactly(PROSE, "Often, " + PROSE);
    }

    @Test
    void extract_forum_keepsEveryPost() {
        StringBuilder html = new StringBuilder("<body class=forum><div id=thread>");
        for (int i = 0; i < 8; i++) {
            html.append("<div class=post><a href=u>anna").append(i).append("</a><div class=text>");
            html.append(i).append(' ').append(PROSE).append("</div></div>");
        }
        assertThat(String.join("\n", kept(html(html + "</div></body>")))).contains("0 A", "7 A");
    }

    @Test
    void extract_product_keepsDescriptionAndTable() {
        String html =
                "<main><h1>Heat pad</h1><p>"
                        + PROSE
                        + "</p><table><tr><th>Width<td>30 cm</tr><tr><th>Power<td>100"
                        + " W</tr></table></main><ul><li><a href=1>Other pad one</a><li><a"
                        + " href=2>Other pad two</a></ul>";
        assertThat(kept(html(html)))
                .containsExactly("Heat pad", PROSE, "Width\t30 cm", "Power\t100 W");
    }

    @Test
    void extract_questionsAndAnswers_keepBoth() {
        String html =
                "<main><h3>What helps?</h3><p>Heat.</p><h3>What hurts?</h3><p>Cold.</p><h3>Why does"
                        + " it ache?</h3><p>"
                        + PROSE
                        + "</p><h3>How long?</h3><p>A few days, at most a week.</p></main>";
        assertThat(kept(html(html))).hasSize(8);
    }

    @Test
    void extract_linksOnly_isNeverEmpty() {
        assertThat(kept(html("<a href=1>one</a><p><a href=2>two</a>"))).isNotEmpty();
        assertThat(kept(html("<p hidden>one</p>"))).isNotEmpty();
        assertThat(kept(html("<nav>one</nav>"))).isNotEmpty();
    }

    @Test
    void extract_shellWithArticleBody_answersFromIt() {
        String html =
                "<body><p>Loading</p><script"
                        + " type='application/ld+json'>{\"@graph\":[{\"articleBody\":\""
                        + PROSE
                        + "\\nSecond \\ud83d line.\",\"datePublished\":\"2024-05-17T08:00:00Z\"}]}"
                        + "</script></body>";
        Page page = html(html);
        assertThat(kept(page)).containsExactly(PROSE, "Second \uFFFD line.");
        assertThat(removed(page)).containsExactly("boilerplate/text-in-metadata: Loading");
        assertThat(page.about().date()).isEqualTo(LocalDate.of(2024, 5, 17));
    }

    @Test
    void extract_shellWithDescription_answersFromIt() {
        String html = "<meta name=description content='" + PROSE + "'><body>Enable scripts";
        assertThat(kept(html(html))).containsExactly(PROSE);
    }

    @Test
    void extract_brokenJsonLd_isReadAsFarAsItGoes() {
        String html =
                "<script type='application/ld+json'>{\"datePublished\":\"2024-05-17\",oops</script>"
                        + article("");
        assertThat(html(html).about().date()).isEqualTo(LocalDate.of(2024, 5, 17));
    }

    @Test
    void extract_about_pagesOwnWordsWin() {
        String html =
                "<html lang=tr-TR><head><title>Spasms - Site</title><link rel=canonical"
                        + " href='/a/spasms'><meta property='article:published_time'"
                        + " content='2023-01-02T03:04'></head>"
                        + article("");
        About hints = new About("https://site.example/x", "hint", "de", LocalDate.of(2000, 1, 1));
        About about = new Extractor().extract(new RawPage("p", Form.HTML, html, hints)).about();
        assertThat(about)
                .isEqualTo(
                        new About(
                                "https://site.example/a/spasms",
                                "Spasms",
                                "tr",
                                LocalDate.of(2023, 1, 2),
                                DateSource.META));
    }

    @Test
    void extract_about_hintsFillTheGaps() {
        About hints = new About("https://site.example/x", "hint", "de", LocalDate.of(2000, 1, 1));
        RawPage raw = new RawPage("p", Form.HTML, "<p>text", hints);
        assertThat(new Extractor().extract(raw).about()).isEqualTo(hints);
    }

    @Test
    void extract_entitiesEscapedTwice_areRepaired() {
        assertThat(kept(html(article("<p>&amp;nbsp;" + PROSE + " AT&amp;amp;T.</p>"))))
                .contains(" " + PROSE + " AT&T.");
    }

    @Test
    void extract_comments_areRemovedUnlessAskedFor() {
        String html = framed("") + "<div class=comments><p>" + PROSE + "</p></div>";
        assertThat(removed(html(html))).containsExactly("boilerplate/comments: " + PROSE);
        RawPage raw = new RawPage("p", Form.HTML, html, About.NOTHING);
        assertThat(kept(new Extractor(new Settings(true)).extract(raw))).hasSize(7);
    }

    @Test
    void extract_commentsOfAForum_areItsContent() {
        String html = framed("") + "<div class=comments><p>" + PROSE + "</p></div>";
        About hints = new About("https://forum.example/thread/7", "", null, null);
        assertThat(kept(new Extractor().extract(new RawPage("p", Form.HTML, html, hints))))
                .hasSize(7);
    }

    @Test
    void extract_hiddenSecondCopy_isHidden() {
        String copy = "<div style='display:none'>" + article("") + "</div>";
        assertThat(kept(html("<div>" + article("") + "</div>" + copy))).hasSize(6);
    }

    @Test
    void extract_serialNumbersAndUtilityClasses_areNoSigns() {
        String more =
                "<p id='58f8c46f-0ad8-4ae5'>"
                        + PROSE
                        + "</p><p class='has-sidebar md:hidden overflow-hidden'>Often, "
                        + PROSE
                        + "</p>";
        assertThat(removed(html(article(more)))).isEmpty();
    }

    @Test
    void extract_listPage_keepsTheLinksOfItsMain() {
        StringBuilder html = new StringBuilder("<nav>Home</nav><main><h1>All pages</h1><ul>");
        for (int i = 0; i < 50; i++) {
            html.append("<li><a href=x>Page ").append(i).append("</a>");
        }
        assertThat(kept(html(html.append("</ul></main>").toString()))).hasSize(51);
    }

    @Test
    void extract_halfASurrogatePair_isReplacedEverywhere() {
        String html =
                "<title>a&#xD83D;</title><div id='x&#xDE00;' class='side-bar"
                        + " &#xD83D;'>b&#xD83D;c</div>"
                        + article("");
        Page page = html(html.replace("<h1>Spasms</h1>", ""));
        assertThat(page.about().title()).isEqualTo("a\uFFFD");
        assertThat(page.entries().getFirst().finding().evidence().getFirst().text())
                .isEqualTo("\"sidebar\" in class \"side-bar \uFFFD\"");
        assertThat(removed(page)).containsExactly("boilerplate/class-token: b\uFFFDc");
    }
}
