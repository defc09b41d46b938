package winnow.markdown;

import winnow.model.Block;
import winnow.model.Inline;
import winnow.model.Span;

/// The text of a block that Markdown has to show.
final class Kept {
    private Kept() {}

    /// The text of a block without its markers.
    static String text(Block block, String source) {
        StringBuilder text = new StringBuilder();
        int from = block.span().start();
        for (Inline inline : block.layout().inlines()) {
            if (inline.kind() == Inline.Kind.MARKER) {
                part(block, from, inline.span().start(), source, text);
                from = inline.span().end();
            }
        }
        part(block, from, block.span().end(), source, text);
        return text.toString();
    }

    private static void part(Block block, int from, int to, String source, StringBuilder text) {
        if (from < to) {
            text.append(block.cut(new Span(from, to)).text(source));
        }
    }
}
