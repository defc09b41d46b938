package winnow.search;

import org.jspecify.annotations.Nullable;

import winnow.model.Reason;

import java.util.List;

/// A kept paragraph, or a removed line, that answers.
///
/// @param text the paragraph
/// @param heading the heading above it; null if there is none
/// @param start where it starts in the page's source, in code points
/// @param end where it ends
/// @param highlights the words asked for
/// @param removed why it was removed; null for kept text
public record Passage(
        String text,
        @Nullable String heading,
        int start,
        int end,
        List<Highlight> highlights,
        @Nullable Removed removed) {
    public Passage {
        highlights = List.copyOf(highlights);
    }

    /// A stretch of a passage's text that was asked for, in UTF-16 units of the text.
    public record Highlight(int start, int end) {}

    /// The audit entry that a removed passage belongs to.
    public record Removed(String entry, Reason reason) {}
}
