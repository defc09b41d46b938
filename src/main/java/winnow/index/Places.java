package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import winnow.model.Copy;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Where every page stood when a run began to place pages: which were canonical, which were copies
/// and of whom, and which had no place yet.
///
/// A page has a place if it is a copy or has a fingerprint; both go when its bytes change. Does not
/// see what the run writes. For one thread.
public final class Places {
    private final IndexView view;
    private final IndexReader reader;
    private final boolean isEmpty;
    private final Lookup ids;
    private final Lookup exact;
    private final Lookup copies;
    private final Lookup prints;
    private final Lookup stars;
    private final Lookup same;

    public Places(IndexView view) throws IOException {
        this.view = view;
        this.reader = view.searcher().getIndexReader();
        this.ids = new Lookup(reader, Schema.ID);
        this.exact = new Lookup(reader, Schema.EXACT);
        this.copies = new Lookup(reader, Schema.COPY_ID);
        this.prints = new Lookup(reader, Schema.PRINTS_OF);
        this.stars = new Lookup(reader, Schema.STAR);
        this.same = new Lookup(reader, Schema.SAME);
        this.isEmpty =
                new IndexSearcher(reader).count(typed(Schema.PRINTS)) == 0
                        && new IndexSearcher(reader).count(typed(Schema.COPY)) == 0;
    }

    private static TermQuery typed(String type) {
        return new TermQuery(new Term(Schema.TYPE, type));
    }

    /// Whether no page at all has a place: then nobody needs to be asked.
    public boolean isEmpty() {
        return isEmpty;
    }

    /// The page's document; -1 if there is no such page.
    public int document(String page) throws IOException {
        int doc = ids.find(page);
        return doc != Lookup.NONE && DocNumbers.get(reader, Schema.COMPLETE, doc) != null
                ? doc
                : Lookup.NONE;
    }

    /// Documents are numbered from 0 to this, exclusive.
    public int documents() {
        return reader.maxDoc();
    }

    /// The number of kept tokens that are not masked of the page that the document is.
    public int complete(int doc) throws IOException {
        return (int) DocNumbers.require(reader, Schema.COMPLETE, doc);
    }

    /// Whether the page that the document is has any words, masked or not.
    public boolean hasWords(int doc) throws IOException {
        return DocNumbers.require(reader, Schema.WORDS, doc) > 0;
    }

    /// Whether a run has written or taken out anything.
    public boolean hasWritten(long run) throws IOException {
        return new Lookup(reader, Schema.RUN).has(Long.toString(run));
    }

    /// Whether a run which was stopped had yet to place pages anew.
    public boolean hasPending() throws IOException {
        return new Lookup(reader, Schema.TYPE).has(Schema.PENDING);
    }

    /// The hash of the kept tokens, masked or not, of the page that the document is.
    public HashValue128 exact(int doc) throws IOException {
        return DocNumbers.hash(reader, Schema.EXACT_HIGH, Schema.EXACT_LOW, doc);
    }

    /// The exact copies of the page that the document is, and that page, as documents in no order:
    /// they have the same tokens, and as many of them are masked.
    public int[] exactly(int doc) throws IOException {
        int complete = complete(doc);
        IntStream.Builder pages = IntStream.builder();
        exact.each(
                PageDocuments.bytes(exact(doc)),
                same -> {
                    if (complete(same) == complete) {
                        pages.add(same);
                    }
                });
        return pages.build().toArray();
    }

    /// The copy that the page was; empty if it was none.
    public Optional<Copy> copy(String page) throws IOException {
        int doc = isEmpty ? Lookup.NONE : copies.find(page);
        return doc == Lookup.NONE ? Optional.empty() : Optional.of(view.copyAt(doc));
    }

    /// Whether the page had a place.
    public boolean isPlaced(String page) throws IOException {
        return !isEmpty && (prints.has(page) || copies.has(page));
    }

    /// Whether the page that the document is had a place.
    public boolean isPlaced(int doc) throws IOException {
        return !isEmpty && isPlaced(view.pageId(doc));
    }

    /// Whether the page was canonical, or a copy that represents its group.
    public boolean hasPrints(String page) throws IOException {
        return !isEmpty && prints.has(page);
    }

    /// Visits the copies of that canonical page that represent their groups.
    public void eachAround(String canonical, IndexView.Visitor<String> visitor) throws IOException {
        eachCopy(stars, canonical, visitor);
    }

    /// Visits the copies that follow that page, the representative of their group.
    public void eachFollowing(String representative, IndexView.Visitor<String> visitor)
            throws IOException {
        eachCopy(same, representative, visitor);
    }

    private void eachCopy(Lookup lookup, String page, IndexView.Visitor<String> visitor)
            throws IOException {
        if (!isEmpty) {
            lookup.each(new BytesRef(page), doc -> visitor.visit(view.copyAt(doc).page()));
        }
    }

    /// The pages that a run wrote, as documents.
    public int[] written(long run) throws IOException {
        IntStream.Builder pages = IntStream.builder();
        new Lookup(reader, Schema.RUN)
                .each(
                        new BytesRef(Long.toString(run)),
                        doc -> {
                            if (DocNumbers.get(reader, Schema.EXACT_HIGH, doc) != null) {
                                pages.add(doc);
                            }
                        });
        return pages.build().toArray();
    }

    /// Visits the pages that a run took out, each once.
    public void eachGone(IndexView.Visitor<String> visitor) throws IOException {
        eachStored(Schema.GONE, Schema.GONE_ID, visitor);
    }

    /// Visits the pages that a run which was stopped had yet to place anew.
    public void eachPending(IndexView.Visitor<String> visitor) throws IOException {
        eachStored(Schema.PENDING, Schema.PENDING_ID, visitor);
    }

    /// Visits the pages about which a person's decision held when that was written.
    public void eachDecided(DecisionVisitor visitor) throws IOException {
        new Lookup(reader, Schema.TYPE)
                .each(
                        new BytesRef(Schema.DECIDED),
                        doc -> {
                            Document decided = reader.storedFields().document(doc);
                            visitor.visit(
                                    decided.get(Schema.DECIDED_ID), decided.get(Schema.DECIDED_OF));
                        });
    }

    /// Whether a person's decision that the page is no copy holds.
    public boolean isKeptApart(String page) throws IOException {
        int doc = new Lookup(reader, Schema.DECIDED_ID).find(page);
        return doc != Lookup.NONE
                && reader.storedFields().document(doc).get(Schema.DECIDED_OF) == null;
    }

    /// Takes decisions.
    public interface DecisionVisitor {
        /// Takes one.
        ///
        /// @param of the page of which `page` is a copy; null if it is none
        void visit(String page, @Nullable String of) throws IOException;
    }

    private void eachStored(String type, String field, IndexView.Visitor<String> visitor)
            throws IOException {
        new Lookup(reader, Schema.TYPE)
                .each(
                        new BytesRef(type),
                        doc ->
                                visitor.visit(
                                        reader.storedFields()
                                                .document(doc, Set.of(field))
                                                .get(field)));
    }
}
