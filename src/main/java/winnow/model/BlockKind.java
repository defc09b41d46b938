package winnow.model;

import java.util.Locale;

/// What a block is on its page.
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    /// A list item, a term or definition of a definition list.
    ITEM,
    /// A table row, cells joined by a tab.
    ROW,
    QUOTE,
    CODE,
    CAPTION;

    private final String label = name().toLowerCase(Locale.ROOT);

    /// The name that files hold, e.g. `paragraph`.
    public String label() {
        return label;
    }
}
