package winnow.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import winnow.model.Reason;
import winnow.text.Surrogates;

/// Reads the signs on the elements of a page: hidden, a tag, a role, or a word of class or id.
///
/// Confined to one extraction.
final class Marks {
    /// The rule of readers' comments.
    static final String COMMENTS = "comments";

    /// The rule of what buyers say about a product.
    static final String REVIEWS = "reviews";

    /// The rule of a form.
    static final String FORM = "form";

    /// The rule of all other words in class names and ids.
    static final String CLASS = "class-token";

    private static final Mark NONE = strong("none", 0, "");

    /// Places for class names of this page, and what they say: pages write the same ones over and
    /// over. A later name takes the place of another with the same hash.
    private static final int PLACES = 512;

    private final @Nullable String[] classes = new @Nullable String[PLACES];
    private final Mark[] said = new Mark[PLACES];

    /// The strongest sign on `element`; null if it has none.
    @Nullable Mark of(Element element, String name, Tags tags, boolean root) {
        Attributes attributes = element.attributesSize() == 0 ? null : element.attributes();
        if (attributes != null) {
            Mark hidden = hidden(attributes, name);
            if (hidden != null) {
                return hidden;
            }
        }
        if (tags.mark() != null) {
            return tags.mark();
        }
        if (name.equals("legend")) {
            return strong(FORM, 0.7, "it stands in <legend>");
        }
        if (name.equals("form")) {
            return new Mark(Mark.Force.WEAK, Reason.BOILERPLATE, FORM, 0.7, "it stands in <form>");
        }
        if (attributes == null || root || name.equals("article") || name.equals("main")) {
            return null;
        }
        Mark role = role(attributes.get("role"));
        return role != null ? role : words(attributes);
    }

    static boolean isComments(@Nullable Mark mark) {
        return mark != null && mark.rule().equals(COMMENTS);
    }

    /// The mark on every element of this name.
    static Mark tag(String rule, String name) {
        boolean certain = name.equals("footer") || name.equals("nav");
        Mark.Force force = certain ? Mark.Force.CERTAIN : Mark.Force.STRONG;
        return new Mark(force, Reason.BOILERPLATE, rule, 0.9, "it stands in <" + name + ">");
    }

    private static @Nullable Mark hidden(Attributes attributes, String name) {
        if (attributes.hasKey("hidden") && !attributes.get("hidden").equals("until-found")) {
            return hidden("hidden-attribute", 0.95, "the attribute hidden on <" + name + ">");
        }
        String style = attributes.get("style");
        String by = style.isEmpty() ? null : Visibility.hiddenBy(style);
        if (by != null) {
            return hidden("hidden-style", 0.95, "the style " + brief(by) + " on <" + name + ">");
        }
        return null;
    }

    private static Mark hidden(String rule, double score, String seen) {
        return new Mark(Mark.Force.HIDDEN, Reason.HIDDEN, rule, score, seen);
    }

    private static @Nullable Mark role(String role) {
        return switch (role) {
            case "navigation",
                    "banner",
                    "contentinfo",
                    "complementary",
                    "dialog",
                    "alertdialog",
                    "search",
                    "menu",
                    "menubar",
                    "toolbar" ->
                    strong("role", 0.9, "its role is " + role);
            default -> null;
        };
    }

    private @Nullable Mark words(Attributes attributes) {
        Mark inClass = classes(attributes.get("class"));
        if (inClass != null && inClass.force() != Mark.Force.WEAK) {
            return inClass;
        }
        Mark inId = word("id", attributes.get("id"));
        return inId != null && (inClass == null || inId.force() != Mark.Force.WEAK)
                ? inId
                : inClass;
    }

    private @Nullable Mark classes(String names) {
        if (names.isEmpty()) {
            return null;
        }
        int place = place(names);
        if (!names.equals(classes[place])) {
            Mark mark = word("class", names);
            classes[place] = names;
            said[place] = mark == null ? NONE : mark;
        }
        return said[place].score() == 0 ? null : said[place];
    }

    /// Hashes the length and three letters: to read all of them costs as much as to compare them.
    private static int place(String names) {
        int length = names.length();
        int hash = 31 * length + names.charAt(length / 2);
        hash = 31 * hash + names.charAt(length - 1);
        return (31 * hash + names.charAt(3 * length / 4)) & (PLACES - 1);
    }

    private static @Nullable Mark word(String attribute, String names) {
        ClassWords.Word word = names.isEmpty() ? null : ClassWords.in(names);
        if (word == null) {
            return null;
        }
        double score = word.force() != Mark.Force.WEAK ? 0.8 : 0.6;
        boolean readers = word.rule().equals(COMMENTS) || word.rule().equals(REVIEWS);
        String rule = readers ? word.rule() : CLASS;
        boolean widget = word.rule().equals("sharing") || word.rule().equals("consent");
        Reason reason = widget ? Reason.WIDGET : Reason.BOILERPLATE;
        String sign = "\"" + word.text() + "\" in " + attribute;
        return new Mark(word.force(), reason, rule, score, sign, names);
    }

    /// At most 80 characters of `names`, on one line.
    static String brief(String names) {
        int end = Math.min(names.length(), 80);
        String head = Surrogates.repair(names.substring(0, end)).replace('\n', ' ');
        return end == names.length() ? head : head + "…";
    }

    private static Mark strong(String rule, double score, String seen) {
        return new Mark(Mark.Force.STRONG, Reason.BOILERPLATE, rule, score, seen);
    }
}
