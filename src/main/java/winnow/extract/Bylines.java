package winnow.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

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
        boolean author = holds(words, "uthor") && !holds(words, "uthori"); // authorized dealer
        if (author || holds(words, "yline")) {
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

    /// The element inside one about a person that holds the name: microdata, else the first link;
    /// null if there is none.
    static @Nullable Element nameIn(Element person) {
        Element link = null;
        Node node = person.firstChild();
        for (int n = 0; node != null && n < Weights.NODES_MOST; n++) {
            if (node instanceof Element element) {
                if (element.attr("itemprop").equals("name")) {
                    return element;
                }
                boolean says = link == null && element.nameIs("a") && element.hasText();
                link = says ? element : link;
            }
            node = ShortText.next(node, person);
        }
        return link;
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
            boolean named = around.attributesSize() > 0;
            if (named && (isPart(around.attributes().get("class")) || isPart(around.id()))) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    /// True if a word of a class begins like one of [#PARTS]: `comments-area`, but not
    /// `has-sidebar`.
    private static boolean isPart(String words) {
        for (String part : PARTS) {
            int at = words.indexOf(part);
            if (at == 0 || (at > 0 && words.charAt(at - 1) == ' ')) {
                return true;
            }
        }
        return false;
    }
}
