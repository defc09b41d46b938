package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.BlockKind;

import java.util.HashMap;
import java.util.Map;

/// What an HTML tag means for the text inside it.
///
/// @param role how the walk treats it
/// @param kind the kind of the blocks inside; null if the parent's kind goes on
/// @param rule the rule that takes its text out as boilerplate; null if the tag says nothing
record Tags(Role role, @Nullable BlockKind kind, @Nullable String rule) {
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
    private static final Map<String, Tags> TABLE = table();

    static Tags of(String name) {
        Tags tags = TABLE.get(name);
        return tags == null ? INLINE : tags;
    }

    /// True if text may not run through this element from the one side to the other.
    boolean splits() {
        return role == Role.BLOCK || role == Role.SOFT || role == Role.ROW;
    }

    private static Map<String, Tags> table() {
        Map<String, Tags> table = new HashMap<>();
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
        return Map.copyOf(table);
    }

    private static void put(
            Map<String, Tags> table,
            Role role,
            @Nullable BlockKind kind,
            @Nullable String rule,
            String names) {
        Tags tags = new Tags(role, kind, rule);
        for (String name : names.split(" ", -1)) {
            table.put(name, tags);
        }
    }
}
