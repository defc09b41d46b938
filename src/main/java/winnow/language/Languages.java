package winnow.language;

import winnow.model.About;
import winnow.model.Page;

import java.util.Objects;

/// Says which language a page is in, by its kept text and by what it declares.
///
/// ```
/// Page told = new Languages().tell(filtered);
/// told.about().language();      // `tr`; null if nobody knows
/// ```
///
/// What a page declares is kept unless its text clearly says otherwise, for templates declare
/// English whatever is poured into them; a page that declares nothing gets the language of its
/// text, if it has enough of it and it is like a language that is known here. One that is not is
/// never overruled. A function of the page alone; thread-safe.
public final class Languages {
    /// The page with its language in [About].
    public Page tell(Page page) {
        About about = page.about();
        String declared = about.language();
        String language = declared;
        if (declared == null) {
            language = Weighing.of(Sample.of(page)).best();
        } else if (Script.isKnown(declared)) {
            Weighing weighing = Weighing.of(Sample.of(page));
            language = weighing.overrules(declared) ? weighing.best() : declared;
        }
        return Objects.equals(language, declared)
                ? page
                : new Page(page.id(), about.in(language), page.source(), page.pieces());
    }
}
