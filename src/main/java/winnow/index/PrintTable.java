package winnow.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/// The fingerprints of the canonical pages of a run, for one question: which pages share hashes
/// with this one, and how many?
///
/// They are terms of the run's own Lucene index; only the newest stand in memory until there are
/// enough of them for a segment, so the heap does not grow with the corpus. Answers do not depend
/// on when that happens. Asked by any number of threads while nothing is added.
public final class PrintTable implements Closeable {
    /// Hashes held in memory before they are written, about 40 MB.
    private static final int MOST_IN_MEMORY = 500_000;

    private final RunWriter run;
    private final int most;
    private DirectoryReader written;
    private RecentPrints recent = new RecentPrints();

    public PrintTable(RunWriter run) throws IOException {
        this(run, MOST_IN_MEMORY);
    }

    PrintTable(RunWriter run, int most) throws IOException {
        this.run = run;
        this.most = most;
        this.written = run.reader();
    }

    /// Takes in a canonical page.
    ///
    /// @param page a number of the caller's own for it, not negative
    /// @param sample its sampled shingles, each once
    /// @param blocks the hashes of its blocks, each once
    public void add(int page, long[] sample, long[] blocks) throws IOException {
        recent.add(page, sample, blocks);
        run.add(document(page, sample, blocks));
        if (recent.size() >= most) {
            written.close();
            written = run.reader();
            recent = new RecentPrints();
        }
    }

    private static Document document(int page, long[] sample, long[] blocks) {
        Document document = RunWriter.typed(Schema.PRINTS);
        document.add(new NumericDocValuesField(Schema.PRINTS_OF, page));
        document.add(new NumericDocValuesField(Schema.PRINT_COUNT, sample.length));
        addTerms(document, sample);
        addTerms(document, blocks);
        return document;
    }

    private static void addTerms(Document document, long[] prints) {
        for (long print : prints) {
            document.add(new StringField(Schema.PRINT, term(print), Store.NO));
        }
    }

    private static BytesRef term(long print) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(print, bytes, 0);
        return new BytesRef(bytes);
    }

    /// Names every canonical page that shares a hash with `prints`, each once, in no order. Samples
    /// and blocks are asked for apart.
    public void sharing(long[] prints, Sharing sharing) throws IOException {
        recent.sharing(prints, sharing);
        for (LeafReaderContext leaf : written.leaves()) {
            Terms terms = leaf.reader().terms(Schema.PRINT);
            if (terms != null) {
                report(leaf.reader(), count(terms.iterator(), prints), sharing);
            }
        }
    }

    private static Counts count(TermsEnum terms, long[] prints) throws IOException {
        Counts counts = new Counts();
        PostingsEnum postings = null;
        for (long print : prints) {
            if (terms.seekExact(term(print))) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = postings.nextDoc()) {
                    counts.add(doc);
                }
            }
        }
        return counts;
    }

    private static void report(LeafReader leaf, Counts counts, Sharing sharing) throws IOException {
        long[] found = new long[counts.size()]; // document, then how many it shares: ascending
        for (int i = 0; i < found.length; i++) {
            found[i] = (long) counts.key(i) << Integer.SIZE | counts.count(i);
        }
        Arrays.sort(found);
        NumericDocValues pages = DocValues.getNumeric(leaf, Schema.PRINTS_OF);
        NumericDocValues sizes = DocValues.getNumeric(leaf, Schema.PRINT_COUNT);
        for (long one : found) {
            int doc = (int) (one >>> Integer.SIZE);
            if (pages.advanceExact(doc) && sizes.advanceExact(doc)) {
                sharing.page((int) pages.longValue(), (int) one, (int) sizes.longValue());
            }
        }
    }

    @Override
    public void close() throws IOException {
        written.close();
    }

    /// Is told of a page that shares hashes with the one asked for.
    public interface Sharing {
        /// Takes one page.
        ///
        /// @param page its number
        /// @param shared how many of the hashes it has too
        /// @param sampled how many sampled shingles it has
        void page(int page, int shared, int sampled) throws IOException;
    }
}
