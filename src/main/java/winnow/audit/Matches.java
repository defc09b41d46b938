package winnow.audit;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import winnow.index.IndexView;
import winnow.index.QuestionParser;

import java.io.IOException;

/// Which removals answer a question, as Lucene documents; one bit each.
///
/// @param documents null if no question was asked and all do
record Matches(@Nullable FixedBitSet documents) {
    static Matches of(IndexView view, @Nullable String question) throws IOException {
        if (question == null) {
            return new Matches(null);
        }
        IndexSearcher searcher = view.searcher();
        Query query = searcher.rewrite(QuestionParser.removed(question));
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        FixedBitSet found = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                add(scorer.iterator(), leaf.docBase, found);
            }
        }
        return new Matches(found);
    }

    private static void add(DocIdSetIterator documents, int base, FixedBitSet found)
            throws IOException {
        for (int doc = documents.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = documents.nextDoc()) {
            found.set(base + doc);
        }
    }

    boolean all() {
        return documents == null;
    }

    boolean has(int document) {
        return documents == null || documents.get(document);
    }
}
