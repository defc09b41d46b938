package winnow.audit;

import org.jspecify.annotations.Nullable;

import winnow.model.Reason;

/// Which rows of the audit are wanted.
///
/// @param reason only this reason; null for all
/// @param page only this page; null for all
/// @param match only removed text that answers this question; null for all
/// @param doubts doubtful text that was kept, instead of what was removed
public record AuditFilter(
        @Nullable Reason reason, @Nullable String page, @Nullable String match, boolean doubts) {
    /// Everything that was removed.
    public static final AuditFilter ALL = new AuditFilter(null, null, null, false);
}
