/// How others find copies among pages, written anew from their published settings.
///
/// ```
/// int[] clusters = MinHashBands.datatrove().clusters(pages);   // equal numbers: copies
/// ```
///
/// All get the words that Winnow compares, so that cleaning helps or harms all alike; signatures
/// come from hash4j. It is their method that is measured, not their program: their speed is that of
/// other languages, and their tokens differ a little.
@NullMarked
package winnow.bench.rivals;

import org.jspecify.annotations.NullMarked;
