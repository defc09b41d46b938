package winnow.audit;

import winnow.index.IndexView;
import winnow.index.Totals;
import winnow.model.Changes;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What an index lacks of its pages, added up, and what the last run changed.
///
/// @param reasons by reason, the most characters first
/// @param sites by site, the most characters first
/// @param pages how many pages the run holds
/// @param copies how many of them are copies
/// @param empty how many of them hold nothing worth keeping
/// @param unreadable how many pages could not be read
/// @param doubts how many kept blocks are doubtful
/// @param doubtfulPages on how many pages
/// @param changes what the last run changed since the one before it
public record AuditSummary(
        List<Sum> reasons,
        List<Sum> sites,
        long pages,
        long copies,
        long empty,
        long unreadable,
        long doubts,
        long doubtfulPages,
        Changes changes) {
    public AuditSummary {
        reasons = List.copyOf(reasons);
        sites = List.copyOf(sites);
    }

    /// The summary of an index.
    static AuditSummary of(IndexView view) throws IOException {
        Totals totals = Totals.of(view);
        return new AuditSummary(
                mostFirst(totals.reasons()),
                mostFirst(totals.sites()),
                totals.pages(),
                totals.copies(),
                totals.empty(),
                totals.unreadable(),
                totals.doubts(),
                totals.doubtfulPages(),
                view.note().changes());
    }

    private static List<Sum> mostFirst(Map<String, Totals.Sum> sums) {
        return sums.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Totals.Sum>comparingByValue(Totals.Sum.MOST)
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(sum -> new Sum(sum.getKey(), sum.getValue().entries(), sum.getValue().chars()))
                .toList();
    }

    /// How much one reason, or one site, lost.
    ///
    /// @param name the reason's label, or the site
    /// @param entries how many removals
    /// @param chars how many code points
    public record Sum(String name, long entries, long chars) {}
}
