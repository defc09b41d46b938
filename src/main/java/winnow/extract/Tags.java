package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.BlockKind;

/// What an HTML tag means for the text inside it.
///
/// @param role how the walk treats it
/// @param kind the kind of the blocks inside; null if the parent's kind goes on
/// @param mark what takes its text out as boilerplate; null if the tag says nothing
record Tags(Role role, @Nullable BlockKind kind, @Nullable Mark mark) {
    /// How the walk treats an element.
    enum Role {
        /// Joins its neighbours without a gap, as `<b>` does.
        INLINE,
        /// Stands by itself: text before and after belongs to other blocks.
        BLOCK,
        /// A `<p>` or `<div>`: a block, but not inside the cell of a data table.
        SOFT,
        CELL,
        ROW,
        LINK,
        BREAK,
        /// Not text at all: script, style, template.
        SKIP
    }

    private static final Tags INLINE = new Tags(Role.INLINE, null, null);

    /// Every element is asked for, so the names stand in a table of their own with open addressing,
    /// mostly empty; they are interned, as the parser's are.
    private static final int SIZE = 512;

    private static final @Nullable String[] NAMES = new @Nullable String[SIZE];
    private static final Tags[] TABLE = table();

    static Tags of(String name) {
        for (int slot = slot(name); ; slot = (slot + 1) & (SIZE - 1)) {
            String other = NAMES[slot];
            if (other == null) {
                return INLINE;
            }
            if (name.equals(other)) {
                return TABLE[slot];
            }
        }
    }

    private static int slot(String name) {
        int hash = name.hashCode();
        return (hash ^ (hash >>> 9)) & (SIZE - 1);
    }

    /// True if text may not run through this element from the one side to the other.
    boolean splits() {
        return role == Role.BLOCK || role == Role.SOFT || role == Role.ROW;
    }

    private static Tags[] table() {
        Tags[] table = new Tags[SIZE];
        put(table, Role.SKIP, null, null, "script style template");
        put(table, Role.BREAK, null, null, "br");
        put(table, Role.LINK, null, null, "a");
        put(table, Role.CELL, BlockKind.PARAGRAPH, null, "td th");
        put(table, Role.ROW, BlockKind.ROW, null, "tr");
        put(table, Role.SOFT, null, null, "p div center");
        put(table, Role.BLOCK, BlockKind.HEADING, null, "h1 h2 h3 h4 h5 h6");
        put(table, Role.BLOCK, BlockKind.ITEM, null, "li dt dd");
        put(table, Role.BLOCK, BlockKind.QUOTE, null, "blockquote");
        put(table, Role.BLOCK, BlockKind.CODE, null, "pre listing xmp plaintext");
        put(table, Role.BLOCK, BlockKind.CAPTION, null, "figcaption caption");
        put(table, Role.BLOCK, BlockKind.PARAGRAPH, null, "article section main body frameset");
        put(table, Role.BLOCK, null, null, "ul ol dl table thead tbody tfoot form fieldset");
        put(table, Role.BLOCK, null, null, "details summary address hgroup header legend hr");
        put(table, Role.BLOCK, null, null, "figure picture search colgroup dir");
        put(table, Role.BLOCK, null, "nav", "nav menu");
        put(table, Role.BLOCK, null, "aside", "aside");
        put(table, Role.BLOCK, null, "footer", "footer");
        put(table, Role.BLOCK, null, "dialog", "dialog");
        put(
                table,
                Role.BLOCK,
                null,
                "form-control",
                "button select option optgroup datalist textarea input output progress meter");
        put(
                table,
                Role.BLOCK,
                null,
                "embedded",
                "iframe object embed applet video audio canvas svg map noscript noembed noframes");
        return table;
    }

    private static void put(
            Tags[] table,
            Role role,
            @Nullable BlockKind kind,
            @Nullable String rule,
            String names) {
        for (String name : names.split(" ", -1)) {
            int slot = slot(name);
            while (NAMES[slot] != null) {
                slot = (slot + 1) & (SIZE - 1);
            }
            NAMES[slot] = name.intern();
            table[slot] = new Tags(role, kind, rule == null ? null : Marks.tag(rule, name));
        }
    }
}
