package winnow.audit;

import java.util.List;

/// What a run removed, added up.
///
/// @param reasons by reason, the most characters first
/// @param sites by site, the most characters first
/// @param pages how many pages the run holds
/// @param copies how many of them are copies
/// @param empty how many of them hold nothing worth keeping
/// @param unreadable how many pages could not be read
/// @param doubts how many kept blocks are doubtful
/// @param doubtfulPages on how many pages
public record AuditSummary(
        List<Sum> reasons,
        List<Sum> sites,
        long pages,
        long copies,
        long empty,
        long unreadable,
        long doubts,
        long doubtfulPages) {
    public AuditSummary {
        reasons = List.copyOf(reasons);
        sites = List.copyOf(sites);
    }

    /// How much one reason, or one site, lost.
    ///
    /// @param name the reason's label, or the site
    /// @param entries how many removals
    /// @param chars how many code points
    public record Sum(String name, long entries, long chars) {}
}
