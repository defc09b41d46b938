package winnow.index;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The hashes sought that stand in one segment, each looked up once. For one thread.
final class SharedTerms {
    private final TermsEnum terms;
    private final List<Shared> shared = new ArrayList<>();
    private long postings;
    private @Nullable PostingsEnum reused;

    /// A hash of the sample or of a block that the segment has.
    private record Shared(BytesRef term, TermState state, boolean isBlock) {}

    SharedTerms(Terms all, Sought sought) throws IOException {
        this.terms = all.iterator();
        find(sought.sample(), false);
        find(sought.blocks(), true);
    }

    private void find(long[] prints, boolean areBlocks) throws IOException {
        for (long print : prints) {
            BytesRef term = PrintSearch.term(print);
            if (terms.seekExact(term)) {
                shared.add(new Shared(term, terms.termState(), areBlocks));
                postings += terms.docFreq();
            }
        }
    }

    /// How many postings these have in all.
    long postings() {
        return postings;
    }

    /// Counts for each document which of them it has.
    Counts counts() throws IOException {
        Counts counts = new Counts();
        for (Shared one : shared) {
            PostingsEnum of = postings(one);
            for (int doc = of.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = of.nextDoc()) {
                counts.add(doc, one.isBlock());
            }
        }
        return counts;
    }

    /// The same for these documents, which ascend.
    Counts counts(int[] documents) throws IOException {
        Counts counts = new Counts();
        for (int i = 0; i < shared.size() && documents.length > 0; i++) {
            PostingsEnum of = postings(shared.get(i));
            for (int document : documents) {
                int doc = of.docID() < document ? of.advance(document) : of.docID();
                if (doc == document) {
                    counts.add(doc, shared.get(i).isBlock());
                }
            }
        }
        return counts;
    }

    private PostingsEnum postings(Shared one) throws IOException {
        terms.seekExact(one.term(), one.state());
        PostingsEnum of = terms.postings(reused, PostingsEnum.NONE);
        reused = of;
        return of;
    }
}
