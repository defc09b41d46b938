package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The pages of an index as they were handed over to be stored, to be written again. Thread-safe.
public final class StoredPages {
    private final IndexView view;
    private final IndexReader reader;

    public StoredPages(IndexView view) {
        this.view = view;
        this.reader = view.searcher().getIndexReader();
    }

    /// Visits every page, segment by segment, without reading its text.
    public void eachPage(Visitor visitor) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues masked = DocValues.getNumeric(leaf.reader(), Schema.MASKED);
            NumericDocValues dropped = DocValues.getNumeric(leaf.reader(), Schema.DROPPED);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = masked.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = masked.nextDoc()) {
                if (live == null || live.get(doc)) {
                    Long gone = dropped.advanceExact(doc) ? dropped.longValue() : null;
                    visitor.visit(leaf.docBase + doc, masked.longValue(), gone);
                }
            }
        }
    }

    /// The number of kept tokens, masked or not, of the page that the document is.
    public int words(int doc) throws IOException {
        return (int) DocNumbers.require(reader, Schema.WORDS, doc);
    }

    /// Whether that page is marked as a copy.
    public boolean isCopy(int doc) throws IOException {
        return DocNumbers.require(reader, Schema.IS_COPY, doc) != 0;
    }

    /// How many pages there are of its site.
    public int pagesOfSite(int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        SortedDocValues sites = DocValues.getSorted(leaf.reader(), Schema.SITE);
        if (!sites.advanceExact(doc - leaf.docBase)) {
            throw new IllegalStateException("document " + doc + " is no page");
        }
        BytesRef site = BytesRef.deepCopyOf(sites.lookupOrd(sites.ordValue()));
        return view.searcher()
                .count(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(Schema.SITE, site)), Occur.FILTER)
                                .add(
                                        new TermQuery(new Term(Schema.TYPE, Schema.PAGE)),
                                        Occur.FILTER)
                                .build());
    }

    /// Its id.
    public String id(int doc) throws IOException {
        return view.pageId(doc);
    }

    /// That page as it was handed over, but for the hashes of its paragraphs, of which there are
    /// none.
    public PageDraft draft(int doc) throws IOException {
        Long dropped = DocNumbers.get(reader, Schema.DROPPED, doc);
        Repeats repeats =
                new Repeats(
                        words(doc),
                        new long[0],
                        DocNumbers.require(reader, Schema.MASKED, doc),
                        dropped == null ? 0 : dropped,
                        view.drops(doc));
        return new PageDraft(
                view.cleaned(doc),
                hash(Schema.CONTENT_HIGH, Schema.CONTENT_LOW, doc),
                repeats,
                (int) DocNumbers.require(reader, Schema.COMPLETE, doc),
                hash(Schema.EXACT_HIGH, Schema.EXACT_LOW, doc),
                DocNumbers.require(reader, Schema.EXAMPLE, doc),
                file(doc));
    }

    private HashValue128 hash(String high, String low, int doc) throws IOException {
        return DocNumbers.hash(reader, high, low, doc);
    }

    private @Nullable FileStamp file(int doc) throws IOException {
        Long size = DocNumbers.get(reader, Schema.FILE_SIZE, doc);
        Long time = DocNumbers.get(reader, Schema.FILE_TIME, doc);
        return size == null || time == null ? null : new FileStamp(size, time);
    }

    /// Takes pages.
    public interface Visitor {
        /// Takes a page.
        ///
        /// @param doc the page's document
        /// @param masked which of its paragraphs are masked, see [Repeats]
        /// @param dropped which are removed; null of a page that is to be written again anyway
        void visit(int doc, long masked, @Nullable Long dropped) throws IOException;
    }
}
