package winnow.bench.rules;

import winnow.model.Page;

import java.util.BitSet;

/// A way to clean a page, of which only what it takes out is asked.
///
/// Implementations hold no state and are thread-safe.
@FunctionalInterface
public interface Rule {
    /// The UTF-16 units of the page's source that this rule takes out of what is kept of it. Blanks
    /// may be among them and do not count.
    BitSet removed(Page page);
}
