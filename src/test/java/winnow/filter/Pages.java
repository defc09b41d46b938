package winnow.filter;

import winnow.model.About;
import winnow.model.Blank;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Decision;
import winnow.model.Entry;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;

/// Pages for tests: every line that is not blank is a kept paragraph.
final class Pages {
    private Pages() {}

    static Page of(String source) {
        return of(source, BlockKind.PARAGRAPH);
    }

    static Page of(String source, BlockKind kind) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= source.length(); i++) {
            if (i == source.length() || source.charAt(i) == '\n') {
                Span line = Blank.strip(source, from, i);
                if (line != null) {
                    pieces.add(new Piece(new Block(kind, line), Decision.Kept.UNDOUBTED));
                }
                from = i + 1;
            }
        }
        return new Page("page", About.NOTHING, source, pieces);
    }

    static Page filtered(String source) {
        return Chain.standard().apply(of(source));
    }

    /// The texts of what was removed.
    static List<String> removed(Page page) {
        return page.entries().stream().map(entry -> entry.span().of(page.source())).toList();
    }

    /// Why something was removed, for messages.
    static String why(Page page) {
        StringBuilder why = new StringBuilder();
        for (Entry entry : page.entries()) {
            why.append(entry).append('\n').append(entry.span().of(page.source())).append('\n');
        }
        return why.toString();
    }
}
