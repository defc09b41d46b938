package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import winnow.model.CleanPage;
import winnow.model.Copy;
import winnow.model.Finding;
import winnow.model.Unreadable;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A finished run, open for reading: the one class that opens an index for search, audit and check.
///
/// Answers do not change while it is open, whatever is written meanwhile. Thread-safe.
public final class IndexView implements Closeable {
    /// Remarks on one container in the order of its lines: a later line has no smaller number and
    /// no smaller byte, so what says where it is is no shorter.
    private static final Comparator<Stored> STORED_ORDER =
            Comparator.comparing(
                    stored ->
                            switch (stored) {
                                case Stored.Read read -> "";
                                case Stored.Failed(Unreadable one) ->
                                        "%010d %s %s"
                                                .formatted(
                                                        one.where().length(),
                                                        one.where(),
                                                        one.what());
                            });

    private static final Set<String> STORED_FIELDS =
            Set.of(Schema.ID, Schema.SOURCE, Schema.PIECES, Schema.DROPS, Schema.RECORD);

    private final String name;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final RunNote note;

    IndexView(String name, DirectoryReader reader, RunNote note) {
        this.name = name;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.note = note;
    }

    /// Opens the last finished run.
    ///
    /// @throws UnusableIndex if there is none, it is damaged, or another version wrote it
    public static IndexView open(Path folder) throws IOException {
        requireFolder(folder);
        return open(folder.toString(), FSDirectory.open(folder));
    }

    /// Opens the last finished run for a process that asks a little and ends. Its files are read,
    /// not mapped into memory, which takes a seventh of such a process; and no thread that uses it
    /// may be interrupted, for that would close them.
    ///
    /// @throws UnusableIndex as [#open(Path)]
    public static IndexView openBriefly(Path folder) throws IOException {
        requireFolder(folder);
        return open(folder.toString(), new NIOFSDirectory(folder));
    }

    private static void requireFolder(Path folder) throws UnusableIndex {
        if (!Files.isDirectory(folder)) {
            throw UnusableIndex.missing(folder.toString());
        }
    }

    private static IndexView open(String name, Directory directory) throws IOException {
        try {
            DirectoryReader reader = Commits.open(name, directory);
            return new IndexView(
                    name, reader, RunNote.read(name, reader.getIndexCommit().getUserData()));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// Opens what a run that is not finished has saved, for a check; empty if there is none, or it
    /// was replaced just now.
    public static Optional<IndexView> openUnfinished(Path folder) throws IOException {
        String name = folder.toString();
        Optional<IndexCommit> commit = Commits.unfinished(name, FSDirectory.open(folder));
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        try {
            DirectoryReader reader = DirectoryReader.open(commit.get());
            return Optional.of(
                    new IndexView(name, reader, RunNote.read(name, commit.get().getUserData())));
        } catch (FileNotFoundException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Where it was opened, as it was named.
    public String name() {
        return name;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /// What the run says of itself.
    public RunNote note() {
        return note;
    }

    /// The page with that id, if the index holds it.
    public Optional<CleanPage> page(String id) throws IOException {
        int doc = new Lookup(reader, Schema.ID).find(id);
        return doc == Lookup.NONE || DocNumbers.get(reader, Schema.COMPLETE, doc) == null
                ? Optional.empty()
                : Optional.of(page(doc));
    }

    /// The hash of the bytes of which that page was made; empty if there is no such page.
    public Optional<HashValue128> content(String page) throws IOException {
        int doc = new Lookup(reader, Schema.ID).find(page);
        return doc == Lookup.NONE || DocNumbers.get(reader, Schema.COMPLETE, doc) == null
                ? Optional.empty()
                : Optional.of(
                        DocNumbers.hash(reader, Schema.CONTENT_HIGH, Schema.CONTENT_LOW, doc));
    }

    /// The page of Lucene document `doc`, which is of type page.
    public CleanPage page(int doc) throws IOException {
        return decoded(searcher.storedFields().document(doc, STORED_FIELDS));
    }

    /// That page as it was cleaned, with what is removed from it as repeated; empty if there is
    /// none.
    public Optional<CleanPage> cleaned(String id) throws IOException {
        int doc = new Lookup(reader, Schema.ID).find(id);
        return doc == Lookup.NONE || DocNumbers.get(reader, Schema.COMPLETE, doc) == null
                ? Optional.empty()
                : Optional.of(cleaned(doc));
    }

    /// The page of Lucene document `doc` as it was cleaned.
    public CleanPage cleaned(int doc) throws IOException {
        return cleaned(searcher.storedFields().document(doc, STORED_FIELDS));
    }

    /// What is removed as repeated from the page of Lucene document `doc`.
    Drops drops(int doc) throws IOException {
        BytesRef drops =
                searcher.storedFields()
                        .document(doc, Set.of(Schema.DROPS))
                        .getBinaryValue(Schema.DROPS);
        return drops == null ? Drops.NONE : Drops.decoded(drops);
    }

    private static CleanPage cleaned(Document document) {
        return PageCodec.decodePage(
                document.get(Schema.ID),
                document.get(Schema.SOURCE),
                document.getBinaryValue(Schema.PIECES));
    }

    private CleanPage decoded(Document document) throws IOException {
        CleanPage cleaned = cleaned(document);
        BytesRef drops = document.getBinaryValue(Schema.DROPS);
        if (drops == null) {
            return cleaned;
        }
        RepeatedTable repeated = new RepeatedTable(this);
        return Drops.decoded(drops).from(cleaned, paragraph -> why(repeated, paragraph, cleaned));
    }

    private static Finding why(RepeatedTable repeated, long paragraph, CleanPage page) {
        ParagraphId id = new ParagraphId(paragraph, ParagraphId.site(page.site()));
        try {
            return repeated.repeated(id)
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            page.page().id()
                                                    + ": lacks a paragraph that is not repeated"))
                    .finding(page.site());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The relation of that page to its canonical page, if it is a copy.
    public Optional<Copy> copy(String page) throws IOException {
        List<Copy> found = copies(Schema.COPY_ID, page);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /// The copies of that canonical page, by page id.
    public List<Copy> copiesOf(String page) throws IOException {
        List<Copy> copies = copies(Schema.OF, page);
        copies.sort((a, b) -> PageOrder.compare(a.page(), b.page()));
        return copies;
    }

    private List<Copy> copies(String field, String page) throws IOException {
        List<Copy> copies = new ArrayList<>();
        walk(field, page, doc -> copies.add(copyAt(doc)));
        return copies;
    }

    /// Whether the Lucene document says that a page is a copy.
    boolean isCopy(int doc) throws IOException {
        return searcher.storedFields().document(doc, Set.of(Schema.COPY_ID)).get(Schema.COPY_ID)
                != null;
    }

    Copy copyAt(int doc) throws IOException {
        return PageCodec.decodeCopy(record(doc));
    }

    /// Every page and every unreadable one, by page id; remarks on one file by their place in it.
    public void eachStored(Visitor<Stored> visitor) throws IOException {
        walk(Schema.ID, docs -> visit(docs, visitor));
    }

    /// That page, or that unreadable one, if there is one.
    public void eachStored(String page, Visitor<Stored> visitor) throws IOException {
        List<Integer> docs = new ArrayList<>();
        walk(Schema.ID, page, docs::add);
        visit(docs, visitor);
    }

    private void visit(List<Integer> docs, Visitor<Stored> visitor) throws IOException {
        List<Stored> stored = new ArrayList<>();
        for (int doc : docs) {
            stored.add(stored(doc));
        }
        if (stored.size() > 1) {
            stored.sort(STORED_ORDER);
        }
        for (Stored one : stored) {
            visitor.visit(one);
        }
    }

    private Stored stored(int doc) throws IOException {
        Document document = searcher.storedFields().document(doc, STORED_FIELDS);
        BytesRef unreadable = document.getBinaryValue(Schema.RECORD);
        return unreadable != null
                ? new Stored.Failed(PageCodec.decodeUnreadable(unreadable))
                : new Stored.Read(doc, decoded(document));
    }

    /// The id of every page, in order, without reading its text.
    public void eachPageId(Visitor<String> visitor) throws IOException {
        walk(
                Schema.ID,
                docs -> {
                    for (int doc : docs) {
                        if (DocNumbers.get(reader, Schema.COMPLETE, doc) != null) {
                            visitor.visit(pageId(doc));
                        }
                    }
                });
    }

    /// The id of the page that the Lucene document is.
    public String pageId(int doc) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues pages = DocValues.getSorted(leaf.reader(), Schema.ID);
        if (!pages.advanceExact(doc - leaf.docBase)) {
            throw new IllegalStateException("document " + doc + " is no page");
        }
        return pages.lookupOrd(pages.ordValue()).utf8ToString();
    }

    /// Whether that page is marked as a copy, and so left out of searches of kept text.
    public boolean isMarkedCopy(String page) throws IOException {
        Query marked =
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Schema.ID, page)), Occur.FILTER)
                        .add(
                                NumericDocValuesField.newSlowExactQuery(Schema.IS_COPY, 1),
                                Occur.FILTER)
                        .build();
        return searcher.count(marked) > 0;
    }

    /// Every copy, by page id.
    public void eachCopy(Visitor<Copy> visitor) throws IOException {
        walk(
                Schema.COPY_ID,
                docs -> {
                    for (int doc : docs) {
                        visitor.visit(copyAt(doc));
                    }
                });
    }

    private BytesRef record(int doc) throws IOException {
        return searcher.storedFields()
                .document(doc, Set.of(Schema.RECORD))
                .getBinaryValue(Schema.RECORD);
    }

    /// Visits the documents that have `field` in the order of its values, those of one value at a
    /// time. The term dictionary is sorted already: linear, and nothing else is held in memory.
    private void walk(String field, Visitor<List<Integer>> visitor) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum all = terms.iterator();
        List<Integer> docs = new ArrayList<>();
        while (all.next() != null) {
            docs.clear();
            walk(all, live, docs::add);
            visitor.visit(docs);
        }
    }

    private void walk(String field, String value, Lookup.DocumentVisitor visitor)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            if (all.seekExact(new BytesRef(value))) {
                walk(all, MultiBits.getLiveDocs(reader), visitor);
            }
        }
    }

    private static void walk(TermsEnum term, @Nullable Bits live, Lookup.DocumentVisitor visitor)
            throws IOException {
        PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
        for (int doc = documents.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                visitor.visit(doc);
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close(); // the directory of an index holds nothing that needs to be closed
    }

    /// A document of the archive: a page, or one that could not be read.
    public sealed interface Stored {
        /// A page.
        ///
        /// @param doc its Lucene document; its removals are the documents right before it, in order
        record Read(int doc, CleanPage page) implements Stored {}

        /// A page that could not be read.
        record Failed(Unreadable unreadable) implements Stored {}
    }

    /// Takes the values of a walk through the index, one by one.
    public interface Visitor<T> {
        void visit(T value) throws IOException;
    }
}
