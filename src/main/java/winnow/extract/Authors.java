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
                    "by",
                    "von",
                    "par",
                    "por",
                    "di",
                    "door",
                    "av",
                    "af",
                    "yazan",
                    "autor",
                    "autora",
                    "auteur",
                    "author",
                    "authors",
                    "yazar",
                    "written",
                    "posted",
                    "published",
                    "post",
                    "words",
                    "text",
                    "redactor",
                    "автор",
                    "van",
                    "autore",
                    "story",
                    "reviewed");

    /// What stands behind a name, in lower case.
    private static final Set<String> BEHIND =
            Set.of("updated", "published", "posted", "on", "reviewed");

    /// Names of accounts, not of people.
    private static final Set<String> ACCOUNTS =
            Set.of("admin", "administrator", "webmaster", "editor", "root", "user", "guest");

    private final SiteNames sites;
    private final Bylines bylines;
    private String author = "";

    Authors(SiteNames sites, Bylines bylines) {
        this.sites = sites;
        this.bylines = bylines;
    }

    /// The author, several joined by `, `; null if the page does not say.
    ///
    /// @param cited what `citation_author` says, an author each
    /// @param isDated whether the page is an article, or has a day of publication: a shop has
    ///     classes like `author` too, for what its customers write
    @Nullable String find(
            JsonLd jsonLd, List<String> cited, Map<String, String> meta, boolean isDated) {
        boolean found = takes(stated(jsonLd)) || takes(cited(cited));
        for (int i = 0; !found && i < META.length; i++) {
            found = takes(clean(meta.get(META[i])));
        }
        for (Bylines.Sign sign : Bylines.Sign.values()) {
            boolean asks = isDated || sign != Bylines.Sign.CLASS;
            found = found || (asks && takes(marked(sign)));
        }
        return author.isEmpty() ? null : author;
    }

    /// Takes a name if none is taken; true if it is not the site's, and no other need be asked for.
    private boolean takes(String name) {
        boolean person = !name.isEmpty() && !sites.are(name);
        author = person || author.isEmpty() ? name : author;
        return person;
    }

    private static String stated(JsonLd jsonLd) {
        JsonThing main = jsonLd.main(true);
        List<String> names = new ArrayList<>();
        if (main != null) {
            for (String name : main.authors) {
                add(names, clean(jsonLd.named(name)));
            }
        }
        return String.join(", ", names);
    }

    /// Libraries are told `Family, Given`.
    private static String cited(List<String> cited) {
        List<String> names = new ArrayList<>();
        for (String name : cited) {
            int comma = name.indexOf(',');
            String turned =
                    comma < 0 ? name : name.substring(comma + 1) + ' ' + name.substring(0, comma);
            add(names, clean(turned));
        }
        return String.join(", ", names);
    }

    private static void add(List<String> names, String name) {
        if (!name.isEmpty() && !names.contains(name) && names.size() < Weights.SIGNS_MOST) {
            names.add(name);
        }
    }

    /// The first name that elements with a sign have; empty if none has.
    private String marked(Bylines.Sign sign) {
        for (Bylines.Line line : bylines.people()) {
            if (line.sign() == sign && !Bylines.isAside(line.element())) {
                String name = name(line.element());
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
        return "";
    }

    /// The name in an element: what it calls the name, else what it links, else all of it.
    private static String name(Element element) {
        String content = element.attr("content");
        Element inner = content.isEmpty() ? Bylines.nameIn(element) : null;
        if (inner != null) {
            String stated = inner.attr("content");
            String name =
                    clean(stated.isEmpty() ? ShortText.of(inner, Weights.BYLINE_MOST) : stated);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return clean(content.isEmpty() ? ShortText.of(element, Weights.BYLINE_MOST) : content);
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
        String name = bare(text, from, nameEnd(text, from));
        return !isAddress(text) && isName(name) ? name : "";
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
            boolean dash =
                    (c == '-' || c == '–' || c == '—') && i > from && text.charAt(i - 1) == ' ';
            if (dash || "|•·»/(\n".indexOf(c) >= 0) {
                return i;
            }
            if ((c == ' ' && i > from && endsBefore(text, i + 1)) || endsBefore(text, i, from)) {
                return i;
            }
        }
        return text.length();
    }

    /// True if a date begins a byline: no name comes before it.
    private static boolean endsBefore(String text, int at, int from) {
        int end = at == from ? wordEnd(text, at) : at;
        boolean numbered = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return numbered && end > at && Months.of(text.substring(at, end), "") > 0;
    }

    /// True if the word at `at` belongs to no name: a number, a month with its day, `Updated`.
    private static boolean endsBefore(String text, int at) {
        int end = wordEnd(text, at);
        if (end == at) {
            return at < text.length() && Character.isDigit(text.charAt(at));
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        boolean numbered = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return BEHIND.contains(word) || (numbered && Months.of(word, "") > 0);
    }

    private static boolean isAddress(String text) {
        return text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
    }

    /// The text between `from` and `end` without quotes, commas and spaces around it.
    private static String bare(String text, int from, int end) {
        int start = from;
        int stop = end;
        while (start < stop && isAround(text.charAt(start))) {
            start++;
        }
        while (stop > start && isAround(text.charAt(stop - 1))) {
            stop--;
        }
        return text.substring(start, stop);
    }

    private static boolean isAround(char c) {
        return c == ' ' || c == ',' || c == '"' || c == ':' || c == ';';
    }

    private static boolean isName(String name) {
        return name.length() >= 2
                && name.length() <= Weights.NAME_MOST
                && hasLetter(name)
                && words(name) <= Weights.NAME_WORDS
                && !ACCOUNTS.contains(name.toLowerCase(Locale.ROOT));
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
