package winnow.model;

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
    CAPTION
}
