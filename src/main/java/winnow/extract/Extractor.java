package winnow.extract;

import winnow.model.Page;
import winnow.model.RawPage;

import java.util.Set;

/// Gives a page its source text, its blocks in reading order, and what it says about itself.
///
/// ```
/// Page page = new Extractor().extract(raw);
/// page.text();      // the main content
/// page.entries();   // what was taken out, and why
/// ```
///
/// Of HTML it keeps the main content and takes out the page around it; of text it keeps every
/// block. It depends on the page alone. Thread-safe.
public final class Extractor {
    private final Settings settings;
    private final Set<Stage> stages;

    public Extractor() {
        this(Settings.DEFAULT);
    }

    public Extractor(Settings settings) {
        this(settings, Stage.ALL);
    }

    /// @param stages those that pages of HTML go through
    Extractor(Settings settings, Set<Stage> stages) {
        this.settings = settings;
        this.stages = stages;
    }

    /// Reads one page. Every input has an answer: hostile HTML, an empty text.
    public Page extract(RawPage raw) {
        return switch (raw.form()) {
            case HTML -> HtmlPage.extract(raw, settings, stages);
            case TEXT -> TextPage.extract(raw, settings);
        };
    }
}
