package winnow.pipeline;

import winnow.model.Copy;
import winnow.model.Reason;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
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
/// @param removed what was removed, by reason
/// @param keptBlocks how many blocks were kept
/// @param keptChars their characters, in code points
/// @param example a few words of a title, for a first search; empty if no page has one
/// @param bytes read from disk
/// @param seconds the run took
public record RunReport(
        long pages,
        long canonical,
        Map<Copy.Kind, Long> copies,
        long empty,
        long unreadable,
        SortedMap<String, Long> skipped,
        Map<Reason, Removed> removed,
        long keptBlocks,
        long keptChars,
        String example,
        long bytes,
        double seconds) {
    public RunReport {
        copies = Collections.unmodifiableMap(new EnumMap<>(copies));
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
        removed = Collections.unmodifiableMap(new EnumMap<>(removed));
    }

    /// How much one reason took.
    ///
    /// @param entries audit entries
    /// @param chars their characters, in code points
    public record Removed(long entries, long chars) {
        public static final Removed NOTHING = new Removed(0, 0);

        Removed and(Removed more) {
            return new Removed(entries + more.entries, chars + more.chars);
        }
    }

    /// How many pages are copies, of whatever kind.
    public long allCopies() {
        return copies.values().stream().mapToLong(Long::longValue).sum();
    }
}
