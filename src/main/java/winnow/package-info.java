/// Winnow as a library: [winnow.Winnow] is the front door.
///
/// ```
/// CleanPage page = Winnow.clean(new RawPage("a.html", Form.HTML, html, About.NOTHING));
/// Winnow.index(RunSettings.of(List.of(pages), index), Progress.SILENT);
/// try (Winnow winnow = Winnow.open(index)) {
///     winnow.search(Question.of("herniated disc")).hits().forEach(…);
/// }
/// ```
@NullMarked
package winnow;

import org.jspecify.annotations.NullMarked;
