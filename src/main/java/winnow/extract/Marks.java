package winnow.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import winnow.model.Reason;

/// Reads the signs on one element: hidden, a tag, a role, or a word of its class or id.
final class Marks {
    /// The rule of readers' comments.
    static final String COMMENTS = "comments";

    /// The rule of all other words in class names and ids.
    static final String CLASS = "class-token";

    private Marks() {}

    /// The strongest sign on `element`; null if it has none.
    static @Nullable Mark of(Element element, String name, Tags tags, boolean root) {
        boolean plain = element.attributesSize() == 0;
        Attributes attributes = plain ? null : element.attributes();
        if (attributes != null) {
            Mark hidden = hidden(attributes, name);
            if (hidden != null) {
                return hidden;
            }
        }
        if (tags.rule() != null) {
            return tag(tags.rule(), name);
        }
        if (attributes == null || root || name.equals("article") || name.equals("main")) {
            return null;
        }
        Mark role = role(attributes.get("role"));
        return role != null ? role : words(attributes);
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
            return hidden("hidden-style", 0.95, "the style " + by + " on <" + name + ">");
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

    private static @Nullable Mark words(Attributes attributes) {
        Mark inClass = word("class", attributes.get("class"));
        if (inClass != null && inClass.force() != Mark.Force.WEAK) {
            return inClass;
        }
        Mark inId = word("id", attributes.get("id"));
        return inId != null && (inClass == null || inId.force() != Mark.Force.WEAK)
                ? inId
                : inClass;
    }

    private static @Nullable Mark word(String attribute, String names) {
        ClassWords.Word word = names.isEmpty() ? null : ClassWords.in(names);
        if (word == null) {
            return null;
        }
        String seen = "\"" + word.text() + "\" in " + attribute + " \"" + brief(names) + "\"";
        double score = word.force() != Mark.Force.WEAK ? 0.8 : 0.6;
        String rule = word.rule().equals(COMMENTS) ? COMMENTS : CLASS;
        return new Mark(word.force(), Reason.BOILERPLATE, rule, score, seen);
    }

    private static String brief(String names) {
        return names.length() <= 80 ? names : names.substring(0, 79) + "…";
    }

    private static Mark strong(String rule, double score, String seen) {
        return new Mark(Mark.Force.STRONG, Reason.BOILERPLATE, rule, score, seen);
    }
}
