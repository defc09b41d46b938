package winnow.pipeline;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Paragraphs;
import winnow.index.Container;
import winnow.index.FileStamp;
import winnow.index.Inventory;
import winnow.index.Inventory.FileKind;
import winnow.index.Inventory.KnownFile;
import winnow.index.PageDraft;
import winnow.index.Repeats;
import winnow.index.RunWriter;
import winnow.model.CleanPage;
import winnow.model.Unreadable;
import winnow.reader.Broken;
import winnow.reader.ContainerEnd;
import winnow.reader.Extent;
import winnow.reader.Reading;
import winnow.reader.Sink;
import winnow.reader.Skipped;
import winnow.reader.SkippedRecords;
import winnow.reader.SourceFile;
import winnow.reader.Unchanged;
import winnow.reader.Undecoded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Takes what the reader finds, passes over what the index holds already, and lets the workers
/// clean and write the rest.
///
/// A file that its folder shows as it was is not opened; one whose bytes hash to what they did, or
/// a record of which that is true, is not cleaned. A page waits in a queue that is bounded in pages
/// and in bytes. Used by the reader's one thread; only what the workers do is done by others.
final class Intake implements Sink {
    /// Bytes of pages that may wait or be worked on, whatever their number.
    private static final int MOST_WAITING_KIB = 128 * 1024;

    private static final int WAITING_PER_THREAD = 16;
    private static final int KIB = 1024;

    /// A file whose time is not older than that is hashed again by the next run: it may be written
    /// to without its time being seen to move. The coarsest file systems count in steps of 2 s.
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(4);

    /// How long a run that is told to stop waits for the pages being cleaned, to save them too.
    private static final long STOP_MILLIS = 1_000;

    private final RunWriter run;
    private final Inventory inventory;
    private final Workers workers;
    private final Progress progress;
    private final Saving saving;
    private final StopSignal signal;
    private final Cleaning cleaning;
    private final long settled;
    private final int places;
    private final Semaphore free;
    private final Semaphore kib = new Semaphore(MOST_WAITING_KIB);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicLong bytes = new AtomicLong();
    private final Recurrence recurrence = new Recurrence();

    private @Nullable SourceFile file;
    private @Nullable KnownFile known;
    private boolean isContainer; // the file, as far as it has been read
    private boolean isWritten; // whether a document stands for the file
    private boolean keepsRecords;

    Intake(
            RunWriter run,
            Inventory inventory,
            Workers workers,
            Progress progress,
            Saving saving,
            StopSignal signal,
            Cleaning cleaning) {
        this.run = run;
        this.inventory = inventory;
        this.workers = workers;
        this.progress = progress;
        this.saving = saving;
        this.signal = signal;
        this.cleaning = cleaning;
        this.settled = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - SETTLED_NANOS;
        this.places = workers.count() * WAITING_PER_THREAD;
        this.free = new Semaphore(places);
    }

    /// Bytes of the files that were opened.
    long bytes() {
        return bytes.get();
    }

    /// Takes out every file of a root.
    void forget(String root) throws IOException {
        inventory.eachUnseenFile(root, this::remove);
    }

    /// Takes out the files of a root that have not been seen since the run began; to be called when
    /// the whole root has been read.
    void forgetUnseen(String root) throws IOException, InterruptedException {
        await();
        forget(root);
    }

    private void remove(KnownFile gone) throws IOException {
        if (gone.kind() == FileKind.PAGE) {
            run.removePage(gone.id());
        } else {
            run.remove(gone.id());
            inventory.eachUnseenRecord(gone.id(), this::remove);
        }
    }

    private void remove(Inventory.KnownRecord record) throws IOException {
        if (record.isPage()) {
            run.removePage(record.id());
        } else {
            run.remove(record.id());
        }
    }

    /// Waits until all pages that were taken are written.
    void await() throws InterruptedException {
        free.acquire(places);
        free.release(places);
        throwFailure();
    }

    private boolean save() throws IOException, InterruptedException {
        if (!signal.isStopped()) {
            await();
        } else if (free.tryAcquire(places, STOP_MILLIS, TimeUnit.MILLISECONDS)) {
            free.release(places);
            throwFailure();
        } else {
            return false;
        }
        run.save();
        return true;
    }

    @Override
    public boolean wants(SourceFile next) throws InterruptedException {
        return asked(
                () -> {
                    throwFailure();
                    saving.offer(this::save);
                    Optional<KnownFile> before = inventory.file(next.id());
                    before.ifPresent(inventory::see);
                    file = next;
                    known = before.orElse(null);
                    isWritten = false;
                    isContainer = false;
                    keepsRecords = false;
                    return before.isEmpty() || !isAsItWas(before.get(), next);
                });
    }

    private boolean isAsItWas(KnownFile before, SourceFile now) {
        return before.stamp().time() != FileStamp.UNKNOWN && before.stamp().equals(stamp(now));
    }

    /// What the folder says of a file; its time only if it can be relied on.
    private FileStamp stamp(SourceFile of) {
        return new FileStamp(of.size(), of.time() < settled ? of.time() : FileStamp.UNKNOWN);
    }

    @Override
    public void take(Reading reading) throws InterruptedException {
        asked(
                () -> {
                    throwFailure();
                    saving.offer(this::save);
                    SourceFile of = Objects.requireNonNull(file);
                    switch (reading) {
                        case Undecoded page when page.id().equals(of.id()) -> takeFile(page, of);
                        case Undecoded page -> takeRecord(page, of);
                        case Broken(Unreadable unreadable) -> take(unreadable, of);
                        case Skipped(String id, String kind, long size) -> skip(kind, of);
                        case SkippedRecords(String id, var kinds) -> skip(kinds, of);
                        case Unchanged beginning -> keep(of);
                        case ContainerEnd(String id, Extent extent) -> end(extent, of);
                    }
                    return true;
                });
    }

    private void takeFile(Undecoded page, SourceFile of) throws IOException, InterruptedException {
        HashValue128 content = page.hash();
        boolean isThere = inventory.has(page.id());
        isWritten = true;
        if (inventory.see(page.id()).equals(Optional.of(content))) {
            restamp(of);
            return;
        }
        clear(of, FileKind.PAGE);
        submit(page, content, stamp(of), isThere);
    }

    private void takeRecord(Undecoded page, SourceFile of)
            throws IOException, InterruptedException {
        openContainer(of);
        HashValue128 content = page.hash();
        boolean isThere = inventory.has(page.id());
        if (!inventory.see(page.id()).equals(Optional.of(content))) {
            submit(page, content, null, isThere);
        }
    }

    private void take(Unreadable unreadable, SourceFile of) throws IOException {
        openContainer(of);
        String id = unreadable.page();
        if (id.equals(
                of.id())) { // if this is its end, the next run shall read it from its beginning
            run.write(id, Container.NOTHING, stamp(of).unsettled());
        } else if (inventory.has(id)) {
            remove(new Inventory.KnownRecord(id, inventory.see(id).isPresent()));
        }
        run.write(unreadable);
    }

    private void skip(String kind, SourceFile of) throws IOException {
        isWritten = true;
        if (known != null
                && known.kind() == FileKind.SKIPPED
                && inventory.skippedKind(known).equals(kind)) {
            restamp(of);
            return;
        }
        clear(of, FileKind.SKIPPED);
        run.writeSkipped(of.id(), kind, stamp(of));
    }

    private void skip(SortedMap<String, Long> kinds, SourceFile of) throws IOException {
        openContainer(of);
        for (Map.Entry<String, Long> kind : kinds.entrySet()) {
            run.writeSkipped(of.id(), kind.getKey(), kind.getValue());
        }
    }

    /// The records that the container began with are as they were, and so are the remarks on it. If
    /// the run is killed before its end, or that is damaged, the next one reads it from its
    /// beginning: how it goes on is not known any more.
    private void keep(SourceFile of) throws IOException {
        keepsRecords = true;
        isContainer = true;
        isWritten = true;
        run.write(of.id(), Container.NOTHING, stamp(of).unsettled());
    }

    private void end(Extent extent, SourceFile of) throws IOException {
        openContainer(of);
        Container read =
                new Container(
                        extent.isPacked(),
                        extent.length(),
                        extent.content(),
                        extent.lines(),
                        extent.records(),
                        extent.kept());
        run.write(of.id(), read, stamp(of));
    }

    /// From now on a document stands for the file, which is no page: so that what is found in it
    /// will be found by the id of the file, also if the run is killed before its end.
    private void openContainer(SourceFile of) throws IOException {
        if (!isContainer) {
            isContainer = true;
            isWritten = true;
            clear(of, FileKind.CONTAINER);
            run.write(of.id(), Container.NOTHING, stamp(of).unsettled());
        }
    }

    /// Takes out what the file was, but for its records, and for a page that is replaced by
    /// another.
    private void clear(SourceFile of, FileKind now) throws IOException {
        if (known == null) {
            return;
        }
        if (known.kind() != FileKind.PAGE) {
            run.remove(of.id());
        } else if (now != FileKind.PAGE) {
            run.removePage(of.id());
        }
    }

    private void restamp(SourceFile of) throws IOException {
        if (known == null || !known.stamp().equals(stamp(of))) {
            run.restamp(of.id(), stamp(of));
        }
    }

    @Override
    public Optional<Memory> memory(String container) throws InterruptedException {
        return asked(
                () ->
                        known == null || known.kind() != FileKind.CONTAINER
                                ? Optional.empty()
                                : Optional.of(memory(known)));
    }

    private Memory memory(KnownFile container) throws IOException {
        Container read = inventory.container(container);
        Extent extent =
                new Extent(
                        read.isPacked(),
                        read.length(),
                        read.content(),
                        read.lines(),
                        read.records(),
                        read.kept());
        return new Memory() {
            @Override
            public Extent extent() {
                return extent;
            }

            @Override
            public boolean holds(String page) {
                try {
                    return inventory.has(page);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @Override
    public void done(SourceFile read) throws InterruptedException {
        bytes.addAndGet(read.size());
        asked(
                () -> {
                    if (!isWritten) {
                        throw new IllegalStateException(read.id() + ": nothing was found in it");
                    }
                    if (known != null && known.kind() == FileKind.CONTAINER && !keepsRecords) {
                        inventory.eachUnseenRecord(read.id(), this::remove);
                    }
                    return true;
                });
    }

    @Override
    public void passed(long more) {
        progress.read(more);
    }

    /// @param stamp null if the page is a record of a container
    private void submit(
            Undecoded page, HashValue128 content, @Nullable FileStamp stamp, boolean isThere)
            throws InterruptedException {
        int size = (int) Math.min(MOST_WAITING_KIB, page.size() / KIB + 1);
        free.acquire();
        kib.acquire(size);
        workers.execute(
                () -> {
                    try {
                        write(page, content, stamp, isThere);
                    } catch (Throwable e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        kib.release(size);
                        free.release();
                    }
                });
    }

    private void write(
            Undecoded undecoded, HashValue128 content, @Nullable FileStamp stamp, boolean isThere)
            throws IOException {
        PageDraft draft;
        try {
            draft = draft(cleaning.clean(undecoded.decode()), content, stamp);
        } catch (RuntimeException | StackOverflowError e) {
            // A bug of ours must not cost a person the run; it costs the page, in the open.
            if (isThere) {
                run.removePage(undecoded.id());
            }
            if (stamp != null) {
                run.write(undecoded.id(), Container.NOTHING, stamp.unsettled());
            }
            run.write(new Unreadable(undecoded.id(), "winnow failed on this page: " + e, ""));
            return;
        }
        if (recurrence.isLikelyOn(draft.page().site(), draft.repeats().paragraphs())) {
            run.writeBare(draft, isThere);
        } else {
            run.write(draft, isThere);
        }
        progress.page();
    }

    private static PageDraft draft(
            CleanPage page, HashValue128 content, @Nullable FileStamp stamp) {
        Paragraphs paragraphs = Paragraphs.of(page.page());
        return new PageDraft(
                page,
                content,
                Repeats.unknown(paragraphs.size(), paragraphs.all()),
                paragraphs.size(),
                paragraphs.words(),
                ExampleQuery.weight(page.page()),
                stamp);
    }

    private void throwFailure() {
        Throwable first = failure.get();
        switch (first) {
            case null -> {}
            case IOException io -> throw new UncheckedIOException(io);
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(first);
        }
    }

    /// What goes wrong with the index goes wrong with the run; the reader, who would take it for
    /// trouble with the file, must not see it.
    private static <T> T asked(Question<T> question) throws InterruptedException {
        try {
            return question.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Question<T> {
        T answer() throws IOException, InterruptedException;
    }
}
