package winnow;

import winnow.audit.Audit;
import winnow.audit.AuditFilter;
import winnow.audit.AuditRow;
import winnow.audit.AuditSummary;
import winnow.index.IndexView;
import winnow.index.Places;
import winnow.markdown.Markdown;
import winnow.model.CleanPage;
import winnow.model.Copy;
import winnow.model.RawPage;
import winnow.model.Relation;
import winnow.model.Stretch;
import winnow.pipeline.CleanSettings;
import winnow.pipeline.Cleaning;
import winnow.pipeline.Deciding;
import winnow.pipeline.Deciding.Decided;
import winnow.pipeline.DecisionState;
import winnow.pipeline.IndexRun;
import winnow.pipeline.Progress;
import winnow.pipeline.Relations;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunSettings;
import winnow.pipeline.Soundness;
import winnow.pipeline.SoundnessReport;
import winnow.pipeline.StopSignal;
import winnow.search.Answer;
import winnow.search.Question;
import winnow.search.Search;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The front door: clean a page, index folders, and ask a finished index.
///
/// The static methods need no index. An open Winnow reads the last finished run and does not change
/// while it is open; it is thread-safe and must be closed.
public final class Winnow implements Closeable {
    private final IndexView view;
    private final Search search;
    private final Audit audit;

    /// Made when the first page is cleaned: who searches has no use for its tables.
    private static final class Cleaner {
        static final Cleaning CLEANING = new Cleaning();
    }

    /// The same for pages that are to be shown as Markdown.
    private static final class LayoutCleaner {
        static final Cleaning CLEANING = new Cleaning(false, true);
    }

    private Winnow(IndexView view) {
        this.view = view;
        this.search = new Search(view);
        this.audit = new Audit(view);
    }

    /// Cleans one page by itself: every piece of it, each with its decision.
    public static CleanPage clean(RawPage raw) {
        return Cleaner.CLEANING.clean(raw);
    }

    /// Cleans one page by itself and writes what is kept as Markdown.
    public static String markdown(RawPage raw) {
        return Markdown.of(LayoutCleaner.CLEANING.clean(raw).page());
    }

    /// Cleans files, and what containers among them hold, one page after the other.
    ///
    /// @param files paths; `-` is `standardInput`
    public static void clean(
            List<String> files,
            InputStream standardInput,
            CleanSettings settings,
            Cleaning.Results results)
            throws IOException, InterruptedException {
        new Cleaning(settings.comments(), settings.layout())
                .files(files, standardInput, settings.pageLimit(), results);
    }

    /// Indexes folders and files, or what has changed in them since the last run; readers see the
    /// result when all of it is done.
    ///
    /// @throws winnow.index.UnusableIndex if the index cannot be written; the message says why
    /// @throws winnow.pipeline.RefusedRoots if a root is missing or in another's way
    public static RunReport index(RunSettings settings, Progress progress)
            throws IOException, InterruptedException {
        return index(settings, progress, new StopSignal());
    }

    /// The same, and another thread may tell it to stop.
    ///
    /// @throws InterruptedException if it did; the next run carries on from what is done
    public static RunReport index(RunSettings settings, Progress progress, StopSignal signal)
            throws IOException, InterruptedException {
        return new IndexRun(settings, progress, signal).run();
    }

    /// Says of pages that they are no copies; holds in every later run while they have this text.
    ///
    /// @param names page ids, or ids of the audit entries that say that they are copies
    public static Decided keepApart(Path index, List<String> names)
            throws IOException, InterruptedException {
        return new Deciding(index).keepApart(names, today());
    }

    /// Says of pages that they are copies of another one; holds in every later run while all of
    /// them have this text.
    public static Decided join(Path index, List<String> pages, String of)
            throws IOException, InterruptedException {
        return new Deciding(index).join(pages, of, today());
    }

    /// Takes decisions back.
    ///
    /// @throws winnow.decisions.UnusableDecisions if there is none with such a number
    public static Decided undo(Path index, List<Integer> numbers)
            throws IOException, InterruptedException {
        return new Deciding(index).undo(numbers, today());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /// What people decided and did not take back, the oldest first, and whether it holds.
    public static List<DecisionState> decisions(Path index) throws IOException {
        return new Deciding(index).list();
    }

    /// Reads a whole index and checks that every promise holds in it.
    public static SoundnessReport check(Path index) throws IOException {
        return Soundness.check(index);
    }

    /// Opens the last finished run of an index.
    ///
    /// @throws winnow.index.UnusableIndex if there is none; the message says what to do
    public static Winnow open(Path index) throws IOException {
        return new Winnow(IndexView.open(index));
    }

    /// The same for a program that asks a little and ends, as a command does: opened faster, but no
    /// thread that uses it may be interrupted.
    ///
    /// @throws winnow.index.UnusableIndex if there is none; the message says what to do
    public static Winnow openBriefly(Path index) throws IOException {
        return new Winnow(IndexView.openBriefly(index));
    }

    /// Answers a question.
    public Answer search(Question question) throws IOException {
        return search.ask(question);
    }

    /// What was removed, by reason and by site.
    public AuditSummary audit() throws IOException {
        return audit.summary();
    }

    /// Removals one by one, by page id and place.
    public void audit(AuditFilter filter, Consumer<AuditRow> rows) throws IOException {
        audit.list(filter, rows);
    }

    /// A page with every piece of it, if the index holds it.
    public Optional<CleanPage> page(String id) throws IOException {
        return view.page(id);
    }

    /// The id of every page, in order, copies and empty pages among them.
    public void eachPage(Consumer<String> pages) throws IOException {
        view.eachPageId(pages::accept);
    }

    /// Every page that is no copy and holds any text, in the order of their ids.
    public void eachCanonical(Consumer<CleanPage> pages) throws IOException {
        view.eachPageId(
                id -> {
                    if (!view.isMarkedCopy(id)) {
                        view.page(id)
                                .filter(page -> !page.page().text().isEmpty())
                                .ifPresent(pages);
                    }
                });
    }

    /// Every copy, by page id.
    public void copies(Consumer<Copy> copies) throws IOException {
        view.eachCopy(copies::accept);
    }

    /// That page's relation to its canonical page if it is a copy, else those of its copies to it.
    public Iterable<Copy> copies(String page) throws IOException {
        Optional<Copy> copy = view.copy(page);
        return copy.isPresent() ? copy.stream().toList() : view.copiesOf(page);
    }

    /// Whether people said of a page that it is no copy, and that holds.
    public boolean isKeptApart(String page) throws IOException {
        return new Places(view).isKeptApart(page);
    }

    /// What the pages that stay have to do with each other, by page id: slow, for it is not stored.
    public void relations(Consumer<Relation> relations) throws IOException {
        new Relations(view).each(relations);
    }

    /// The same of one page, on either side.
    public List<Relation> relations(String page) throws IOException {
        return new Relations(view).of(page);
    }

    /// Two pages of the index side by side, in the reading order of the first.
    public List<Stretch> compare(String page, String other) throws IOException {
        return Relations.compare(view, page, other);
    }

    @Override
    public void close() throws IOException {
        view.close();
    }
}
