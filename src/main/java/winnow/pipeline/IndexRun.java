package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Fingerprint;
import winnow.dedup.Profile;
import winnow.index.IndexFormat;
import winnow.index.IndexView;
import winnow.index.RunWriter;
import winnow.model.CleanPage;
import winnow.model.Unreadable;
import winnow.reader.Amount;
import winnow.reader.Broken;
import winnow.reader.Reader;
import winnow.reader.Reading;
import winnow.reader.Root;
import winnow.reader.Sink;
import winnow.reader.Skipped;
import winnow.reader.Undecoded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/// One run of `winnow index`: everything anew, committed whole at the end.
///
/// One thread reads; the workers decode, clean and write; a page waits in a queue that is bounded
/// in pages and in bytes. Then the stars are decided, then one commit. For one use, by one thread.
public final class IndexRun {
    /// Bytes of pages that may wait or be worked on, whatever their number.
    private static final int MOST_WAITING_KIB = 128 * 1024;

    private static final int WAITING_PER_THREAD = 16;
    private static final int KIB = 1024;

    private final Source source;
    private final RunSettings settings;
    private final Progress progress;
    private final Cleaning cleaning = new Cleaning();
    private final RunTally tally = new RunTally();
    private final Semaphore places;
    private final Semaphore kib = new Semaphore(MOST_WAITING_KIB);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    public IndexRun(RunSettings settings, Progress progress) {
        this(settings, progress, new Reader(settings.pageLimit())::read);
    }

    IndexRun(RunSettings settings, Progress progress, Source source) {
        this.source = source;
        this.settings = settings;
        this.progress = progress;
        this.places = new Semaphore(settings.threads() * WAITING_PER_THREAD);
    }

    /// Does it.
    ///
    /// @throws winnow.index.UnusableIndex if the index is of another version or held by another run
    /// @throws InterruptedException if it was told to stop; the index is as it was
    public RunReport run() throws IOException, InterruptedException {
        IndexView.requireReplaceable(settings.index(), settings.decisive(), settings.fresh());
        try (RunWriter run = RunWriter.open(settings.index());
                ExecutorService workers = Executors.newFixedThreadPool(settings.threads())) {
            try {
                readAll(run, workers);
                compareAll(run, workers);
            } catch (Throwable e) {
                workers.shutdownNow();
                throw e;
            }
            RunReport report = tally.report();
            run.finish(new IndexFormat(settings.decisive(), Map.of()));
            return report;
        }
    }

    private void readAll(RunWriter run, ExecutorService workers)
            throws IOException, InterruptedException {
        List<Root> roots = roots();
        for (Root root : roots) {
            Amount amount = Reader.measure(root);
            progress.measured(amount.files(), amount.bytes());
        }
        Sink sink = new Queue(run, workers);
        for (Root root : roots) {
            source.read(root, sink);
        }
        places.acquire(settings.threads() * WAITING_PER_THREAD); // all pages are through
        throwFailure();
    }

    /// The roots without the index itself, which may lie inside one.
    private List<Root> roots() throws IOException {
        List<Root> roots = new ArrayList<>();
        Path index = settings.index().toRealPath();
        for (Root root : settings.roots()) {
            roots.add(root.without(index));
        }
        return roots;
    }

    private void compareAll(RunWriter run, ExecutorService workers)
            throws IOException, InterruptedException {
        try (IndexView view = run.view()) {
            new StarPass(run, view, workers, settings.threads(), progress, tally).decide();
        }
    }

    /// Where pages come from: the reader.
    interface Source {
        void read(Root root, Sink sink) throws IOException, InterruptedException;
    }

    /// Hands what the reader finds to the workers, and waits when they are behind.
    private final class Queue implements Sink {
        private final RunWriter run;
        private final ExecutorService workers;

        Queue(RunWriter run, ExecutorService workers) {
            this.run = run;
            this.workers = workers;
        }

        @Override
        public void take(Reading reading) throws InterruptedException {
            throwFailure();
            switch (reading) {
                case Undecoded page -> submit(page);
                case Broken(Unreadable unreadable) -> add(run, unreadable);
                case Skipped(String kind, long bytes) -> tally.skipped(kind);
            }
        }

        @Override
        public void passed(long bytes) {
            tally.read(bytes);
            progress.read(bytes);
        }

        private void submit(Undecoded page) throws InterruptedException {
            int size = (int) Math.min(MOST_WAITING_KIB, page.size() / KIB + 1);
            places.acquire();
            kib.acquire(size);
            workers.execute(
                    () -> {
                        try {
                            add(run, page);
                        } catch (Throwable e) {
                            failure.compareAndSet(null, e);
                        } finally {
                            kib.release(size);
                            places.release();
                        }
                    });
        }
    }

    private void add(RunWriter run, Undecoded undecoded) throws IOException {
        CleanPage stored;
        try {
            stored = cleaning.clean(undecoded.decode());
        } catch (RuntimeException e) {
            // A bug of ours must not cost a person the run; it costs the page, in the open.
            add(run, new Unreadable(undecoded.id(), "winnow failed on this page: " + e, ""));
            return;
        }
        Fingerprint fingerprint = Profile.of(stored.page()).fingerprint();
        run.add(stored, fingerprint.complete(), fingerprint.exact());
        tally.add(stored);
        progress.page();
    }

    private void add(RunWriter run, Unreadable unreadable) {
        try {
            run.add(unreadable);
            tally.unreadable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void throwFailure() {
        Throwable first = failure.get();
        if (first == null) {
            return;
        }
        switch (first) {
            case IOException io -> throw new UncheckedIOException(io);
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(first);
        }
    }
}
