package winnow.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The elements near a page's heading that may say who wrote it and when: by microdata
/// (`itemprop`), by their tag, `rel` or class; in document order.
///
/// They are looked for when first asked for, as most pages say it in their head. Confined to one
/// extraction.
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
    record Line(Element element, Sign sign) {}

    private final Outline outline;
    private final int heading;
    private final List<Line> days = new ArrayList<>();
    private final List<Line> people = new ArrayList<>();
    private boolean isRead;

    /// @param heading the number of the heading's element; -1 if the page has none
    Bylines(Outline outline, int heading) {
        this.outline = outline;
        this.heading = heading;
    }

    /// The elements that may say when.
    List<Line> days() {
        read();
        return days;
    }

    /// The elements that may say who.
    List<Line> people() {
        read();
        return people;
    }

    private void read() {
        if (isRead) {
            return;
        }
        isRead = true;
        int from = Math.max(1, heading - Weights.BEFORE_HEADING);
        int end = heading < 0 ? 0 : heading + Weights.BEHIND_HEADING + 1;
        for (int node = from; node < Math.min(end, outline.nodes); node++) {
            Element element = outline.element[node];
            if (element.nameIs("time") && !isPublished(element.attr("itemprop"))) {
                add(days, element, Sign.TAG);
            }
            if (element.attributesSize() > 0) {
                see(element);
            }
        }
    }

    private void see(Element element) {
        Attributes attributes = element.attributes();
        String property = attributes.get("itemprop");
        if (!property.isEmpty()) {
            microdata(element, property);
        }
        if (attributes.get("rel").contains("author")) {
            add(people, element, Sign.TAG);
        }
        String words = attributes.get("class");
        if (!words.isEmpty()) {
            named(element, words);
        }
    }

    private void microdata(Element element, String property) {
        if (isPublished(property)) {
            add(days, element, Sign.NAMED);
        } else if (property.equals("author") || property.equals("creator")) {
            add(people, element, Sign.NAMED);
        }
    }

    private void named(Element element, String words) {
        boolean author = words.contains("uthor") && !words.contains("uthori"); // authorized dealer
        boolean line = words.contains("yline");
        boolean person = author || line;
        boolean date = words.contains("date") || words.contains("Date") || line;
        boolean post = words.contains("ublish") || words.contains("osted");
        boolean day = date || post || words.contains("mestamp");
        if (person) {
            add(people, element, Sign.CLASS);
        }
        if (day) {
            add(days, element, Sign.CLASS);
        }
    }

    private static boolean isPublished(String property) {
        return property.contains("datePublished")
                || property.contains("dateCreated")
                || property.contains("uploadDate");
    }

    private static void add(List<Line> lines, Element element, Sign sign) {
        if (lines.size() < Weights.SIGNS_MOST) {
            lines.add(new Line(element, sign));
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
