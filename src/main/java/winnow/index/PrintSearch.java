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

/// Finds pages by the hashes that they share with another and by their keys.
///
/// There are two ways to the same pages: read the postings of all hashes and count, or gather the
/// pages that have one of the keys and look which hashes each of them has. The first is the cheaper
/// one unless thousands of pages are made from one template: each of them shares its hashes with
/// all others, and its key with next to none. How many postings there are says which to take.
///
/// Stateless, so any number of threads may ask.
public final class PrintSearch {
    private PrintSearch() {}

    /// The fields in which the fingerprints of canonical pages or of copies stand.
    enum Kind {
        CANONICAL(Schema.PRINT, Schema.PRINT_KEY, Schema.PRINT_ANSWER),
        COPY(Schema.COPY_PRINT, Schema.COPY_KEY, Schema.COPY_ANSWER);

        private final String prints;
        private final String keys;
        private final String answers;

        Kind(String prints, String keys, String answers) {
            this.prints = prints;
            this.keys = keys;
            this.answers = answers;
        }

        /// Of sampled shingles and blocks.
        String prints() {
            return prints;
        }

        /// Of keys.
        String keys() {
            return keys;
        }

        /// Of keys that pages answer to.
        String answers() {
            return answers;
        }
    }

    /// The canonical pages of a finished run that are sought and that the rule takes, each once, in
    /// no order.
    public static List<Found> canonical(IndexView view, Sought sought, Rule rule)
            throws IOException {
        List<Found> found = new ArrayList<>();
        IndexReader reader = view.searcher().getIndexReader();
        find(reader, Kind.CANONICAL, sought, rule, Long.MAX_VALUE, found::add);
        return found;
    }

    /// @param most postings of hashes of one segment that may be read
    static void find(
            IndexReader reader,
            Kind kind,
            Sought sought,
            Rule rule,
            long most,
            Consumer<Found> found)
            throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(kind.prints());
            if (terms != null) {
                SharedTerms shared = new SharedTerms(terms, sought);
                Counts counts =
                        shared.postings() <= most
                                ? shared.counts()
                                : shared.counts(keyed(leaf.reader(), kind, sought));
                take(leaf.reader(), counts, sought, rule, found);
            }
        }
    }

    /// The term that stands for a hash.
    static BytesRef term(long print) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(print, bytes, 0);
        return new BytesRef(bytes);
    }

    /// The term that stands for one half of a key.
    static BytesRef term(int half) {
        byte[] bytes = new byte[Integer.BYTES];
        NumericUtils.intToSortableBytes(half, bytes, 0);
        return new BytesRef(bytes);
    }

    /// The documents that have one of the keys or answer to one, ascending.
    private static int[] keyed(LeafReader leaf, Kind kind, Sought sought) throws IOException {
        Counts documents = new Counts();
        TermsEnum keys = terms(leaf, kind.keys());
        for (int half : sought.asks()) {
            addDocuments(keys, half, documents);
        }
        TermsEnum answers = terms(leaf, kind.answers());
        long rarest = // the key to which the fewest answer
                Print.rarest(
                        sought.keys(),
                        key -> pages(answers, Print.upper(key)) + pages(answers, Print.lower(key)));
        addDocuments(answers, Print.upper(rarest), documents);
        addDocuments(answers, Print.lower(rarest), documents);
        int[] keyed = new int[documents.size()];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = documents.key(i);
        }
        Arrays.sort(keyed);
        return keyed;
    }

    private static TermsEnum terms(LeafReader leaf, String field) throws IOException {
        Terms terms = leaf.terms(field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    private static void addDocuments(TermsEnum terms, int half, Counts documents)
            throws IOException {
        if (terms.seekExact(term(half))) {
            PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
            for (int doc = postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                documents.add(doc, false);
            }
        }
    }

    private static int pages(TermsEnum terms, int half) throws IOException {
        return terms.seekExact(term(half)) ? terms.docFreq() : 0;
    }

    private static void take(
            LeafReader leaf, Counts shared, Sought sought, Rule rule, Consumer<Found> found)
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
        NumericDocValues keys = DocValues.getNumeric(leaf, Schema.ONLY_KEY);
        for (long one : documents) {
            int doc = (int) (one >>> Integer.SIZE);
            int place = (int) one;
            if ((live == null || live.get(doc))
                    && complete.advanceExact(doc)
                    && samples.advanceExact(doc)
                    && blocks.advanceExact(doc)
                    && (!keys.advanceExact(doc) || sought.takes(keys.longValue()))
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
