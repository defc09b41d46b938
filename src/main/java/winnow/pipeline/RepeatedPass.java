package winnow.pipeline;

import winnow.dedup.Masks;
import winnow.index.IndexView;
import winnow.index.PageDraft;
import winnow.index.ParagraphId;
import winnow.index.Places;
import winnow.index.Repeated;
import winnow.index.RepeatedTable;
import winnow.index.RunWriter;
import winnow.index.StoredPages;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Finds the repeated paragraphs, has them masked and has each kept on one page.
///
/// It runs [before the stars][#decide()]: the pages whose masks are others now have to find their
/// places anew, like pages that the run has read. A mask changes a few numbers of a page, not its
/// text. And [after them][#settle()], because a paragraph stays a passage on a page that is no
/// copy: the others are written again without it. Whether anything has to be done to a page is seen
/// by comparing two numbers of each page with those that follow from all pages; so it does not
/// matter what runs there were before, nor where one was killed. For one thread, which lets the
/// workers write.
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
            new Masking(view).mask();
        }
        return repeated.masks();
    }

    /// Has each paragraph kept on the page that is to keep it, now that it is known who is a copy.
    void settle() throws IOException, InterruptedException {
        try (IndexView view = run.view()) {
            new Settling(view).settle();
        }
    }

    private static BitSet written(IndexView view) throws IOException {
        BitSet written = new BitSet();
        for (int doc : new Places(view).written(view.note().run())) {
            written.set(doc);
        }
        return written;
    }

    /// Pages for which other words are masked now.
    private final class Masking {
        private final StoredPages pages;
        private final Passages passages;
        private final BitSet own;

        Masking(IndexView view) throws IOException {
            this.pages = new StoredPages(view);
            this.passages = Passages.masked(view, repeated);
            this.own = written(view);
        }

        void mask() throws IOException, InterruptedException {
            IntStream.Builder others = IntStream.builder();
            pages.eachPage(
                    (doc, masked, dropped) -> {
                        if (masked == passages.masked(doc)) {
                            return;
                        }
                        if (own.get(doc)) {
                            run.mask(pages.id(doc), passages.complete(doc), passages.masked(doc));
                        } else {
                            others.add(doc);
                        }
                    });
            write(others.build().toArray(), this::rewrite);
        }

        /// Writes a page again, so that it is one of this run: else nobody would place it.
        private void rewrite(int doc) throws IOException {
            run.rewrite(passages.mask(doc, pages.draft(doc)), false, false);
        }
    }

    /// Pages from which other paragraphs are removed now.
    private final class Settling {
        private final StoredPages pages;
        private final Passages passages;
        private final RepeatedTable known;
        private final BitSet bare = new BitSet();

        Settling(IndexView view) throws IOException {
            this.pages = new StoredPages(view);
            this.passages = Passages.of(view, repeated);
            this.known = new RepeatedTable(view);
        }

        void settle() throws IOException, InterruptedException {
            for (int number = 0; number < repeated.size(); number++) {
                ParagraphId paragraph = repeated.id(number);
                Repeated now = passages.repeated(number);
                if (!known.repeated(paragraph).equals(Optional.of(now))) {
                    RepeatedTable.write(run, paragraph, now);
                }
            }
            IntStream.Builder changed = IntStream.builder();
            pages.eachPage(
                    (doc, masked, dropped) -> {
                        bare.set(doc, dropped == null);
                        if (dropped == null || dropped != passages.dropped(doc)) {
                            changed.add(doc);
                        }
                    });
            write(changed.build().toArray(), this::rewrite);
            known.eachRepeated( // behind the pages, which need it until they are written
                    (paragraph, was) -> {
                        if (repeated.find(paragraph.paragraph(), paragraph.site()) < 0) {
                            RepeatedTable.remove(run, paragraph);
                        }
                    });
        }

        private void rewrite(int doc) throws IOException {
            PageDraft was = pages.draft(doc);
            PageDraft now = passages.apply(doc, was);
            if (!bare.get(doc) && now.repeats().drops().equals(was.repeats().drops())) {
                run.noteDropped(pages.id(doc), now.repeats().dropped());
            } else {
                run.rewrite(now, true, pages.isCopy(doc));
            }
        }
    }

    /// Lets the workers write pages, one after the other.
    private void write(int[] documents, Rewriting rewriting)
            throws IOException, InterruptedException {
        Deque<Future<?>> ahead = new ArrayDeque<>();
        for (int doc : documents) {
            ahead.add(
                    workers.submit(
                            () -> {
                                rewriting.rewrite(doc);
                                return doc;
                            }));
            if (ahead.size() >= AHEAD * workers.count()) {
                take(ahead);
                saving.offer(() -> save(ahead));
            }
        }
        while (!ahead.isEmpty()) {
            take(ahead);
        }
    }

    private void take(Deque<Future<?>> ahead) throws IOException, InterruptedException {
        Workers.taken(ahead.remove());
        progress.settled();
    }

    private boolean save(Deque<Future<?>> ahead) throws IOException, InterruptedException {
        while (!ahead.isEmpty()) {
            take(ahead);
        }
        run.save();
        return true;
    }

    /// Writes one page, by the document that it is.
    private interface Rewriting {
        void rewrite(int doc) throws IOException;
    }
}
