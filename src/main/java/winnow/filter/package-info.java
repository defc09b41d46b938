/// Is this block worth keeping?
///
/// A page comes from extraction with every block in reading order. Each [winnow.filter.Filter] is
/// asked about what is still kept and answers with [winnow.filter.Claim]s; [winnow.filter.Chain]
/// alone turns claims into decisions, and cuts a block where a claim covers a part of it:
///
/// ```
/// Page clean = Chain.standard().apply(extracted);
/// clean.entries();   // what left, with reason, score and evidence
/// ```
///
/// Two filters stand in the standard chain, in this order:
///
/// - [winnow.filter.Widgets]: whole lines of a page's furniture that crept into the text: comment
///   counters, share bars, cookie notices, stray marks. Its rules are a table, `widgets.tsv`.
/// - [winnow.filter.KeywordLists]: pasted lists of search phrases, from 5 to thousands, as lines or
///   inside one line. It asks nothing but the page, and knows of languages only what people type
///   into search boxes (`queries.tsv`) and what stands over such lists; neither decides alone.
///
/// Both would rather leave litter than take a genuine line: what is suspected and not certain stays
/// and gets a doubt.
@NullMarked
package winnow.filter;

import org.jspecify.annotations.NullMarked;
