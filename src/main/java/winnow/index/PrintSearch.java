package winnow.index;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

import winnow.index.PrintTable.Found;
import winnow.index.PrintTable.Rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Finds pages by the hashes that they share with another: each posting of its hashes is read once.
///
/// Stateless, so any number of threads may ask.
public final class PrintSearch {
    private PrintSearch() {}

    /// The canonical pages of a finished run that share hashes and that the rule takes, each once,
    /// in no order.
    public static List<Found> canonical(IndexView view, long[] sample, long[] blocks, Rule rule)
            throws IOException {
        List<Found> found = new ArrayList<>();
        IndexReader reader = view.searcher().getIndexReader();
        find(reader, Schema.PRINT, sample, blocks, rule, found::add);
        return found;
    }

    static void find(
            IndexReader reader,
            String field,
            long[] sample,
            long[] blocks,
            Rule rule,
            Consumer<Found> found)
            throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                Counts shared = new Counts();
                TermsEnum all = terms.iterator();
                count(all, sample, shared, false);
                count(all, blocks, shared, true);
                take(leaf.reader(), shared, rule, found);
            }
        }
    }

    /// The term that stands for a hash.
    static BytesRef term(long print) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(print, bytes, 0);
        return new BytesRef(bytes);
    }

    private static void count(TermsEnum terms, long[] prints, Counts counts, boolean inSecond)
            throws IOException {
        PostingsEnum postings = null;
        for (long print : prints) {
            if (terms.seekExact(term(print))) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = postings.nextDoc()) {
                    counts.add(doc, inSecond);
                }
            }
        }
    }

    private static void take(LeafReader leaf, Counts shared, Rule rule, Consumer<Found> found)
            throws IOException {
        long[] documents = new long[shared.size()]; // document, then its place: ascending
        for (int i = 0; i < documents.length; i++) {
            documents[i] = (long) shared.key(i) << Integer.SIZE | i;
        }
        Arrays.sort(documents);
        Bits live = leaf.getLiveDocs();
        BinaryDocValues pages = DocValues.getBinary(leaf, Schema.PRINTS_OF);
        NumericDocValues complete = DocValues.getNumeric(leaf, Schema.COMPLETE);
        NumericDocValues samples = DocValues.getNumeric(leaf, Schema.PRINT_COUNT);
        NumericDocValues blocks = DocValues.getNumeric(leaf, Schema.PRINT_BLOCKS);
        for (long one : documents) {
            int doc = (int) (one >>> Integer.SIZE);
            int place = (int) one;
            if ((live == null || live.get(doc))
                    && complete.advanceExact(doc)
                    && samples.advanceExact(doc)
                    && blocks.advanceExact(doc)
                    && rule.takes(
                            (int) complete.longValue(),
                            shared.first(place),
                            (int) samples.longValue(),
                            shared.second(place),
                            (int) blocks.longValue())
                    && pages.advanceExact(doc)) {
                String page = pages.binaryValue().utf8ToString();
                found.accept(new Found(page, (int) complete.longValue()));
            }
        }
    }
}
