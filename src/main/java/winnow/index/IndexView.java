package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import winnow.model.CleanPage;
import winnow.model.Copy;
import winnow.model.Unreadable;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A finished run, open for reading: the one class that opens an index for search, audit and check.
///
/// Answers do not change while it is open, whatever is written meanwhile. Thread-safe.
public final class IndexView implements Closeable {
    private static final Set<String> STORED_FIELDS =
            Set.of(Schema.ID, Schema.SOURCE, Schema.PIECES, Schema.RECORD);

    private final String name;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final @Nullable IndexFormat format;

    IndexView(String name, DirectoryReader reader, @Nullable IndexFormat format) {
        this.name = name;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.format = format;
    }

    /// Opens the last finished run.
    ///
    /// @throws UnusableIndex if there is none, it is damaged, or another version wrote it
    public static IndexView open(Path folder) throws IOException {
        String name = folder.toString();
        if (!Files.isDirectory(folder)) {
            throw UnusableIndex.missing(name);
        }
        try {
            DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
            try {
                return new IndexView(
                        name,
                        reader,
                        IndexFormat.read(name, reader.getIndexCommit().getUserData()));
            } catch (IOException e) {
                reader.close();
                throw e;
            }
        } catch (IndexNotFoundException e) {
            throw UnusableIndex.missing(name);
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw UnusableIndex.unknownFormat(name, e);
        } catch (CorruptIndexException | EOFException | FileSystemException e) {
            throw UnusableIndex.damaged(name, e);
        }
    }

    /// Whether a run may replace what stands at `folder`: nothing, or an index of ours.
    ///
    /// @param settings what the run's decisions depend on, by name
    /// @param fresh true if an index of other settings, another version or a damaged one may go too
    /// @throws UnusableIndex if not; the message says the way out
    public static void requireReplaceable(Path folder, Map<String, String> settings, boolean fresh)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return;
            }
        }
        try (IndexView view = open(folder)) {
            if (!fresh) {
                view.requireSettings(settings);
            }
        } catch (UnusableIndex e) {
            if (!fresh || e.isForeign()) {
                throw e;
            }
            if (e.isDamaged()) {
                IndexFiles.forget(folder);
            }
        }
    }

    private void requireSettings(Map<String, String> wanted) throws UnusableIndex {
        Map<String, String> built = format == null ? Map.of() : format.settings();
        for (Map.Entry<String, String> setting : wanted.entrySet()) {
            String was = built.getOrDefault(setting.getKey(), "none");
            if (!was.equals(setting.getValue())) {
                throw UnusableIndex.otherSetting(name, setting.getKey(), was, setting.getValue());
            }
        }
    }

    /// Where it was opened, as it was named.
    public String name() {
        return name;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /// What the finished run says about itself; empty while it is still being written.
    public Optional<IndexFormat> format() {
        return Optional.ofNullable(format);
    }

    /// The page with that id, if the index holds it.
    public Optional<CleanPage> page(String id) throws IOException {
        Query page =
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Schema.ID, id)), Occur.FILTER)
                        .add(new TermQuery(new Term(Schema.TYPE, Schema.PAGE)), Occur.FILTER)
                        .build();
        ScoreDoc[] found = searcher.search(page, 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(page(found[0].doc));
    }

    /// The page of Lucene document `doc`, which is of type page.
    public CleanPage page(int doc) throws IOException {
        return decoded(searcher.storedFields().document(doc, STORED_FIELDS));
    }

    private static CleanPage decoded(Document document) {
        return PageCodec.decodePage(
                document.get(Schema.ID),
                document.get(Schema.SOURCE),
                document.getBinaryValue(Schema.PIECES));
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

    private Copy copyAt(int doc) throws IOException {
        return PageCodec.decodeCopy(record(doc));
    }

    /// Every page and every unreadable one, by page id.
    public void eachStored(Visitor<Stored> visitor) throws IOException {
        walk(Schema.ID, doc -> visitor.visit(stored(doc)));
    }

    /// That page, or that unreadable one, if there is one.
    public void eachStored(String page, Visitor<Stored> visitor) throws IOException {
        walk(Schema.ID, page, doc -> visitor.visit(stored(doc)));
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
        eachStanding(
                (doc, complete, exact) ->
                        visitor.visit(
                                searcher.storedFields()
                                        .document(doc, Set.of(Schema.ID))
                                        .get(Schema.ID)));
    }

    /// What the stars are decided from, for every page by page id: doc values only, no page is
    /// read.
    public void eachStanding(StandingVisitor visitor) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        walk(
                Schema.ID,
                doc -> {
                    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
                    Long complete = value(leaf, Schema.COMPLETE, doc);
                    Long high = value(leaf, Schema.EXACT_HIGH, doc);
                    Long low = value(leaf, Schema.EXACT_LOW, doc);
                    if (complete != null && high != null && low != null) {
                        visitor.visit(doc, complete.intValue(), new HashValue128(high, low));
                    }
                });
    }

    private static @Nullable Long value(LeafReaderContext leaf, String field, int doc)
            throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(doc - leaf.docBase) ? values.longValue() : null;
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
        walk(Schema.COPY_ID, doc -> visitor.visit(copyAt(doc)));
    }

    private BytesRef record(int doc) throws IOException {
        return searcher.storedFields()
                .document(doc, Set.of(Schema.RECORD))
                .getBinaryValue(Schema.RECORD);
    }

    /// Visits the documents that have `field` in the order of its values. The term dictionary is
    /// sorted already: linear, and nothing is held in memory.
    private void walk(String field, DocumentVisitor visitor) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum all = terms.iterator();
        while (all.next() != null) {
            walk(all, live, visitor);
        }
    }

    private void walk(String field, String value, DocumentVisitor visitor) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            if (all.seekExact(new BytesRef(value))) {
                walk(all, MultiBits.getLiveDocs(reader), visitor);
            }
        }
    }

    private static void walk(TermsEnum term, @Nullable Bits live, DocumentVisitor visitor)
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
        reader.close();
        if (format != null) {
            reader.directory().close();
        }
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

    /// Takes what the stars are decided from.
    public interface StandingVisitor {
        /// Takes one page.
        ///
        /// @param doc its Lucene document in this view
        /// @param complete number of kept tokens
        /// @param exact hash of the kept tokens
        void visit(int doc, int complete, HashValue128 exact) throws IOException;
    }

    private interface DocumentVisitor {
        void visit(int doc) throws IOException;
    }
}
