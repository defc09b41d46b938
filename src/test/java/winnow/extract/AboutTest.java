package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import winnow.model.About;
import winnow.model.DateSource;
import winnow.model.Form;
import winnow.model.RawPage;

import java.time.LocalDate;

/// What a page says about itself: each case is a page of our own, as small as it can be.
class AboutTest {
    private static final String TEXT =
            "<p>Rest and plenty of water help most people within a week, and few need more.</p>";

    private static About about(String html) {
        return about(html, null);
    }

    private static About about(String html, @Nullable String url) {
        About hints = new About(url, "", null, null);
        return new Extractor().extract(new RawPage("p", Form.HTML, html, hints)).about();
    }

    /// A page with a head, a heading and a line below it.
    private static String page(String head, String heading, String below) {
        return "<html lang=en><head>%s</head><body><h1>%s</h1><p>%s</p>%s</body></html>"
                .formatted(head, heading, below, TEXT);
    }

    private static String title(String title, String shared, String heading, String more) {
        String head =
                "<title>" + title + "</title><meta property=og:title content='" + shared + "'>";
        return about(page(head + more, heading, "")).title();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                // title; shared; heading; what the page is called
                "Knee pain - Well Clinic;;Knee pain;Knee pain",
                "Knee pain | Joints | Well Clinic;;KNEE PAIN;KNEE PAIN",
                "What helps “sore” knees? – Well Clinic;;What helps \"sore\" knees?;"
                        + "What helps \"sore\" knees?",
                "Well Clinic: Knee pain;;Knee pain;Knee pain",
                "joints - Knee pain at night - Well Clinic;;Knee pain at night;Knee pain at night",
                "Knee pain: causes and care;;Knee pain;Knee pain",
                "Knee pain at night - Well Clinic;;Well Clinic;Knee pain at night",
                "Knee pain at night | Well Clinic;Knee pain at night;;Knee pain at night",
                "Knee pain at night | Joints | Well Clinic;;;Knee pain at night",
                "Well Clinic;;Knee pain;Knee pain",
                ";Knee pain | Well Clinic;;Knee pain",
                ";;Knee pain;Knee pain",
                "Knee - hip;;;Knee - hip",
                "Anti-inflammatory food;;;Anti-inflammatory food"
            })
    void about_title_isWhatThePartsAgreeOn(
            String title, String shared, String heading, String expected) {
        String site = "<meta property=og:site_name content='Well Clinic'>";
        String found = title(text(title), text(shared), text(heading), site);
        assertThat(found).isEqualTo(expected);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Test
    void about_headingInOtherWords_isTheTitleOfAnArticleOnly() {
        String title = "5 exercises for sore knees";
        String heading = "Five easy exercises that help sore knees";
        assertThat(title(title, "", heading, "<meta property=og:type content=article>"))
                .isEqualTo(heading);
        assertThat(title(title, "", heading, "")).isEqualTo(title);
    }

    @Test
    void about_headingWithNothingInCommon_isNotTheTitle() {
        String article = "<meta property=og:type content=article>";
        assertThat(title("5 exercises for sore knees", "", "Welcome back!", article))
                .isEqualTo("5 exercises for sore knees");
    }

    @Test
    void about_lastPartOfATitle_isTheSiteByHostOrPublisher() {
        String head = "<title>Sore throat: when to call - Wellclinic Online</title>";
        assertThat(about(page(head, "", ""), "https://www.wellclinic.example/throat").title())
                .isEqualTo("Sore throat: when to call");
        String publisher =
                "<title>Sore throat — Harbour House</title><script type=application/ld+json>"
                        + "{\"@type\":\"Article\",\"publisher\":{\"@type\":\"Organization\","
                        + "\"name\":\"Harbour House\"}}</script>";
        assertThat(about(page(publisher, "", "")).title()).isEqualTo("Sore throat");
    }

    @Test
    void about_title_isOneLineWithoutControlsOrMarks() {
        String head = "<title>\u202AKnee\u0007\n\t pain\u00AD\u200B</title>";
        assertThat(about(page(head, "", "")).title()).isEqualTo("Knee pain");
        assertThat(title("Knee &amp;amp; hip", "", "", "")).isEqualTo("Knee & hip");
        assertThat(about(page("", "Knee pain <a href=#x>¶</a><button>Copy</button>", "")).title())
                .isEqualTo("Knee pain");
    }

    private static void dated(
            String html, @Nullable String url, @Nullable String day, @Nullable DateSource source) {
        About about = about(html, url);
        assertThat(about.date()).isEqualTo(day == null ? null : LocalDate.parse(day));
        assertThat(about.dateSource()).isEqualTo(source);
    }

    @Test
    void about_date_comesFromTheSurestSource() {
        String json =
                "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\","
                    + "\"datePublished\":\"2020-01-01\"},{\"@type\":\"MedicalScholarlyArticle\","
                    + "\"dateModified\":\"2024-09-09\",\"datePublished\":\"2021-02-03T10:00Z\"}]}"
                    + "</script>";
        String meta = "<meta property=article:published_time content=2021-02-04T00:00>";
        String time = "<time datetime=2021-02-05>yesterday</time> 6 February 2021";
        String url = "https://a.example/2021/02/07/knee";
        dated(page(json + meta, "Knee", time), url, "2021-02-03", DateSource.JSON_LD);
        dated(page(meta, "Knee", time), url, "2021-02-04", DateSource.META);
        dated(page("", "Knee", time), null, "2021-02-05", DateSource.TIME);
        dated(page("", "Knee", "6 February 2021"), url, "2021-02-07", DateSource.URL);
        dated(page("", "Knee", "6 February 2021"), null, "2021-02-06", DateSource.TEXT);
        dated(page("", "Knee", ""), null, null, null);
    }

    @Test
    void about_dateOfSomethingElse_isNotThePages() {
        String comment =
                "<script type=application/ld+json>{\"@type\":\"Article\",\"comment\":[{\"@type\":"
                        + "\"Comment\",\"datePublished\":\"2022-01-01\"}],\"review\":{\"@type\":"
                        + "\"Review\",\"datePublished\":\"2022-01-02\"}}</script>";
        dated(page(comment, "Knee", ""), null, null, null);
        String aside = "<aside><time datetime=2022-01-03></time></aside>";
        dated(page("", "Knee", "</p>" + aside + "<p>"), null, null, null);
        String shop =
                "<script type=application/ld+json>{\"@type\":\"WebPage\",\"datePublished\":"
                        + "\"2022-01-04\"}</script>";
        dated(page(shop, "Knee", ""), null, null, null);
    }

    @Test
    void about_listOfArticles_hasNoneOfTheirDates() {
        StringBuilder list = new StringBuilder();
        for (int day = 1; day <= 5; day++) {
            list.append("<time datetime=2022-01-0").append(day).append("></time> Sore knee ");
        }
        dated(page("", "News", list.toString()), null, null, null);
    }

    @Test
    void about_dayOfAChange_doesNotBeatTheDayOfPublication() {
        String both =
                "<time class=updated datetime=2023-05-05></time>"
                        + "<time class=entry-date datetime=2020-05-05></time>";
        dated(page("", "Knee", both), null, "2020-05-05", DateSource.TIME);
        String words = "Updated 5 May 2023</p><p>First published 5 May 2020";
        dated(page("", "Knee", words), null, "2020-05-05", DateSource.TEXT);
    }

    private static @Nullable String author(String head, String below) {
        return about(page(head + "<meta property=og:type content=article>", "Knee", below))
                .author();
    }

    @Test
    void about_author_comesFromTheSurestSource() {
        String json =
                "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"Article\",\"author\":["
                        + "{\"@id\":\"#1\"},{\"@type\":\"Person\",\"name\":\"Ben Ode\"}]},"
                        + "{\"@type\":\"Person\",\"@id\":\"#1\",\"name\":\"Ada Kern\"}]}</script>";
        String meta = "<meta name=author content='Cy Lund'>";
        String cited =
                "<meta name=citation_author content='Lund, Cy'>"
                        + "<meta name=citation_author content='Kern, Ada'>";
        String rel = "<a rel=author href=/dee>Dee Moss</a>";
        String line = "<span class=byline>By Eva Holm | 3 May 2020</span>";
        assertThat(author(json + meta, line)).isEqualTo("Ada Kern, Ben Ode");
        assertThat(author(cited + meta, line)).isEqualTo("Cy Lund, Ada Kern");
        assertThat(author(meta, line)).isEqualTo("Cy Lund");
        assertThat(author("", line + rel)).isEqualTo("Dee Moss");
        assertThat(author("", line)).isEqualTo("Eva Holm");
        assertThat(author("", "")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Eva Holm;Eva Holm",
                "Von Eva Holm, ;Eva Holm",
                "Written by: Eva Holm – 3 May 2020;Eva Holm",
                "Eva Holm Updated May 3, 2020;Eva Holm",
                "Eva Holm May 3, 2020;Eva Holm",
                "Yazan: Eva Holm;Eva Holm",
                "https://www.site.example/eva;''",
                "eva@site.example;''",
                "@eva;''",
                "admin;''",
                "May 3, 2020;''",
                "We wrote this together with all of our friends here;''"
            })
    void clean_byline_isTheNameAlone(String byline, String name) {
        assertThat(Authors.clean(byline)).isEqualTo(name);
    }

    @Test
    void about_siteAsAuthor_onlyIfNoOtherIsNamed() {
        String head =
                "<meta property=og:site_name content='Well Clinic'>"
                        + "<meta name=author content='Well Clinic'>";
        assertThat(author(head, "<span class=author>Eva Holm</span>")).isEqualTo("Eva Holm");
        assertThat(author(head, "")).isEqualTo("Well Clinic");
    }

    @Test
    void about_brokenJson_countsAsFarAsItGoes() {
        String json =
                "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":"
                        + "\"2021-02-03\",\"author\":{\"name\":\"Ada Kern\"},,,</script>";
        dated(page(json, "Knee", ""), null, "2021-02-03", DateSource.JSON_LD);
        assertThat(author(json, "")).isEqualTo("Ada Kern");
    }

    @Test
    void about_hostilePage_isReadAsFarAsItHelps() {
        String bomb = "{\"a\":".repeat(100_000) + "[".repeat(100_000);
        String wide = "[" + "{\"@type\":\"Article\",\"author\":\"x\"},".repeat(50_000) + "{}]";
        String head =
                "<title>"
                        + "knee - | : ".repeat(100_000)
                        + "</title>"
                        + "<meta name=author content=x><meta name=d content=y>".repeat(10_000)
                        + "<script type=application/ld+json>"
                        + bomb
                        + "</script>"
                        + "<script type=application/ld+json>"
                        + wide
                        + "</script>";
        String body =
                "<div class='author date byline' itemprop=author>".repeat(400)
                        + "<h1>1.1.2020 ".repeat(20_000);
        About about = about(page(head, "Knee", body));
        assertThat(about.title().length()).isBetween(1, Weights.TITLE_MOST);
    }
}
