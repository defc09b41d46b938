package winnow.audit;

import org.jspecify.annotations.Nullable;

import winnow.model.Finding;

/// One line of the audit: a removal, a page that is a copy, empty or unreadable, or kept text that
/// is doubtful.
///
/// @param id ten hex digits that name it in every run
/// @param page the page id
/// @param finding why
/// @param place where the text stood; null if the row speaks of the page as a whole
/// @param lines how many lines or phrases it holds; 0 for a page
/// @param text the text; empty for a page
/// @param kept true if the text was kept and is only doubtful
public record AuditRow(
        String id,
        String page,
        Finding finding,
        @Nullable Place place,
        int lines,
        String text,
        boolean kept) {
    /// A stretch of a page's source, in code points.
    public record Place(int start, int end) {}
}
