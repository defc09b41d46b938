package winnow.markdown;

import winnow.model.Inline;

/// A stretch of a block's text that may be set off.
///
/// @param kind how
/// @param start in the text
/// @param end in the text
/// @param target where a link leads
record Stretch(Inline.Kind kind, int start, int end, String target) {
    boolean is(Inline.Kind other) {
        return kind == other;
    }
}
