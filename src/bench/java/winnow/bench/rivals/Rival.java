package winnow.bench.rivals;

import winnow.text.Tokens;

import java.util.List;

/// A way to find copies.
///
/// Implementations hold no state and are thread-safe.
@FunctionalInterface
public interface Rival {
    /// Parts the pages into clusters of copies.
    ///
    /// @return a number for each page; pages with one number are copies of each other
    int[] clusters(List<Tokens> pages);
}
