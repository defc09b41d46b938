package winnow.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/// The elements of a page that may say who wrote it and when, by their tag, microdata
/// (`itemprop`), `rel` or class, in document order with their place in it.
///
/// What an element says is read only when it is asked for. Confined to one extraction.
final class Bylines {
    private static final String[] PARTS = {
        "comment", "related", "sidebar", "recommend", "widget", "footer", "reply", "similar"
    };

    /// How clearly an element says what it is.
    enum Sign {
        /// Microdata: `itemprop=datePublished`, `itemprop=author`.
        NAMED,
        /// A `time` element, `rel=author`.
        TAG,
        /// A class: `entry-date`, `byline`.
        CLASS
    }

    /// One element.
    ///
    /// @param at its place among the elements of the page
    record Line(Element element, int at, Sign sign) {}

    final List<Line> days = new ArrayList<>();
    final List<Line> people = new ArrayList<>();

    void see(Element element, String name, int at) {
        if (name.equals("time")) {
            add(days, element, at, isPublished(element.attr("itemprop")) ? Sign.NAMED : Sign.TAG);
        }
        if (element.attributesSize() == 0 || name.equals("body") || name.equals("html")) {
            return;
        }
        Attributes attributes = element.attributes();
        String property = attributes.get("itemprop");
        if (!property.isEmpty()) {
            microdata(element, name, property, at);
        }
        if (attributes.get("rel").contains("author")) {
            add(people, element, at, Sign.TAG);
        }
        String words = attributes.get("class");
        if (!words.isEmpty()) {
            named(element, words, at);
        }
    }

    private void microdata(Element element, String name, String property, int at) {
        if (isPublished(property) && !name.equals("time")) {
            add(days, element, at, Sign.NAMED);
        } else if (property.equals("author") || property.equals("creator")) {
            add(people, element, at, Sign.NAMED);
        }
    }

    private void named(Element element, String words, int at) {
        if (holds(words, "uthor") || holds(words, "yline")) {
            add(people, element, at, Sign.CLASS);
        }
        boolean day = holds(words, "date") || holds(words, "Date") || holds(words, "ublish");
        if (day || holds(words, "osted") || holds(words, "yline") || holds(words, "imestamp")) {
            add(days, element, at, Sign.CLASS);
        }
    }

    private static boolean holds(String words, String part) {
        return words.indexOf(part) >= 0;
    }

    private static boolean isPublished(String property) {
        return property.contains("datePublished")
                || property.contains("dateCreated")
                || property.contains("uploadDate");
    }

    private static void add(List<Line> lines, Element element, int at, Sign sign) {
        if (lines.size() < Weights.SIGNS_MOST) {
            lines.add(new Line(element, at, sign));
        }
    }

    /// True if the element belongs to a part of the page that is about something else.
    static boolean isAside(Element element) {
        Element around = element;
        for (int n = 0; around != null && n < Weights.SIGNS_MOST; n++) {
            if (around.nameIs("aside") || around.nameIs("nav") || around.nameIs("footer")) {
                return true;
            }
            if (around.nameIs("body")) {
                return false;
            }
            if (around.attributesSize() > 0) {
                String words = around.attributes().get("class") + around.attributes().get("id");
                for (String part : PARTS) {
                    if (words.contains(part)) {
                        return true;
                    }
                }
            }
            around = around.parent();
        }
        return false;
    }
}
