package winnow.filter;

import winnow.model.Finding;
import winnow.model.Span;

/// A stretch of a page's source that a filter speaks of.
///
/// @param span the characters meant; may begin and end inside blocks, and cover many of them
/// @param finding why
/// @param units how many lines or phrases it holds; at least 1
/// @param certain true if it is to be removed; otherwise the kept pieces it touches get a doubt
public record Claim(Span span, Finding finding, int units, boolean certain) {
    public Claim {
        if (units < 1) {
            throw new IllegalArgumentException("a claim of " + units + " units");
        }
    }
}
