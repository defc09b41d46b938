package winnow.pipeline;

import winnow.extract.Extractor;
import winnow.extract.Settings;
import winnow.filter.Chain;
import winnow.language.Languages;
import winnow.model.CleanPage;
import winnow.model.Page;
import winnow.model.RawPage;
import winnow.model.Unreadable;
import winnow.reader.Broken;
import winnow.reader.ContainerEnd;
import winnow.reader.MissingRoot;
import winnow.reader.Reader;
import winnow.reader.Reading;
import winnow.reader.Sink;
import winnow.reader.Skipped;
import winnow.reader.SkippedRecords;
import winnow.reader.Unchanged;
import winnow.reader.Undecoded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// What happens to one page by itself: its blocks are found, then its litter, then the language of
/// what is left.
///
/// A function of the page alone, so that `clean` and `index` agree on every decision. Thread-safe.
public final class Cleaning {
    /// Goes up with every change to what is extracted, removed or compared; part of an index's
    /// settings, so that no index mixes two sets of rules.
    public static final int RULES_VERSION = 5;

    private static final String STANDARD_INPUT = "-";

    private final Extractor extractor;
    private final Chain filters = Chain.standard();
    private final Languages languages = new Languages();

    /// Removes readers' comments, and pages keep no layout.
    public Cleaning() {
        this(false, false);
    }

    /// @param comments readers' comments are content
    /// @param layout pages say how their blocks stood on them; no decision depends on it
    public Cleaning(boolean comments, boolean layout) {
        this.extractor = new Extractor(new Settings(comments, layout));
    }

    /// The page with every piece decided, and the site it belongs to.
    public CleanPage clean(RawPage raw) {
        Page page = languages.tell(filters.apply(extractor.extract(raw)));
        return new CleanPage(page, Site.of(page));
    }

    /// Every page of some files, in order.
    ///
    /// @param files paths; `-` is `standardInput`
    /// @param pageLimit bytes of the largest page that is read
    public void files(
            List<String> files, InputStream standardInput, long pageLimit, Results results)
            throws IOException, InterruptedException {
        Reader reader = new Reader(pageLimit);
        for (String file : files) {
            Sink sink = reading -> take(reading, file, results);
            if (file.equals(STANDARD_INPUT)) {
                reader.readStream(file, standardInput, sink);
            } else {
                try {
                    reader.readFile(file, Path.of(file), sink);
                } catch (MissingRoot e) {
                    results.missing(e);
                }
            }
        }
    }

    private void take(Reading reading, String file, Results results) {
        switch (reading) {
            case Undecoded page -> results.page(clean(page.decode()));
            case Broken(Unreadable unreadable) -> results.unreadable(unreadable);
            case Skipped(String id, String kind, long bytes) -> results.skipped(file, kind);
            case SkippedRecords(String id, var kinds) -> results.skipped(file, kinds);
            case Unchanged remark -> throw new IllegalStateException("nothing is remembered here");
            case ContainerEnd remark -> {} // a page at a time is all that is asked for
        }
    }

    /// Takes what becomes of files, one after the other.
    public interface Results {
        /// A cleaned page.
        void page(CleanPage page);

        /// A file that cannot be opened; the message names it. The others are cleaned all the same.
        void missing(IOException file);

        /// A file or record that could not be read.
        void unreadable(Unreadable unreadable);

        /// A file that is no page.
        void skipped(String file, String kind);

        /// Records of a file that are no pages: how many of each kind.
        void skipped(String file, SortedMap<String, Long> kinds);
    }
}
