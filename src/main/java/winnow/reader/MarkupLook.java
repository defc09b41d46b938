package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/// Whether text is HTML, some other markup, or only speaks of tags.
final class MarkupLook {
    /// Elements that only a page begins with.
    private static final Set<String> FRAME =
            Set.of("html", "head", "body", "title", "meta", "base", "frameset");

    /// Other elements of HTML, current and past.
    private static final Set<String> ELEMENTS =
            Set.of(
                    ("a abbr address article aside audio b big blockquote br button canvas caption"
                         + " center cite code col colgroup dd del details dfn dialog div dl dt em"
                         + " fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6"
                         + " header hr i iframe img input ins kbd label legend li link main map"
                         + " mark menu nav noscript object ol option p picture pre q s samp script"
                         + " section select small source span strike strong style sub summary sup"
                         + " table tbody td template textarea tfoot th thead time tr tt u ul var"
                         + " video wbr")
                            .split(" +"));

    /// Roots of XML that come without an XML declaration too.
    private static final Set<String> XML =
            Set.of(
                    "rss",
                    "feed",
                    "urlset",
                    "sitemapindex",
                    "opml",
                    "rdf",
                    "rsd",
                    "oembed",
                    "opensearchdescription",
                    "browserconfig",
                    "manifest",
                    "error");

    private MarkupLook() {}

    /// What text is that begins with `<`; null if its first tag does not tell.
    static @Nullable ContentType fromFirstTag(String text) {
        boolean declared = false;
        int i = 0;
        while (i < text.length()) {
            i = blanksEnd(text, i);
            if (text.startsWith("<!--", i)) {
                i = after(text, "-->", i + 4);
            } else if (text.startsWith("<?", i)) {
                declared |= text.startsWith("<?xml", i);
                i = after(text, ">", i);
            } else if (text.startsWith("<!", i)) {
                if (text.regionMatches(true, i, "<!doctype html", 0, 14)) {
                    return ContentType.HTML;
                }
                i = after(text, ">", i);
            } else {
                return fromElement(text, i, declared);
            }
        }
        return declared ? new ContentType.Other("xml") : ContentType.HTML; // nothing but comments
    }

    private static @Nullable ContentType fromElement(String text, int start, boolean declared) {
        String name = text.startsWith("<", start) ? elementAt(text, start + 1) : "";
        if (FRAME.contains(name)) {
            return ContentType.HTML;
        }
        if (name.equals("svg")) {
            return new ContentType.Other("image");
        }
        if (ELEMENTS.contains(name)) {
            return declared || Tags.in(text, start).makeMarkup() ? ContentType.HTML : null;
        }
        return declared || XML.contains(name) ? new ContentType.Other("xml") : null;
    }

    /// Whether text that does not begin with a tag is HTML all the same: tags make a good part of
    /// it, and lines of plain prose do not outnumber lines with tags. A text that shows tags as
    /// examples is not.
    static boolean isFragment(String text) {
        Tags tags = Tags.in(text, 0);
        return tags.makeMarkup()
                && tags.count >= 6
                && tags.share() >= .12
                && tags.lines >= tags.prose;
    }

    /// The tags of a text's first [Limits#TAGS] characters.
    ///
    /// @param count number of known tags, opening and closing
    /// @param closing the closing ones and those with an attribute
    /// @param chars characters of all of them
    /// @param lines lines that hold one
    /// @param prose lines of at least 40 characters that hold none
    /// @param seen characters looked at
    private record Tags(int count, int closing, int chars, int lines, int prose, int seen) {
        static Tags in(String text, int start) {
            int end = Math.min(text.length(), start + Limits.TAGS);
            int count = 0;
            int closing = 0;
            int chars = 0;
            int lines = 0;
            int prose = 0;
            for (int line = start; line < end; ) {
                int newline = text.indexOf('\n', line, end);
                int lineEnd = newline < 0 ? end : newline;
                int before = count;
                for (int i = text.indexOf('<', line, lineEnd); i >= 0; ) {
                    int close = text.indexOf('>', i, end);
                    if (close < 0) {
                        break;
                    }
                    boolean ends = text.startsWith("</", i);
                    if (isElement(elementAt(text, ends ? i + 2 : i + 1))) {
                        count++;
                        chars += close + 1 - i;
                        closing += ends || text.indexOf('=', i, close) >= 0 ? 1 : 0;
                    }
                    i = text.indexOf('<', i + 1, lineEnd);
                }
                lines += count > before ? 1 : 0;
                prose += count == before && lineEnd - line >= 40 ? 1 : 0;
                line = lineEnd + 1;
            }
            return new Tags(count, closing, chars, lines, prose, end - start);
        }

        boolean makeMarkup() {
            return count >= 2 && closing >= 1;
        }

        double share() {
            return (double) chars / seen;
        }
    }

    private static boolean isElement(String name) {
        return ELEMENTS.contains(name) || FRAME.contains(name);
    }

    /// The name of an element that stands at `start`, behind a tag's `<`, in lower case and without
    /// a namespace; empty if none does.
    private static String elementAt(String text, int start) {
        int name = start;
        int i = start;
        while (i < text.length() && i - start < 60) {
            char c = text.charAt(i);
            if (c == ':') {
                name = i + 1;
            } else if (!isNameLetter(c)) {
                break;
            }
            i++;
        }
        return text.substring(Math.min(name, i), i).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static int blanksEnd(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static int after(String text, String mark, int start) {
        int found = text.indexOf(mark, start);
        return found < 0 ? text.length() : found + mark.length();
    }
}
