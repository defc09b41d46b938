package winnow.model;

import java.util.Locale;

/// Why text, or a whole page, is not part of what Winnow keeps.
public enum Reason {
    /// A pasted list of search phrases: autocomplete tails, comma walls, tag clouds.
    KEYWORD_SPAM,
    /// A comment counter, share bar, cookie notice, or a stray mark.
    WIDGET,
    /// Menus, headers, footers, related links, comments: the page around the article.
    BOILERPLATE,
    /// Not shown to a reader of the page.
    HIDDEN,
    /// A paragraph that many pages of one site hold.
    REPEATED,
    /// The whole page is a copy of another.
    DUPLICATE,
    /// The page could not be read.
    UNREADABLE,
    /// The page holds no text worth keeping.
    EMPTY,
    /// A person decided so.
    PERSON;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The name people type and files hold, e.g. `keyword-spam`.
    public String label() {
        return label;
    }

    /// The reason with that label.
    ///
    /// @throws IllegalArgumentException naming every label, if there is none
    public static Reason of(String label) {
        for (Reason reason : values()) {
            if (reason.label.equals(label)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no reason '" + label + "'; there are " + labels());
    }

    /// All labels, in order, separated by a comma and a space.
    public static String labels() {
        StringBuilder all = new StringBuilder();
        for (Reason reason : values()) {
            all.append(all.isEmpty() ? "" : ", ").append(reason.label);
        }
        return all.toString();
    }
}
