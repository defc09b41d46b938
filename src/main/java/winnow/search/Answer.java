package winnow.search;

import java.util.List;

/// What was found.
///
/// @param question what was asked
/// @param total how many pages answer, not only those shown
/// @param hits the asked-for part of them, the best first, ties by page id
/// @param sites how many of all answering pages each site has, the most first
/// @param nanos how long it took
public record Answer(
        Question question, long total, List<Hit> hits, List<SiteCount> sites, long nanos) {
    public Answer {
        hits = List.copyOf(hits);
        sites = List.copyOf(sites);
    }

    /// A site and how many of its pages answer.
    public record SiteCount(String site, int pages) {}
}
