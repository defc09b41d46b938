package winnow.index;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What stands in an index, added up from terms and doc values, segment by segment; no page is
/// read. Made once, then only asked.
public final class Totals {
    private final IndexSearcher searcher;
    private final SortedMap<String, Sum> reasons = new TreeMap<>();
    private final SortedMap<String, Sum> sites = new TreeMap<>();
    private final SortedMap<String, Sum> skipped = new TreeMap<>();
    private long keptBlocks;
    private long keptChars;
    private long empty;
    private long doubts;
    private long doubtfulPages;
    private long bestExample;
    private Optional<String> examplePage = Optional.empty();

    private Totals(IndexView view) {
        this.searcher = view.searcher();
    }

    public static Totals of(IndexView view) throws IOException {
        Totals totals = new Totals(view);
        for (LeafReaderContext leaf : totals.searcher.getLeafContexts()) {
            add(leaf.reader(), Schema.REASON, Schema.CHARS, totals.reasons);
            add(leaf.reader(), Schema.SITE, Schema.CHARS, totals.sites);
            add(leaf.reader(), Schema.SKIPPED_KIND, Schema.SKIPPED_COUNT, totals.skipped);
            totals.addPages(leaf.reader());
            totals.addExample(leaf.reader());
        }
        return totals;
    }

    /// What was removed, by the label of its reason.
    public SortedMap<String, Sum> reasons() {
        return reasons;
    }

    /// What was removed, by site.
    public SortedMap<String, Sum> sites() {
        return sites;
    }

    /// How many kept blocks there are.
    public long keptBlocks() {
        return keptBlocks;
    }

    /// How many code points the kept blocks have.
    public long keptChars() {
        return keptChars;
    }

    /// Pages of which nothing is kept.
    public long empty() {
        return empty;
    }

    /// Kept blocks that are doubtful.
    public long doubts() {
        return doubts;
    }

    /// Pages that have such blocks.
    public long doubtfulPages() {
        return doubtfulPages;
    }

    /// The id of the page whose title makes the best example, ties by page id; empty if none does.
    public Optional<String> examplePage() {
        return examplePage;
    }

    /// All pages: canonical, copies and empty ones.
    public long pages() throws IOException {
        return count(Schema.TYPE, Schema.PAGE);
    }

    /// Pages that are copies.
    public long copies() throws IOException {
        return count(Schema.TYPE, Schema.COPY);
    }

    /// Files and records that could not be read.
    public long unreadable() throws IOException {
        return count(Schema.TYPE, Schema.UNREADABLE);
    }

    /// Files and records that are no pages, by kind.
    public SortedMap<String, Long> skipped() {
        SortedMap<String, Long> counts = new TreeMap<>();
        skipped.forEach((kind, sum) -> counts.put(kind, sum.chars()));
        return counts;
    }

    /// Copies by the label of their kind.
    public SortedMap<String, Long> copyKinds() throws IOException {
        return counts(Schema.COPY_KIND);
    }

    private SortedMap<String, Long> counts(String field) throws IOException {
        SortedMap<String, Long> counts = new TreeMap<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            while (all.next() != null) {
                String value = all.term().utf8ToString();
                long count = count(field, value);
                if (count > 0) {
                    counts.put(value, count);
                }
            }
        }
        return counts;
    }

    private long count(String field, String value) throws IOException {
        return searcher.count(new TermQuery(new Term(field, value)));
    }

    /// Adds up what documents say in `amount`, by what they say in `field`.
    private static void add(
            LeafReader leaf, String field, String amount, SortedMap<String, Sum> sums)
            throws IOException {
        NumericDocValues chars = DocValues.getNumeric(leaf, amount);
        SortedDocValues names = DocValues.getSorted(leaf, field);
        Bits live = leaf.getLiveDocs();
        long[] entries = new long[names.getValueCount()];
        long[] sum = new long[names.getValueCount()];
        for (int doc = chars.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = chars.nextDoc()) {
            if ((live == null || live.get(doc)) && names.advanceExact(doc)) {
                entries[names.ordValue()]++;
                sum[names.ordValue()] += chars.longValue();
            }
        }
        for (int ord = 0; ord < entries.length; ord++) {
            if (entries[ord] > 0) {
                Sum here = new Sum(entries[ord], sum[ord]);
                sums.merge(names.lookupOrd(ord).utf8ToString(), here, Sum::and);
            }
        }
    }

    private void addPages(LeafReader reader) throws IOException {
        NumericDocValues blocks = DocValues.getNumeric(reader, Schema.KEPT_BLOCKS);
        NumericDocValues chars = DocValues.getNumeric(reader, Schema.KEPT_CHARS);
        NumericDocValues doubtful = DocValues.getNumeric(reader, Schema.DOUBTS);
        Bits live = reader.getLiveDocs();
        for (int doc = blocks.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = blocks.nextDoc()) {
            if (live == null || live.get(doc)) {
                empty += blocks.longValue() == 0 ? 1 : 0;
                keptBlocks += blocks.longValue();
                keptChars += chars.advanceExact(doc) ? chars.longValue() : 0;
                addDoubts(doubtful.advanceExact(doc) ? doubtful.longValue() : 0);
            }
        }
    }

    private void addDoubts(long here) {
        doubts += here;
        doubtfulPages += here > 0 ? 1 : 0;
    }

    /// Looks for a better example in one segment, where ids are numbered in their order.
    private void addExample(LeafReader reader) throws IOException {
        NumericDocValues examples = DocValues.getNumeric(reader, Schema.EXAMPLE);
        SortedDocValues pages = DocValues.getSorted(reader, Schema.ID);
        Bits live = reader.getLiveDocs();
        long most = 1;
        int first = Integer.MAX_VALUE;
        for (int doc = examples.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = examples.nextDoc()) {
            long weight = examples.longValue();
            if (weight >= most && (live == null || live.get(doc)) && pages.advanceExact(doc)) {
                first = weight > most ? pages.ordValue() : Math.min(first, pages.ordValue());
                most = weight;
            }
        }
        if (first < Integer.MAX_VALUE && most >= bestExample) {
            String page = pages.lookupOrd(first).utf8ToString();
            boolean better =
                    most > bestExample
                            || examplePage.isEmpty()
                            || PageOrder.compare(page, examplePage.get()) < 0;
            examplePage = better ? Optional.of(page) : examplePage;
            bestExample = most;
        }
    }

    /// How much was removed.
    ///
    /// @param entries audit entries
    /// @param chars their characters, in code points
    public record Sum(long entries, long chars) {
        /// The largest number of characters first.
        public static final Comparator<Sum> MOST = Comparator.comparingLong(Sum::chars).reversed();

        Sum and(Sum more) {
            return new Sum(entries + more.entries, chars + more.chars);
        }
    }
}
