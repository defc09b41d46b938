package winnow.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

import winnow.model.About;
import winnow.model.DateSource;
import winnow.model.LanguageCode;
import winnow.text.Surrogates;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Gathers what a page says about itself, from its head and from what the [Walk] passes by.
///
/// Confined to one extraction.
final class PageFacts {
    final JsonLd jsonLd = new JsonLd();
    private final Map<String, String> meta = new HashMap<>();
    private @Nullable String canonical;
    private @Nullable String time;
    private @Nullable Element heading;

    void readHead(Document document) {
        Node node = document.head().firstChild();
        while (node != null) {
            if (node instanceof Element element) {
                see(element, element.normalName());
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
            case "time" -> time = time == null ? emptyToNull(element.attr("datetime")) : time;
            case "h1" -> heading = heading == null ? element : heading;
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

    About about(Document document, About hints) {
        LocalDate date = date();
        return new About(
                url(hints.url()),
                Surrogates.repair(title(document, hints)),
                language(document, hints),
                date == null ? hints.date() : date,
                date == null ? hints.dateSource() : DateSource.STATED);
    }

    private @Nullable String url(@Nullable String hint) {
        String own = resolve(canonical, hint);
        own = own == null ? resolve(meta.get("og:url"), hint) : own;
        return own == null ? hint : own;
    }

    /// An absolute http address; null if `address` cannot be made one.
    private static @Nullable String resolve(@Nullable String address, @Nullable String base) {
        if (address == null || address.length() > 2000) {
            return null;
        }
        try {
            URI uri = new URI(address.strip());
            if (!uri.isAbsolute() && base != null) {
                uri = new URI(base).resolve(uri);
            }
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && uri.getHost() != null ? uri.toString() : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // not an address: the next source is asked
        }
    }

    private String title(Document document, About hints) {
        String shared = first(meta.get("og:title"), meta.get("twitter:title"));
        String page = document.title().strip();
        String top = heading == null ? "" : heading.text().strip();
        if (!top.isEmpty() && top.length() <= 300 && (page.contains(top) || page.isEmpty())) {
            return top;
        }
        if (shared != null) {
            return shared;
        }
        return page.isEmpty() ? hints.title() : page;
    }

    /// The language that the page declares: a hint, which its text may overrule.
    private @Nullable String language(Document document, About hints) {
        Element html = document.selectFirst("html");
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

    private @Nullable LocalDate date() {
        LocalDate date = Days.in(meta.get("article:published_time"));
        date = date == null ? Days.in(jsonLd.get("datePublished")) : date;
        date = date == null ? Days.in(meta.get("datepublished")) : date;
        return date == null ? Days.in(time) : date;
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        return a == null ? b : a;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
