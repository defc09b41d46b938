/// Text as words: what two copies of one page have in common after quotes, dashes, ligatures,
/// letter case and white space are forgotten.
///
/// ```
/// Tokens tokens = Tokens.of(List.of("Lower back spasm", "It’s a dull ache."));
/// tokens.size();          // 8: lower back spasm it s a dull ache
/// tokens.words(4, 8);     // "s a dull ache"
/// Shingles.of(tokens);    // hashes of its runs of four words, distinct and ascending
/// ```
///
/// [winnow.text.Tokens] holds one 64-bit hash per word, the borders of the blocks and where each
/// word stands, so that a comparison touches only numbers and a person still gets to see words.
/// [winnow.text.Shingles] are the runs of four words by which pages are compared. All functions are
/// pure and linear in the length of the text; all values are immutable.
@NullMarked
package winnow.text;

import org.jspecify.annotations.NullMarked;
