package winnow.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Which pages hold which paragraphs: the sorted dictionary of [Schema#PARAGRAPH].
///
/// A walk through it is linear in the paragraphs of the index and holds none of them. For one
/// thread.
public final class ParagraphTable {
    private final IndexReader reader;
    private final @Nullable TermsEnum[] terms;
    private @Nullable PostingsEnum postings;

    /// @param view the pages
    public ParagraphTable(IndexView view) throws IOException {
        this.reader = view.searcher().getIndexReader();
        this.terms = new TermsEnum[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms all = leaf.reader().terms(Schema.PARAGRAPH);
            terms[leaf.ord] = all == null ? null : all.iterator();
        }
    }

    /// Visits the paragraphs that at least so many pages of one site hold, ascending.
    ///
    /// @param compared the size of the samples
    public void eachHeld(int least, int compared, HeldVisitor visitor) throws IOException {
        Terms all = MultiTerms.getTerms(reader, Schema.PARAGRAPH);
        if (all == null) {
            return;
        }
        TermsEnum walk = all.iterator();
        while (walk.next() != null) {
            if (walk.docFreq() >= least) { // deleted pages among them
                Sample sample = sample(walk.term(), compared);
                if (sample.holders() >= least) {
                    visitor.visit(ParagraphId.of(walk.term()), sample);
                }
            }
        }
    }

    /// The pages of one site that hold that paragraph, some of them to look at.
    ///
    /// @param compared how many at most
    public Sample sample(ParagraphId paragraph, int compared) throws IOException {
        return sample(paragraph.term(), compared);
    }

    private Sample sample(BytesRef term, int compared) throws IOException {
        Sample sample = new Sample(compared);
        each(
                term,
                (doc, times) ->
                        sample.add(
                                DocNumbers.require(reader, Schema.CONTENT_HIGH, doc),
                                DocNumbers.require(reader, Schema.CONTENT_LOW, doc),
                                doc));
        return sample;
    }

    /// Visits the pages of one site that hold that paragraph.
    public void eachHolder(ParagraphId paragraph, HolderVisitor visitor) throws IOException {
        each(paragraph.term(), visitor);
    }

    private void each(BytesRef term, HolderVisitor visitor) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum here = terms[leaf.ord];
            if (here != null && here.seekExact(term)) {
                visit(here, leaf, visitor);
            }
        }
    }

    /// Visits the pages of every site that hold that paragraph.
    public void eachHolder(long paragraph, HolderVisitor visitor) throws IOException {
        BytesRef prefix = ParagraphId.prefix(paragraph);
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum here = terms[leaf.ord];
            if (here == null || here.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (BytesRef term = here.term();
                    term != null && StringHelper.startsWith(term, prefix);
                    term = here.next()) {
                visit(here, leaf, visitor);
            }
        }
    }

    private void visit(TermsEnum term, LeafReaderContext leaf, HolderVisitor visitor)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        postings = term.postings(postings, PostingsEnum.FREQS);
        for (int doc = postings.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
                visitor.visit(leaf.docBase + doc, postings.freq());
            }
        }
    }

    /// Takes paragraphs that many pages hold.
    public interface HeldVisitor {
        void visit(ParagraphId paragraph, Sample sample) throws IOException;
    }

    /// Takes pages that hold a paragraph.
    public interface HolderVisitor {
        /// Takes a page.
        ///
        /// @param doc the page's document
        /// @param times how often the paragraph stands on it
        void visit(int doc, int times) throws IOException;
    }
}
