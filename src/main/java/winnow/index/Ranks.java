package winnow.index;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The order of all page ids of an index, as numbers: so that many pages can be sorted by their ids
/// without holding one. A few bits a page. For one thread.
public final class Ranks {
    private final IndexReader reader;
    private final SortedDocValues[] ids;
    private final Lookup documents;
    private @Nullable OrdinalMap map; // not needed when nothing has changed

    public Ranks(IndexView view) throws IOException {
        this.reader = view.searcher().getIndexReader();
        this.documents = new Lookup(reader, Schema.ID);
        this.ids = new SortedDocValues[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            ids[leaf.ord] = DocValues.getSorted(leaf.reader(), Schema.ID);
        }
    }

    /// The place of the page's id among all ids of the index, by code points; from 0.
    ///
    /// @param doc the page's document
    public int of(int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        SortedDocValues here = DocValues.getSorted(leaf.reader(), Schema.ID);
        if (!here.advanceExact(doc - leaf.docBase)) {
            throw new IllegalStateException("document " + doc + " is no page");
        }
        return (int) map().getGlobalOrds(leaf.ord).get(here.ordValue());
    }

    /// The document of the page with that rank.
    public int document(int rank) throws IOException {
        SortedDocValues there = ids[map().getFirstSegmentNumber(rank)];
        return documents.find(there.lookupOrd((int) map().getFirstSegmentOrd(rank)));
    }

    private OrdinalMap map() throws IOException {
        if (map == null) {
            map = OrdinalMap.build(null, ids, PackedInts.DEFAULT);
        }
        return map;
    }
}
