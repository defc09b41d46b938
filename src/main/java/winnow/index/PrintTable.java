package winnow.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

import winnow.index.PrintSearch.Kind;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The fingerprints of the pages that have found their places, for two questions: which canonical
/// pages share hashes with this page and have a key that it asks for, and which pages that were
/// placed by earlier runs?
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
        Document document = document(print);
        if (print.keys().length > 0) {
            long key = add(print, Kind.CANONICAL, document);
            recent.add(print, key);
        }
        run.writePrints(print.page(), document, replaces);
        if (recent.size() >= limits.hashes()) {
            refresh();
        }
    }

    /// Takes in a page that turned out to be a copy, and is canonical no more if it was.
    ///
    /// @param replaces false if it had no place before
    public void addCopy(Print print, boolean replaces) throws IOException {
        Document document = document(print);
        if (print.keys().length > 0) {
            add(print, Kind.COPY, document);
        }
        run.writePrints(print.page(), document, replaces);
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

    private static Document document(Print print) {
        Document document = PageDocuments.typed(Schema.PRINTS);
        BytesRef page = new BytesRef(print.page());
        document.add(new StringField(Schema.PRINTS_OF, page, Store.NO));
        document.add(new BinaryDocValuesField(Schema.PRINTS_OF, page));
        document.add(new NumericDocValuesField(Schema.COMPLETE, print.complete()));
        document.add(new NumericDocValuesField(Schema.PRINT_COUNT, print.sample().length));
        document.add(new NumericDocValuesField(Schema.PRINT_BLOCKS, print.blocks().length));
        return document;
    }

    /// Adds what the page is found by; says under which key.
    private long add(Print print, Kind kind, Document document) throws IOException {
        addTerms(document, kind.prints(), print.sample());
        addTerms(document, kind.prints(), print.blocks());
        long key = Print.rarest(print.keys(), this::pages);
        int upper = Print.upper(key);
        int lower = Print.lower(key);
        if (print.answers().length == 0) { // else its key is no condition
            document.add(new NumericDocValuesField(Schema.ONLY_KEY, key));
        }
        for (int half : print.answers()) {
            document.add(new StringField(kind.answers(), PrintSearch.term(half), Store.NO));
        }
        document.add(new StringField(kind.keys(), PrintSearch.term(upper), Store.NO));
        if (lower != upper) {
            document.add(new StringField(kind.keys(), PrintSearch.term(lower), Store.NO));
        }
        return key;
    }

    /// How many pages have a key so far. That the rarest is taken sees to it that words which a
    /// template puts on all its pages are soon nobody's.
    private long pages(long key) throws IOException {
        int half = Print.upper(key);
        long pages = recent.count(half);
        for (Kind kind : Kind.values()) {
            pages += written.docFreq(new Term(kind.keys(), PrintSearch.term(half)));
        }
        return pages;
    }

    private static void addTerms(Document document, String field, long[] prints) {
        for (long print : prints) {
            document.add(new StringField(field, PrintSearch.term(print), Store.NO));
        }
    }

    /// The canonical pages that are sought and that the rule takes, each once, in no order.
    public List<Found> canonical(Sought sought, Rule rule) throws IOException {
        List<Found> found = new ArrayList<>();
        recent.find(sought, rule, sought.most(limits.postings()), found);
        found.removeIf(one -> removed.contains(one.page()));
        find(written, Kind.CANONICAL, sought, rule, found);
        return found;
    }

    /// The pages, canonical ones and copies, that had a place before anything was added here, are
    /// sought and are taken by the rule; each once, in no order. Who has been added or taken out
    /// since may be among them.
    public List<Found> placedBefore(Sought sought, Rule rule) throws IOException {
        List<Found> found = new ArrayList<>();
        find(before, Kind.CANONICAL, sought, rule, found);
        find(before, Kind.COPY, sought, rule, found);
        return found;
    }

    private void find(
            DirectoryReader reader, Kind kind, Sought sought, Rule rule, List<Found> found)
            throws IOException {
        long most = sought.most(limits.postings());
        PrintSearch.find(reader, kind, sought, rule, most, one -> add(one, found));
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
    /// @param postings of shared hashes that are read for each key that is asked for: about as many
    ///     as in the time in which a key is looked up
    public record Limits(int hashes, int removed, int postings) {
        public static final Limits STANDARD = new Limits(500_000, 50_000, 8);
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
