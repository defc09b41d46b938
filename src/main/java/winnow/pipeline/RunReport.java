package winnow.pipeline;

import winnow.index.IndexView;
import winnow.index.Totals;
import winnow.model.Changes;
import winnow.model.Copy;
import winnow.model.Page;
import winnow.model.Reason;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an index holds after a run, and what the run did.
///
/// @param pages every page: canonical, copies and empty ones
/// @param canonical pages that stand for themselves
/// @param copies how many copies of each kind
/// @param empty pages of which nothing is kept
/// @param unreadable pages that could not be read; not among `pages`
/// @param skipped files that are no pages, by kind
/// @param selections which files are read of the roots of which not all are, by root, in words
/// @param removed what was removed, by reason
/// @param keptBlocks how many blocks were kept
/// @param keptChars their characters, in code points
/// @param example a few words of a title, for a first search; empty if no page has one
/// @param changes what the run changed since the last finished one
/// @param lapsed how many decisions of people hold no more, for a page is another or gone
/// @param isFirst whether there was none to compare with
/// @param isCarriedOn whether it carried on a run that was stopped
/// @param bytes of the files that it opened
/// @param seconds the run took
public record RunReport(
        long pages,
        long canonical,
        Map<Copy.Kind, Long> copies,
        long empty,
        long unreadable,
        SortedMap<String, Long> skipped,
        SortedMap<String, String> selections,
        Map<Reason, Removed> removed,
        long keptBlocks,
        long keptChars,
        String example,
        Changes changes,
        long lapsed,
        boolean isFirst,
        boolean isCarriedOn,
        long bytes,
        double seconds) {
    public RunReport {
        copies = Collections.unmodifiableMap(new EnumMap<>(copies));
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
        selections = Collections.unmodifiableSortedMap(new TreeMap<>(selections));
        removed = Collections.unmodifiableMap(new EnumMap<>(removed));
    }

    /// The report of a run that is about to be finished.
    ///
    /// @param view all that it has written
    static RunReport of(
            IndexView view,
            Changes changes,
            long lapsed,
            boolean isFirst,
            boolean isCarriedOn,
            long bytes,
            double seconds)
            throws IOException {
        Totals totals = Totals.of(view);
        return new RunReport(
                totals.pages(),
                totals.pages() - totals.copies() - totals.empty(),
                copies(totals),
                totals.empty(),
                totals.unreadable(),
                totals.skipped(),
                Roots.selections(view.note().roots()),
                removed(totals),
                totals.keptBlocks(),
                totals.keptChars(),
                example(view, totals.examplePage()),
                changes,
                lapsed,
                isFirst,
                isCarriedOn,
                bytes,
                seconds);
    }

    private static Map<Copy.Kind, Long> copies(Totals totals) throws IOException {
        Map<String, Long> counts = totals.copyKinds();
        Map<Copy.Kind, Long> copies = new EnumMap<>(Copy.Kind.class);
        for (Copy.Kind kind : Copy.Kind.values()) {
            if (counts.containsKey(kind.label())) {
                copies.put(kind, counts.get(kind.label()));
            }
        }
        return copies;
    }

    private static Map<Reason, Removed> removed(Totals totals) {
        Map<Reason, Removed> removed = new EnumMap<>(Reason.class);
        totals.reasons()
                .forEach(
                        (label, sum) ->
                                removed.put(
                                        Reason.of(label), new Removed(sum.entries(), sum.chars())));
        return removed;
    }

    private static String example(IndexView view, Optional<String> page) throws IOException {
        if (page.isEmpty()) {
            return "";
        }
        Optional<Page> best = view.page(page.get()).map(stored -> stored.page());
        return best.map(ExampleQuery::words).orElse("");
    }

    /// How much one reason took.
    ///
    /// @param entries audit entries
    /// @param chars their characters, in code points
    public record Removed(long entries, long chars) {
        public static final Removed NOTHING = new Removed(0, 0);
    }

    /// How many pages are copies, of whatever kind.
    public long allCopies() {
        return copies.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many pages are as they were.
    public long unchanged() {
        return pages - changes.added() - changes.changed();
    }
}
