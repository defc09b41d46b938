package winnow.pipeline;

import winnow.dedup.Masks;
import winnow.index.IndexView;
import winnow.index.PageDraft;
import winnow.index.ParagraphId;
import winnow.index.Repeated;
import winnow.index.RepeatedTable;
import winnow.index.RunWriter;
import winnow.index.StoredPages;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Finds the repeated paragraphs and writes every page again for which they have changed.
///
/// It runs [before the stars][#decide()]: the pages whose masks are others now have to find their
/// places anew, like pages that the run has read. And [after them][#settle()], because a paragraph
/// stays a passage on a page that is no copy. Whether a page has to be written is seen by comparing
/// two numbers of each page with those that follow from all pages; so it does not matter what runs
/// there were before, nor where one was killed. For one thread, which lets the workers write.
final class RepeatedPass {
    /// Pages that are being written, or wait for it, for each worker.
    private static final int AHEAD = 4;

    private final RunWriter run;
    private final Workers workers;
    private final Progress progress;
    private final Saving saving;
    private RepeatedParagraphs repeated = new RepeatedParagraphs();

    RepeatedPass(RunWriter run, Workers workers, Progress progress, Saving saving) {
        this.run = run;
        this.workers = workers;
        this.progress = progress;
        this.saving = saving;
    }

    /// Finds what is repeated on all pages, and has it masked.
    ///
    /// @return what is masked from now on
    Masks decide() throws IOException, InterruptedException {
        try (IndexView view = run.view()) {
            Judgement judgement = new Judgement(view, new RepeatedTable(view), workers);
            repeated = judgement.decide();
            judgement.remember(run);
            write(view);
        }
        return repeated.masks();
    }

    /// Has each paragraph kept on the page that is to keep it, now that it is known who is a copy.
    void settle() throws IOException, InterruptedException {
        try (IndexView view = run.view()) {
            write(view);
        }
    }

    private void write(IndexView view) throws IOException, InterruptedException {
        Passages passages = Passages.of(view, repeated);
        RepeatedTable known = new RepeatedTable(view);
        for (int number = 0; number < repeated.size(); number++) {
            ParagraphId paragraph = repeated.id(number);
            Repeated now = passages.repeated(number);
            if (!known.repeated(paragraph).equals(Optional.of(now))) {
                RepeatedTable.write(run, paragraph, now);
            }
        }
        new Rewriting(view, passages).write();
        known.eachRepeated( // behind the pages, which need it until they are written
                (paragraph, was) -> {
                    if (repeated.find(paragraph.paragraph(), paragraph.site()) < 0) {
                        RepeatedTable.remove(run, paragraph);
                    }
                });
    }

    /// The pages for which something has changed, written one after the other.
    private final class Rewriting {
        private final StoredPages pages;
        private final Passages passages;
        private final Masks masks = repeated.masks();
        private final Deque<Future<?>> ahead = new ArrayDeque<>();

        Rewriting(IndexView view, Passages passages) {
            this.pages = new StoredPages(view);
            this.passages = passages;
        }

        void write() throws IOException, InterruptedException {
            IntStream.Builder changed = IntStream.builder();
            pages.eachPage(
                    (doc, masked, dropped) -> {
                        if (masked != passages.masked(doc) || dropped != passages.dropped(doc)) {
                            changed.add(doc);
                        }
                    });
            for (int doc : changed.build().toArray()) {
                ahead.add(workers.submit(() -> rewrite(doc)));
                if (ahead.size() >= AHEAD * workers.count()) {
                    take();
                    saving.offer(this::save);
                }
            }
            while (!ahead.isEmpty()) {
                take();
            }
        }

        private void take() throws IOException, InterruptedException {
            Workers.taken(ahead.remove());
            progress.settled();
        }

        private boolean save() throws IOException, InterruptedException {
            while (!ahead.isEmpty()) {
                take();
            }
            run.save();
            return true;
        }

        private boolean rewrite(int doc) throws IOException {
            PageDraft was = pages.draft(doc);
            PageDraft now = passages.apply(doc, was, masks);
            boolean keepsPlace = was.repeats().masked() == now.repeats().masked();
            run.rewrite(now, keepsPlace, pages.isCopy(doc));
            return keepsPlace;
        }
    }
}
