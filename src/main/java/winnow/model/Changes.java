package winnow.model;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a finished run changed since the finished run before it, in pages.
///
/// @param added pages that were not there
/// @param changed pages whose bytes are others now
/// @param gone pages that are not there any more
/// @param newlyCopied pages that are copies now and were not, new ones among them
/// @param noLongerCopied pages that were copies, are still there, and stand for themselves now
public record Changes(long added, long changed, long gone, long newlyCopied, long noLongerCopied) {
    /// Nothing has changed.
    public static final Changes NONE = new Changes(0, 0, 0, 0, 0);

    private static final String ADDED = "new";
    private static final String CHANGED = "changed";
    private static final String GONE = "gone";
    private static final String NEWLY_COPIED = "newly_copied";
    private static final String NO_LONGER_COPIED = "no_longer_copied";

    /// Whether the run left the pages as they were.
    public boolean isNone() {
        return equals(NONE);
    }

    /// The counts by the names that JSON and commits hold, in the order in which people read them.
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(ADDED, added);
        counts.put(CHANGED, changed);
        counts.put(GONE, gone);
        counts.put(NEWLY_COPIED, newlyCopied);
        counts.put(NO_LONGER_COPIED, noLongerCopied);
        return counts;
    }

    /// The changes with those [#counts()]; what is not named is 0.
    public static Changes of(Map<String, Long> counts) {
        return new Changes(
                counts.getOrDefault(ADDED, 0L),
                counts.getOrDefault(CHANGED, 0L),
                counts.getOrDefault(GONE, 0L),
                counts.getOrDefault(NEWLY_COPIED, 0L),
                counts.getOrDefault(NO_LONGER_COPIED, 0L));
    }
}
