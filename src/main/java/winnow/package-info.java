/// Winnow as a library: [winnow.Winnow] is the front door.
///
/// ```
/// Page page = Winnow.clean("page.html", Files.newInputStream(path));     one page, no index
/// Winnow.index(RunSettings.of(List.of(Root.of(folder)), index), Progress.SILENT);
/// try (Winnow winnow = Winnow.open(index)) {
///     winnow.search(Question.of("herniated disc")).hits().forEach(…);
/// }
/// ```
@NullMarked
package winnow;

import org.jspecify.annotations.NullMarked;
