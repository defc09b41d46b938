package winnow.filter;

import winnow.model.Page;

import java.util.List;

/// Says which stretches of a page are not worth keeping.
///
/// A filter looks at the kept pieces only and decides nothing itself: [Chain] turns its claims into
/// decisions, so no filter can forget to record what it took. Implementations are pure functions of
/// the page, and thread-safe.
@FunctionalInterface
public interface Filter {
    /// The claims on `page`, in any order; where two overlap, the one that starts first wins, and
    /// of those the longer.
    List<Claim> claims(Page page);
}
