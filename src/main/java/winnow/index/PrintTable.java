package winnow.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.BytesRef;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The fingerprints of the pages that have found their places, for two questions: which canonical
/// pages share hashes with this page, and which pages that were placed by earlier runs do?
///
/// They are terms of the same Lucene index, canonical pages' and copies' in two fields, so that a
/// million copies are in nobody's way. Only the newest stand in memory until there are enough of
/// them for a segment, so the heap does not grow with the corpus; answers do not depend on when
/// that happens. Asked by any number of threads while nothing changes; changed by one.
public final class PrintTable implements Closeable {
    private final RunWriter run;
    private final Limits limits;
    private final DirectoryReader before;
    private final Set<String> removed = new HashSet<>();
    private DirectoryReader written;
    private RecentPrints recent = new RecentPrints();

    public PrintTable(RunWriter run, Limits limits) throws IOException {
        this.run = run;
        this.limits = limits;
        this.before = run.reader();
        this.written = run.reader();
    }

    /// Takes in a page that turned out to be canonical.
    ///
    /// @param replaces false if it had no place before
    public void addCanonical(Print print, boolean replaces) throws IOException {
        if (print.sample().length + print.blocks().length > 0) { // else nobody finds it
            recent.add(print);
        }
        run.writePrints(print.page(), document(print, Schema.PRINT), replaces);
        if (recent.size() >= limits.hashes()) {
            refresh();
        }
    }

    /// Takes in a page that turned out to be a copy, and is canonical no more if it was.
    ///
    /// @param replaces false if it had no place before
    public void addCopy(Print print, boolean replaces) throws IOException {
        run.writePrints(print.page(), document(print, Schema.COPY_PRINT), replaces);
        if (replaces) {
            forget(print.page());
        }
    }

    /// Takes out a page that had a place.
    public void remove(String page) throws IOException {
        run.removePrints(page);
        forget(page);
    }

    private void forget(String page) throws IOException {
        removed.add(page);
        if (removed.size() >= limits.removed()) {
            refresh();
        }
    }

    private void refresh() throws IOException {
        written.close();
        written = run.reader();
        recent = new RecentPrints();
        removed.clear();
    }

    private static Document document(Print print, String field) {
        Document document = PageDocuments.typed(Schema.PRINTS);
        BytesRef page = new BytesRef(print.page());
        document.add(new StringField(Schema.PRINTS_OF, page, Store.NO));
        document.add(new BinaryDocValuesField(Schema.PRINTS_OF, page));
        document.add(new NumericDocValuesField(Schema.COMPLETE, print.complete()));
        document.add(new NumericDocValuesField(Schema.PRINT_COUNT, print.sample().length));
        document.add(new NumericDocValuesField(Schema.PRINT_BLOCKS, print.blocks().length));
        addTerms(document, field, print.sample());
        addTerms(document, field, print.blocks());
        return document;
    }

    private static void addTerms(Document document, String field, long[] prints) {
        for (long print : prints) {
            document.add(new StringField(field, PrintSearch.term(print), Store.NO));
        }
    }

    /// The canonical pages that share hashes and that the rule takes, each once, in no order.
    public List<Found> canonical(long[] sample, long[] blocks, Rule rule) throws IOException {
        List<Found> found = new ArrayList<>();
        recent.find(sample, blocks, rule, found);
        found.removeIf(one -> removed.contains(one.page()));
        find(written, Schema.PRINT, sample, blocks, rule, found);
        return found;
    }

    /// The pages, canonical ones and copies, that had a place before anything was added here, share
    /// hashes and are taken by the rule; each once, in no order. Who has been added or taken out
    /// since may be among them.
    public List<Found> placedBefore(long[] sample, long[] blocks, Rule rule) throws IOException {
        List<Found> found = new ArrayList<>();
        find(before, Schema.PRINT, sample, blocks, rule, found);
        find(before, Schema.COPY_PRINT, sample, blocks, rule, found);
        return found;
    }

    private void find(
            DirectoryReader reader,
            String field,
            long[] sample,
            long[] blocks,
            Rule rule,
            List<Found> found)
            throws IOException {
        PrintSearch.find(reader, field, sample, blocks, rule, one -> add(one, found));
    }

    private void add(Found one, List<Found> found) {
        if (!removed.contains(one.page())) {
            found.add(one);
        }
    }

    @Override
    public void close() throws IOException {
        try (before) {
            written.close();
        }
    }

    /// A page that was found.
    ///
    /// @param page its id
    /// @param complete its number of kept tokens
    public record Found(String page, int complete) {}

    /// How much stands in memory. Answers are the same whatever they are.
    ///
    /// @param hashes hashes held before they are written, about 80 bytes each
    /// @param removed pages taken out that are held, a page id each
    public record Limits(int hashes, int removed) {
        public static final Limits STANDARD = new Limits(500_000, 50_000);
    }

    /// Which pages are wanted, by what they have and share.
    public interface Rule {
        /// Whether a page is wanted.
        ///
        /// @param complete its number of kept tokens
        /// @param sharedSample how many of the sampled shingles asked for it has
        /// @param sample how many it has itself
        /// @param sharedBlocks how many of the blocks asked for it has
        /// @param blocks how many it has itself
        boolean takes(int complete, int sharedSample, int sample, int sharedBlocks, int blocks);
    }
}
