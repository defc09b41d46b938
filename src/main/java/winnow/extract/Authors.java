package winnow.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds who wrote a page: JSON-LD of what the page is about, the head's meta elements, microdata,
/// and bylines near the heading.
///
/// A name is cleaned of `By` and of what follows it (a date, a job); an address or a sentence is no
/// name; the site's own name only counts if no other stands there. Confined to one extraction.
final class Authors {
    /// The names of meta elements for an author, the surest first.
    private static final String[] META = {
        "citation_author",
        "parsely-author",
        "sailthru.author",
        "author",
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "creator"
    };

    /// What stands before a name, in lower case.
    private static final Set<String> BEFORE =
            Set.of(
                    "by", "von", "par", "por", "di", "door", "av", "af", "yazan", "autor", "autora",
                    "auteur", "author", "authors", "yazar", "written", "posted", "published", "post",
                    "words", "text", "redactor", "автор", "van", "autore", "story", "reviewed");

    /// Names of accounts, not of people.
    private static final Set<String> ACCOUNTS =
            Set.of("admin", "administrator", "webmaster", "editor", "root", "user", "guest");

    private final SiteNames sites;
    private final Bylines bylines;
    private final int heading;

    /// @param heading the place of the heading among the elements; -1 if the page has none
    Authors(SiteNames sites, Bylines bylines, int heading) {
        this.sites = sites;
        this.bylines = bylines;
        this.heading = heading;
    }

    /// The author, several joined by `, `; null if the page does not say.
    @Nullable String find(JsonLd jsonLd, Map<String, String> meta) {
        JsonThing main = jsonLd.main(true);
        List<String> names = new ArrayList<>();
        if (main != null) {
            for (String name : main.authors) {
                add(names, clean(jsonLd.named(name)));
            }
        }
        String site = "";
        String found = String.join(", ", names);
        for (int i = 0; i <= META.length + 2; i++) {
            if (!found.isEmpty() && !sites.are(found)) {
                return found;
            }
            site = site.isEmpty() ? found : site;
            found = i < META.length ? clean(meta.get(META[i])) : marked(i - META.length);
        }
        return site.isEmpty() ? null : site;
    }

    private static void add(List<String> names, String name) {
        if (!name.isEmpty() && !names.contains(name) && names.size() < Weights.SIGNS_MOST) {
            names.add(name);
        }
    }

    /// The first name that elements with a sign have; empty if none has.
    ///
    /// @param sign 0 for microdata, 1 for `rel`, 2 for classes
    private String marked(int sign) {
        for (Bylines.Line line : bylines.people) {
            boolean near = sign == 0 || isNear(line.at());
            if (line.sign().ordinal() == sign && near && !Bylines.isAside(line.element())) {
                String name = name(line.element(), sign == 2);
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
        return "";
    }

    private boolean isNear(int at) {
        return heading >= 0
                && at >= heading - Weights.BEFORE_HEADING
                && at <= heading + Weights.BEHIND_HEADING;
    }

    private static String name(Element element, boolean isClass) {
        String content = element.attr("content");
        if (!content.isEmpty()) {
            return clean(content);
        }
        Element inner = isClass ? null : element.selectFirst("[itemprop=name]");
        return clean(ShortText.of(inner == null ? element : inner, Weights.BYLINE_MOST));
    }

    /// The name in a byline; empty if there is none.
    static String clean(@Nullable String byline) {
        String text = ShortText.of(byline, Weights.BYLINE_MOST);
        int from = 0;
        int end = text.length();
        for (int word = wordEnd(text, from); word > from; word = wordEnd(text, from)) {
            String first = text.substring(from, word).toLowerCase(Locale.ROOT);
            if (!BEFORE.contains(first)) {
                break;
            }
            from = word;
            while (from < end && (text.charAt(from) == ' ' || text.charAt(from) == ':')) {
                from++;
            }
        }
        String name = text.substring(from, nameEnd(text, from)).strip();
        return isName(name) ? name : "";
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where a name ends: before a mark, a date, a count.
    private static int nameEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = (c == '-' || c == '–' || c == '—') && i > from && text.charAt(i - 1) == ' ';
            if (dash || "|•·»/(\n".indexOf(c) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isName(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        boolean address = low.contains("://") || low.contains("www.") || low.indexOf('@') >= 0;
        return !address
                && name.length() >= 2
                && name.length() <= Weights.NAME_MOST
                && hasLetter(name)
                && words(name) <= Weights.NAME_WORDS
                && !ACCOUNTS.contains(low);
    }

    private static boolean hasLetter(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int words(String name) {
        int words = 1;
        for (int i = 0; i < name.length(); i++) {
            words += name.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }
}
