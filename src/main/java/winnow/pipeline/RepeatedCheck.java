package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Masks;
import winnow.dedup.Paragraphs;
import winnow.dedup.Profile;
import winnow.index.IndexView;
import winnow.index.PageDraft;
import winnow.index.ParagraphId;
import winnow.index.Repeated;
import winnow.index.RepeatedTable;
import winnow.index.StoredPages;
import winnow.model.Page;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/// Decides again what is repeated in a finished index, from its pages alone, and compares that with
/// what stands there. Linear in the index. For one thread.
final class RepeatedCheck {
    private final StoredPages pages;
    private final RepeatedTable known;
    private final RepeatedParagraphs repeated;
    private final Passages passages;
    private final Masks masks;

    RepeatedCheck(IndexView view) throws IOException {
        this.pages = new StoredPages(view);
        this.known = new RepeatedTable(view);
        this.repeated = decided(view);
        this.passages = Passages.of(view, repeated);
        this.masks = repeated.masks();
    }

    private static RepeatedParagraphs decided(IndexView view) throws IOException {
        try (Workers workers = new Workers(1)) {
            return new Judgement(view, null, workers).decide();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("told to stop").initCause(e);
        }
    }

    /// What is masked where pages are compared.
    Masks masks() {
        return masks;
    }

    /// Says of each paragraph that is or was repeated what is wrong with it.
    ///
    /// @param broken takes null if nothing is
    void eachParagraph(Consumer<@Nullable String> broken) throws IOException {
        for (int number = 0; number < repeated.size(); number++) {
            broken.accept(broken(number));
        }
        known.eachRepeated(
                (paragraph, was) -> {
                    if (repeated.find(paragraph.paragraph(), paragraph.site()) < 0) {
                        broken.accept(was.keptOn() + ": keeps a paragraph that is not repeated");
                    }
                });
    }

    /// Says of each page what is wrong with it.
    ///
    /// @param broken takes null if nothing is
    void eachPage(Consumer<@Nullable String> broken) throws IOException {
        pages.eachPage((doc, masked, dropped) -> broken.accept(broken(doc, masked, dropped)));
    }

    private @Nullable String broken(int number) throws IOException {
        ParagraphId paragraph = repeated.id(number);
        Repeated now = passages.repeated(number);
        return known.repeated(paragraph).equals(Optional.of(now))
                ? null
                : now.keptOn() + ": keeps a repeated paragraph, which is not said";
    }

    private @Nullable String broken(int doc, long masked, @Nullable Long dropped)
            throws IOException {
        if (dropped == null) {
            return pages.id(doc) + ": was not written whole";
        }
        if (masked != passages.masked(doc) || dropped != passages.dropped(doc)) {
            return pages.id(doc) + ": other paragraphs of it are repeated";
        }
        if (masked == 0) {
            return null;
        }
        PageDraft stored = pages.draft(doc);
        Page page = stored.page().page();
        boolean same =
                stored.complete() == Profile.of(page, masks).fingerprint().complete()
                        && stored.exact().equals(Paragraphs.of(page).words())
                        && stored.repeats().drops().equals(passages.drops(doc, stored.page()));
        return same ? null : pages.id(doc) + ": what is repeated on it is removed otherwise";
    }
}
