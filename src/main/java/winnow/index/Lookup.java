package winnow.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Finds documents by the terms of one field, one term after the other: what a search would do, but
/// without a query and with the dictionaries kept open. For one thread.
final class Lookup {
    static final int NONE = -1;

    private final IndexReader reader;
    private final @Nullable TermsEnum[] terms;
    private @Nullable PostingsEnum postings;

    Lookup(IndexReader reader, String field) throws IOException {
        this.reader = reader;
        this.terms = new TermsEnum[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms all = leaf.reader().terms(field);
            terms[leaf.ord] = all == null ? null : all.iterator();
        }
    }

    /// The one document that has the term; [#NONE] if none has.
    int find(String value) throws IOException {
        return find(new BytesRef(value));
    }

    int find(BytesRef value) throws IOException {
        int[] found = {NONE};
        each(value, doc -> found[0] = doc);
        return found[0];
    }

    boolean has(String value) throws IOException {
        return find(value) != NONE;
    }

    /// Visits the documents that have the term.
    void each(BytesRef value, DocumentVisitor visitor) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum here = terms[leaf.ord];
            if (here != null && here.seekExact(value)) {
                Bits live = leaf.reader().getLiveDocs();
                postings = here.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = postings.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        visitor.visit(leaf.docBase + doc);
                    }
                }
            }
        }
    }

    /// Takes Lucene documents, by their numbers in the whole reader.
    interface DocumentVisitor {
        void visit(int doc) throws IOException;
    }
}
