/// What published cleaning rules take out of a page.
///
/// Each is written anew from its definition, with the thresholds that were published, behind one
/// interface:
///
/// ```
/// BitSet gone = C4.lines().removed(page);   // UTF-16 units of page.source()
/// ```
///
/// All get the page as [winnow.extract.Extractor] leaves it: one line a block
/// ([winnow.bench.rules.PlainText]). Most were made for English. Where a definition can be read in
/// its favour for another language it is: a sentence ends with the marks of any script, and each
/// letter of Chinese, Japanese or Thai counts as a word ([winnow.bench.rules.Words]).
@NullMarked
package winnow.bench.rules;

import org.jspecify.annotations.NullMarked;
