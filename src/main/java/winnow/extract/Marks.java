package winnow.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import winnow.model.Reason;
import winnow.text.Surrogates;

import java.util.HashMap;
import java.util.Map;

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

    /// What the class names of this page say; pages write the same ones over and over.
    private final Map<String, Mark> classes = new HashMap<>();

    private final Map<String, Mark> tags = new HashMap<>();

    /// The strongest sign on `element`; null if it has none.
    @Nullable Mark of(Element element, String name, Tags tags, boolean root) {
        Attributes attributes = element.attributesSize() == 0 ? null : element.attributes();
        if (attributes != null) {
            Mark hidden = hidden(attributes, name);
            if (hidden != null) {
                return hidden;
            }
        }
        String rule = tags.rule();
        if (rule != null) {
            return this.tags.computeIfAbsent(name, same -> tag(rule, same));
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

    private static Mark tag(String rule, String name) {
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
        Mark mark = classes.get(names);
        if (mark == null) {
            mark = word("class", names);
            mark = mark == null ? NONE : mark;
            classes.put(names, mark);
        }
        return mark.score() == 0 ? null : mark;
    }

    private static @Nullable Mark word(String attribute, String names) {
        ClassWords.Word word = names.isEmpty() ? null : ClassWords.in(names);
        if (word == null) {
            return null;
        }
        String seen = "\"" + word.text() + "\" in " + attribute + " \"" + brief(names) + "\"";
        double score = word.force() != Mark.Force.WEAK ? 0.8 : 0.6;
        boolean readers = word.rule().equals(COMMENTS) || word.rule().equals(REVIEWS);
        String rule = readers ? word.rule() : CLASS;
        boolean widget = word.rule().equals("sharing") || word.rule().equals("consent");
        Reason reason = widget ? Reason.WIDGET : Reason.BOILERPLATE;
        return new Mark(word.force(), reason, rule, score, seen);
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
