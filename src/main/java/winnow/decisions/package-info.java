/// What did people decide?
///
/// ```
/// DecisionFile file = DecisionFile.of(index);
/// file.read();                                      every decision that was not undone
/// try (DecisionFile.Hold hold = file.hold()) {      nobody else writes meanwhile
///     hold.add(today, pages, null);                 these pages are no copies
/// }
/// ```
@NullMarked
package winnow.decisions;

import org.jspecify.annotations.NullMarked;
