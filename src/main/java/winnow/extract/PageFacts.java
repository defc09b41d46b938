package winnow.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

import winnow.extract.Dates.Found;
import winnow.model.About;
import winnow.model.LanguageCode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gathers what a page says about itself, from its head and from what the [Walk] passes by.
///
/// It only takes notes while the walk goes on; what they come to is decided once, at its end, by
/// [Titles], [Dates], [Authors] and [Address]. Confined to one extraction.
final class PageFacts {
    final JsonLd jsonLd = new JsonLd();
    private final Map<String, String> meta = new HashMap<>();
    private final List<String> cited = new ArrayList<>();
    private final Headings headings = new Headings();
    private final Headings lesser = new Headings();
    private @Nullable String canonical;

    /// What the head's `title` says; null if it stands elsewhere.
    private @Nullable String title;

    void readHead(Document document) {
        Node node = document.head().firstChild();
        while (node != null) {
            if (node instanceof Element element) {
                see(element, element.normalName());
                if (title == null && element.nameIs("title")) {
                    title = element.text();
                }
            }
            node = node.nextSibling();
        }
    }

    /// Takes in one element of head or body.
    void see(Element element, String name) {
        switch (name) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "h1" -> headings.add(element);
            case "h2", "h3", "h4" -> lesser.add(element);
            default -> {
                // says nothing about the page
            }
        }
    }

    private void meta(Element element) {
        String name = element.attr("property");
        name = name.isEmpty() ? element.attr("name") : name;
        name = name.isEmpty() ? element.attr("http-equiv") : name;
        name = name.isEmpty() ? element.attr("itemprop") : name;
        String content = element.attr("content");
        if (!name.isEmpty() && !content.isBlank()) {
            if (name.equals("citation_author") && cited.size() < Weights.SIGNS_MOST) {
                cited.add(content);
            }
            meta.putIfAbsent(name.toLowerCase(Locale.ROOT), content.strip());
        }
    }

    private void link(Element element) {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = emptyToNull(element.attr("href"));
        }
    }

    private void script(Element element) {
        if (element.attr("type").equalsIgnoreCase("application/ld+json")) {
            jsonLd.read(element.data());
        }
    }

    @Nullable String meta(String name) {
        return meta.get(name);
    }

    /// The page's description in its own words; empty if it has none.
    String description() {
        String description = first(meta.get("description"), meta.get("og:description"));
        return description == null ? "" : description;
    }

    /// What it all comes to.
    ///
    /// @param hints what the container or the path says: it fills the gaps
    About about(Document document, Outline outline, About hints) {
        String url = Address.of(canonical, meta.get("og:url"), hints.url());
        SiteNames sites = sites(url == null ? hints.url() : url);
        String title = title(document, sites, hints);
        String language = language(document, hints);
        Anchor anchor = anchor(outline, title, sites);
        Bylines bylines = new Bylines(outline, anchor.node());
        Dates dates = new Dates(language == null ? "" : language, order(document), bylines);
        Found date = dates.stated(jsonLd, meta, url);
        if (date == null && (isArticle() || Forum.is(document, this, url) || !dates.isList())) {
            date = dates.shown(outline, anchor.block());
        }
        String author =
                new Authors(sites, bylines).find(jsonLd, cited, meta, date != null || isArticle());
        return new About(
                url,
                title,
                language,
                date == null ? hints.date() : date.day(),
                date == null ? hints.dateSource() : date.source(),
                author == null ? hints.author() : author);
    }

    private SiteNames sites(@Nullable String url) {
        SiteNames sites = new SiteNames();
        sites.add(meta.get("og:site_name"));
        sites.add(meta.get("application-name"));
        sites.add(meta.get("apple-mobile-web-app-title"));
        for (String name : jsonLd.sites) {
            sites.add(name);
        }
        sites.addHost(url);
        return sites;
    }

    private String title(Document document, SiteNames sites, About hints) {
        String own = title == null ? document.title() : title;
        String shared = first(meta.get("og:title"), meta.get("twitter:title"));
        String chosen =
                new Titles(
                                ShortText.of(own, Weights.TITLE_MOST),
                                ShortText.of(shared, Weights.TITLE_MOST),
                                headings.texts(),
                                sites)
                        .choose(isArticle());
        return chosen.isEmpty() ? hints.title() : chosen;
    }

    private boolean isArticle() {
        return "article".equalsIgnoreCase(meta.get("og:type"))
                || meta.containsKey("article:published_time")
                || jsonLd.isArticle();
    }

    /// Where the title stands on the page: what is near it is about the page.
    ///
    /// @param node the number of its element; -1 if it has none of its own
    /// @param block the number of its block; -1 if it does not stand there
    private record Anchor(int node, int block) {}

    /// The heading that is the title, a block that is, or else the first heading.
    private Anchor anchor(Outline outline, String title, SiteNames sites) {
        Headings among = headings;
        int number = headings.saying(title);
        if (number < 0) {
            among = lesser;
            number = lesser.saying(title);
        }
        int block = number < 0 ? outline.segmentSaying(title) : -1;
        if (number < 0 && block < 0) {
            among = headings;
            number = headings.first(sites);
        }
        int node = number < 0 ? -1 : outline.nodeOf(among.element(number));
        return new Anchor(node, node < 0 ? block : outline.firstSegment[node]);
    }

    private static DayOrder order(Document document) {
        Element html = document.firstElementChild();
        return DayOrder.of(html == null ? null : html.attr("lang"));
    }

    /// The language that the page declares: a hint, which its text may overrule.
    private @Nullable String language(Document document, About hints) {
        Element html = document.firstElementChild();
        String language = html == null ? null : LanguageCode.of(html.attr("lang"));
        language =
                language == null && html != null
                        ? LanguageCode.of(html.attr("xml:lang"))
                        : language;
        language = language == null ? LanguageCode.of(meta.get("og:locale")) : language;
        language = language == null ? LanguageCode.of(meta.get("content-language")) : language;
        language = language == null ? LanguageCode.of(jsonLd.get("inLanguage")) : language;
        return language == null ? hints.language() : language;
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        return a == null ? b : a;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
