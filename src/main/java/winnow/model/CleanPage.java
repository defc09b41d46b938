package winnow.model;

import java.util.List;

/// A page on which every decision is made, as `clean` prints it and the index holds it.
///
/// @param page the page, every piece with its decision
/// @param site the site it belongs to
public record CleanPage(Page page, String site) {
    /// The page's removed stretches, each with the id that names it in the audit, by position.
    public List<Removal> removals() {
        CodePoints points = CodePoints.of(page.source());
        return page.entries().stream().map(entry -> Removal.of(page, entry, points)).toList();
    }

    /// A removed stretch with its id and its place in code points.
    ///
    /// @param id the first 10 hex digits of a hash of page id, span and text
    /// @param entry the stretch, spans in UTF-16 units
    /// @param text the removed text
    /// @param start where it starts in the source, in code points
    /// @param end where it ends, in code points
    public record Removal(String id, Entry entry, String text, int start, int end) {
        static Removal of(Page page, Entry entry, CodePoints points) {
            String text = entry.span().of(page.source());
            int start = points.at(entry.span().start());
            int end = points.at(entry.span().end());
            return new Removal(EntryId.of(page.id(), start, end, text), entry, text, start, end);
        }
    }
}
