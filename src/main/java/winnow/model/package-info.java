/// The words of Winnow as data: what a page is, what a block is, and what was decided about it.
///
/// A stage takes these values and returns these values. The path of one page:
///
/// ```
/// reader   → RawPage              bytes or text with an id, a form and hints
/// extract  → Page                 source, blocks in reading order, each with a first Decision
/// filter   → Page                 the same source, every block decided
/// dedup    → Copy (or none)       this page is a copy of that one, with the proof
/// ```
///
/// A [winnow.model.Page] cannot be built that loses a character of its source: its constructor
/// checks that every non-blank character stands in exactly one piece. That is the first promise of
/// the product, held in one place.
///
/// Positions inside the program are UTF-16 units, as Java counts; people and files get Unicode code
/// points, turned once by [winnow.model.CodePoints]. This room imports nothing of Winnow.
@NullMarked
package winnow.model;

import org.jspecify.annotations.NullMarked;
