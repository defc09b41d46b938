/// Here is a cleaned page, give me its kept text as Markdown.
///
/// ```
/// String markdown = Markdown.of(page);
/// ```
///
/// The room writes CommonMark 0.31 (https://spec.commonmark.org/0.31.2/) with the tables of GitHub
/// (https://github.github.com/gfm/#tables-extension-). What a block was on its page comes from its
/// [winnow.model.Layout]; a page without layouts is written as paragraphs.
///
/// ```
/// Markdown       Page → lines         blocks, and what stands between them
///   Nesting      lists and quotes     the signs before each line
///   GridTable    rows → a table
///   Fence        code → a fence
///   InlineText   a block → its words  links, bold, italic, code
///     Stretches  what may be set off  nested, and where the signs will be understood
///     Escapes    each character       read as itself and not as Markdown
/// ```
///
/// One promise governs all: whoever renders the Markdown sees the kept text, white space aside,
/// nothing more and nothing less. Scraped text cannot bring markup of its own: what could be read
/// as Markdown or HTML is escaped, and where a sign might not be understood it is left out.
/// Everything is linear in the page.
@NullMarked
package winnow.markdown;

import org.jspecify.annotations.NullMarked;
