package winnow.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

import winnow.model.Changes;
import winnow.model.Copy;
import winnow.model.Unreadable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes one run into an index; people see it when it is [finished][#finish(Changes)], whole.
///
/// A run begins where the last one ended ([HeldIndex]): at the last finished commit, or at the one
/// in which a run that was stopped [saved][#save()] how far it had come. Until it is finished, and
/// if it never is, readers see the last finished run. Pages may be written from several threads;
/// the order does not matter to any answer.
public final class RunWriter implements Closeable {
    private static final double BUFFER_MB = 64;

    /// Share of deleted documents from which a finished run merges them away: they still count in
    /// the scores, which are then off in their last digits.
    private static final double MOST_DELETED = .10;

    private final String name;
    private final HeldIndex held;
    private final IndexWriter writer;
    private final SilentMerges merges;
    private final RunNote note;

    private RunWriter(
            String name, HeldIndex held, IndexWriter writer, SilentMerges merges, RunNote note) {
        this.name = name;
        this.held = held;
        this.writer = writer;
        this.merges = merges;
        this.note = note;
    }

    /// Takes the index and begins a run that says of itself what the one before did.
    ///
    /// @param folder the index, made if it is not there
    /// @param settings what the run's decisions depend on, by name
    /// @param fresh true to begin with nothing
    /// @throws UnusableIndex if another run holds it, or it cannot be used
    public static RunWriter open(Path folder, Map<String, String> settings, boolean fresh)
            throws IOException {
        HeldIndex held = HeldIndex.take(folder, settings, fresh);
        RunWriter run = null;
        try {
            run = held.begin(held.base().note());
            return run;
        } finally {
            if (run == null) {
                held.close();
            }
        }
    }

    /// Begins a run in an index that is held, and takes the hold over.
    static RunWriter begin(String name, HeldIndex held, FSDirectory directory, RunNote note)
            throws IOException {
        IndexCommit commit = held.base().commit();
        SilentMerges merges = new SilentMerges();
        IndexWriterConfig config =
                new IndexWriterConfig(Schema.analyzer())
                        .setOpenMode(commit == null ? OpenMode.CREATE : OpenMode.APPEND)
                        .setIndexCommit(commit)
                        .setIndexDeletionPolicy(Commits.keepFinished())
                        .setMergeScheduler(merges)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(false);
        return new RunWriter(name, held, new IndexWriter(directory, config), merges, note);
    }

    /// Where the run began.
    public Base base() {
        return held.base();
    }

    /// What the run says of itself.
    public RunNote note() {
        return note;
    }

    /// The last finished run, which this one is to replace; empty if there is none or it cannot be
    /// read. To be closed before this.
    public Optional<IndexView> finished() throws IOException {
        Optional<IndexCommit> commit = base().finished();
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        RunNote before = RunNote.read(name, commit.get().getUserData());
        return Optional.of(new IndexView(name, DirectoryReader.open(commit.get()), before));
    }

    /// Adds a page, and takes out what was there under its id.
    ///
    /// @param replaces false if nothing can have been there
    public void write(PageDraft page, boolean replaces) throws IOException {
        write(page, PageDocuments.of(page, run(), false), replaces);
    }

    /// Adds a page that is compared with others, but whose text nobody finds. Before the run is
    /// finished it has to be written [whole][#rewrite].
    ///
    /// @param replaces false if nothing can have been there
    public void writeBare(PageDraft page, boolean replaces) throws IOException {
        write(page, List.of(PageDocuments.bare(page, run())), replaces);
    }

    private void write(PageDraft page, List<Document> block, boolean replaces) throws IOException {
        if (replaces) {
            String id = page.page().page().id();
            removePlace(id);
            writer.updateDocuments(new Term(Schema.KEY, id), block);
        } else {
            writer.addDocuments(block);
        }
    }

    /// Masks other words of a page that this run has written: it has to find its place anew.
    ///
    /// @param complete number of kept tokens that are not masked
    /// @param masked which paragraphs are, see [Repeats]
    public void mask(String page, int complete, long masked) throws IOException {
        removePlace(page);
        writer.updateDocValues(
                new Term(Schema.ID, page),
                new NumericDocValuesField(Schema.COMPLETE, complete),
                new NumericDocValuesField(Schema.MASKED, masked),
                new NumericDocValuesField(Schema.IS_COPY, 0));
    }

    /// Notes which paragraphs another page keeps for a page from which no other pieces are removed
    /// for that.
    ///
    /// @param dropped these, see [Repeats]
    public void noteDropped(String page, long dropped) throws IOException {
        writer.updateNumericDocValue(new Term(Schema.ID, page), Schema.DROPPED, dropped);
    }

    /// Writes a page again of which something else is repeated now.
    ///
    /// @param keepsPlace false if other words of it are masked: then it has to find its place anew
    /// @param isCopy whether it is marked as a copy, if it keeps its place
    public void rewrite(PageDraft page, boolean keepsPlace, boolean isCopy) throws IOException {
        String id = page.page().page().id();
        if (!keepsPlace) {
            removePlace(id);
        }
        writer.updateDocuments(
                new Term(Schema.KEY, id), PageDocuments.of(page, run(), keepsPlace && isCopy));
    }

    /// Adds a document in the place of those with that term.
    void replace(Term term, Document document) throws IOException {
        writer.updateDocument(term, document);
    }

    void delete(Term term) throws IOException {
        writer.deleteDocuments(term);
    }

    /// Adds a file or record that could not be read, once, however often that is said.
    public void write(Unreadable unreadable) throws IOException {
        Term same = new Term(Schema.REMARK, PageDocuments.remark(unreadable));
        writer.updateDocument(same, PageDocuments.of(unreadable));
    }

    /// Adds a file whose records are pages, or that could not be read, when all that it holds is
    /// written; or takes the place of what was said of it before.
    public void write(String id, Container container, FileStamp file) throws IOException {
        writer.updateDocument(new Term(Schema.FILE, id), PageDocuments.of(id, container, file));
    }

    /// Adds a file that is no page.
    public void writeSkipped(String id, String kind, FileStamp file) throws IOException {
        writer.addDocument(PageDocuments.skipped(id, kind, file));
    }

    /// Adds records of a file that are no pages, all of one kind.
    public void writeSkipped(String id, String kind, long count) throws IOException {
        writer.addDocument(PageDocuments.skipped(id, kind, count));
    }

    /// Says that a file, whose content is as it was, looks like that in its folder now.
    public void restamp(String id, FileStamp file) throws IOException {
        writer.updateDocValues(
                new Term(Schema.FILE, id),
                new NumericDocValuesField(Schema.FILE_SIZE, file.size()),
                new NumericDocValuesField(Schema.FILE_TIME, file.time()));
    }

    /// Takes out what stands under that key and is no page: what a file is that is none, and
    /// remarks on it.
    public void remove(String key) throws IOException {
        writer.deleteDocuments(new Term(Schema.KEY, key));
    }

    /// Takes out a page, and remembers until the stars are decided that it was there.
    public void removePage(String id) throws IOException {
        remove(id);
        removePlace(id);
        Document gone = PageDocuments.typed(Schema.GONE);
        gone.add(new StringField(Schema.GONE_ID, id, Store.YES));
        gone.add(new StringField(Schema.RUN, run(), Store.NO));
        writer.updateDocument(new Term(Schema.GONE_ID, id), gone);
    }

    private void removePlace(String id) throws IOException {
        writer.deleteDocuments(new Term(Schema.COPY_ID, id), new Term(Schema.PRINTS_OF, id));
    }

    /// Marks a page as a copy.
    ///
    /// @param same the page that represents its group of exact copies; null if it does so itself
    /// @param isCompared whether it was compared with its canonical page itself
    /// @param replaces false if it is no copy yet
    public void mark(Copy copy, @Nullable String same, boolean isCompared, boolean replaces)
            throws IOException {
        Document document = PageDocuments.typed(Schema.COPY);
        document.add(new StringField(Schema.COPY_ID, copy.page(), Store.YES));
        document.add(new StringField(Schema.OF, copy.of(), Store.NO));
        if (isCompared) {
            document.add(new StringField(Schema.STAR, copy.of(), Store.NO));
        }
        if (same != null) {
            document.add(new StringField(Schema.SAME, same, Store.NO));
        }
        document.add(new StringField(Schema.COPY_KIND, copy.kind().label(), Store.NO));
        document.add(new StringField(Schema.RUN, run(), Store.NO));
        document.add(new StoredField(Schema.RECORD, PageCodec.encode(copy)));
        if (replaces) {
            writer.updateDocument(new Term(Schema.COPY_ID, copy.page()), document);
        } else {
            writer.addDocument(document);
            writer.updateNumericDocValue(new Term(Schema.ID, copy.page()), Schema.IS_COPY, 1L);
        }
    }

    /// Takes a page's mark as a copy away.
    public void unmark(String page) throws IOException {
        writer.deleteDocuments(new Term(Schema.COPY_ID, page));
        writer.updateNumericDocValue(new Term(Schema.ID, page), Schema.IS_COPY, 0L);
    }

    /// Notes that a person's decision about a page holds from now on.
    ///
    /// @param of the page of which it is a copy by that; null if it is none
    public void writeDecided(String page, @Nullable String of) throws IOException {
        Document decided = PageDocuments.typed(Schema.DECIDED);
        decided.add(new StringField(Schema.DECIDED_ID, page, Store.YES));
        if (of != null) {
            decided.add(new StoredField(Schema.DECIDED_OF, of));
        }
        writer.updateDocument(new Term(Schema.DECIDED_ID, page), decided);
    }

    /// Notes that no decision about a page holds.
    public void removeDecided(String page) throws IOException {
        writer.deleteDocuments(new Term(Schema.DECIDED_ID, page));
    }

    /// Adds the fingerprint of a page that has found its place, for [PrintTable].
    ///
    /// @param replaces false if it has none yet
    void writePrints(String page, Document prints, boolean replaces) throws IOException {
        prints.add(new StringField(Schema.RUN, run(), Store.NO));
        if (replaces) {
            writer.updateDocument(new Term(Schema.PRINTS_OF, page), prints);
        } else {
            writer.addDocument(prints);
        }
    }

    void removePrints(String page) throws IOException {
        writer.deleteDocuments(new Term(Schema.PRINTS_OF, page));
    }

    /// Forgets which pages were still to be placed anew when it was saved last.
    public void clearPending() throws IOException {
        writer.deleteDocuments(new Term(Schema.TYPE, Schema.PENDING));
    }

    /// Remembers a page that is still to be placed anew, though nothing of itself has changed.
    public void writePending(String page) throws IOException {
        Document pending = PageDocuments.typed(Schema.PENDING);
        pending.add(new StoredField(Schema.PENDING_ID, page));
        writer.addDocument(pending);
    }

    private String run() {
        return Long.toString(note.run());
    }

    /// What has been written so far, as readers will see it. To be closed before this.
    public IndexView view() throws IOException {
        return new IndexView(name, reader(), note);
    }

    /// What is known of the files of the roots so far. To be closed before this.
    public Inventory inventory() throws IOException {
        return new Inventory(reader());
    }

    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    /// Commits how far the run has come: if it is stopped, the next one carries on from here.
    public void save() throws IOException {
        commit(note);
    }

    /// Commits the run: from now on readers see it.
    public void finish(Changes changes) throws IOException {
        writer.deleteDocuments(
                new Term(Schema.TYPE, Schema.GONE), new Term(Schema.TYPE, Schema.PENDING));
        merges.sync(); // else those at work would be for nothing, and leave their pages out here
        IndexWriter.DocStats documents = writer.getDocStats();
        if (documents.maxDoc * MOST_DELETED < documents.maxDoc - documents.numDocs) {
            writer.forceMergeDeletes();
        }
        commit(note.finished(changes));
    }

    private void commit(RunNote now) throws IOException {
        writer.setLiveCommitData(now.userData().entrySet());
        writer.commit();
    }

    /// To be called when something went wrong: throws what the index broke off on, if it did, such
    /// as a full disk. All that goes wrong after that only follows from it.
    public void requireUnbroken() throws IOException {
        Throwable first = writer.getTragicException();
        switch (first) {
            case null -> {}
            case IOException io -> throw UnusableIndex.brokenOff(name, io);
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(first);
        }
    }

    /// Ends the run; what was neither saved nor finished is undone.
    @Override
    public void close() throws IOException {
        try (held) {
            if (writer.getTragicException()
                    == null) { // else it has closed itself, or died doing so
                writer.rollback();
            }
        }
    }

    /// Merges in threads that tell only the index what went wrong in them, which breaks off then;
    /// the default is to print it.
    private static final class SilentMerges extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable e) {}
    }
}
