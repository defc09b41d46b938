package winnow.audit;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

import winnow.audit.AuditSummary.Sum;
import winnow.index.IndexView;
import winnow.index.Schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds up the removals of a run from their doc values, segment by segment. For one use.
final class Tally {
    private final IndexView view;
    private final Map<String, long[]> reasons = new HashMap<>();
    private final Map<String, long[]> sites = new HashMap<>();
    private long doubts;
    private long doubtfulPages;
    private long empty;

    Tally(IndexView view) {
        this.view = view;
    }

    AuditSummary summary() throws IOException {
        for (LeafReaderContext leaf : view.searcher().getLeafContexts()) {
            addRemovals(leaf.reader(), Schema.REASON, reasons);
            addRemovals(leaf.reader(), Schema.SITE, sites);
            addPages(leaf.reader());
        }
        return new AuditSummary(
                sums(reasons),
                sums(sites),
                count(Schema.PAGE),
                count(Schema.COPY),
                empty,
                count(Schema.UNREADABLE),
                doubts,
                doubtfulPages);
    }

    private long count(String type) throws IOException {
        return view.searcher().count(new TermQuery(new Term(Schema.TYPE, type)));
    }

    private static void addRemovals(LeafReader leaf, String field, Map<String, long[]> sums)
            throws IOException {
        NumericDocValues chars = DocValues.getNumeric(leaf, Schema.CHARS);
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
                long[] both =
                        sums.computeIfAbsent(
                                names.lookupOrd(ord).utf8ToString(), name -> new long[2]);
                both[0] += entries[ord];
                both[1] += sum[ord];
            }
        }
    }

    private void addPages(LeafReader leaf) throws IOException {
        NumericDocValues doubtful = DocValues.getNumeric(leaf, Schema.DOUBTS);
        NumericDocValues nothing = DocValues.getNumeric(leaf, Schema.IS_EMPTY);
        Bits live = leaf.getLiveDocs();
        for (int doc = doubtful.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = doubtful.nextDoc()) {
            if (live == null || live.get(doc)) {
                doubts += doubtful.longValue();
                doubtfulPages += doubtful.longValue() > 0 ? 1 : 0;
                empty += nothing.advanceExact(doc) ? nothing.longValue() : 0;
            }
        }
    }

    private static List<Sum> sums(Map<String, long[]> sums) {
        List<Sum> sorted = new ArrayList<>();
        sums.forEach((name, both) -> sorted.add(new Sum(name, both[0], both[1])));
        sorted.sort(Comparator.comparingLong(Sum::chars).reversed().thenComparing(Sum::name));
        return sorted;
    }
}
