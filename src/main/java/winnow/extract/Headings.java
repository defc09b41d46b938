package winnow.extract;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/// The headings of a page of one or more levels, in document order.
///
/// Only the first [Weights#SIGNS_MOST] count. Confined to one extraction.
final class Headings {
    private final List<Element> elements = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /// Takes in a heading; its text is read later, when all of it is there.
    void add(Element element) {
        if (elements.size() < Weights.SIGNS_MOST) {
            elements.add(element);
        }
    }

    /// The texts of the headings; of those without text an empty one.
    List<String> texts() {
        return elements.isEmpty() ? texts : upTo(elements.size() - 1);
    }

    /// The texts at least up to that of one heading: each is read once, when it is asked for.
    private List<String> upTo(int number) {
        while (texts.size() <= number) {
            texts.add(ShortText.of(elements.get(texts.size()), Weights.TITLE_MOST));
        }
        return texts;
    }

    /// The number of the first heading that says `title`; -1 if none does.
    int saying(String title) {
        for (int i = 0; i < elements.size(); i++) {
            if (upTo(i).get(i).equals(title)) {
                return i;
            }
        }
        return -1;
    }

    /// The number of the first heading that has a text and does not name the site; else -1.
    int first(SiteNames sites) {
        for (int i = 0; i < elements.size(); i++) {
            String text = upTo(i).get(i);
            if (!text.isEmpty() && !sites.are(text)) {
                return i;
            }
        }
        return -1;
    }

    Element element(int number) {
        return elements.get(number);
    }
}
