package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.Inline;
import winnow.model.Span;

import java.util.List;

/// Reads what a Markdown page sets off inside one block: `**bold**`, `_italic_`, `` `code` `` and
/// `[links](https://…)`.
///
/// Only the plain cases: signs that close in the same block, with a letter inside them. What is not
/// understood stays as the characters it is. Confined to one block.
final class MarkdownInlines {
    /// How far a sign is looked for; bounds the work on a block full of signs that never close.
    private static final int FARTHEST = 1000;

    private final String source;
    private final int from;
    private final int end;

    MarkdownInlines(String source, int from, int end) {
        this.source = source;
        this.from = from;
        this.end = end;
    }

    /// Adds what is set off, ascending by start; nothing inside anything else.
    void add(List<Inline> inlines) {
        for (int i = from; i < end; ) {
            int next =
                    switch (source.charAt(i)) {
                        case '`' -> sign(i, "`", Inline.Kind.CODE, inlines);
                        case '*', '_' -> emphasis(i, inlines);
                        case '[' -> link(i, inlines);
                        case '\\' -> i + 2;
                        default -> i + 1;
                    };
            i = next;
        }
    }

    private int emphasis(int at, List<Inline> inlines) {
        String one = source.substring(at, at + 1);
        if (source.startsWith(one, at + 1)) {
            return source.startsWith(one, at + 2)
                    ? at + 3
                    : sign(at, one + one, Inline.Kind.BOLD, inlines);
        }
        return sign(at, one, Inline.Kind.ITALIC, inlines);
    }

    /// Adds what stands between two equal signs, and returns where the text goes on.
    private int sign(int at, String sign, Inline.Kind kind, List<Inline> inlines) {
        int start = at + sign.length();
        int most = Math.min(end, start + FARTHEST);
        int close = start < most ? source.indexOf(sign, start + 1, most) : -1;
        if (close < 0 || !opens(at, start, kind) || !closes(close, sign, kind)) {
            return start;
        }
        inlines.add(new Inline(Inline.Kind.MARKER, new Span(at, start), ""));
        inlines.add(new Inline(kind, new Span(start, close), ""));
        inlines.add(new Inline(Inline.Kind.MARKER, new Span(close, close + sign.length()), ""));
        return close + sign.length();
    }

    private boolean opens(int at, int start, Inline.Kind kind) {
        boolean parted = at == from || !Character.isLetterOrDigit(source.charAt(at - 1));
        char first = source.charAt(start);
        return kind == Inline.Kind.CODE
                ? first != '`' && !Blank.is(first)
                : parted && Character.isLetterOrDigit(first);
    }

    private boolean closes(int close, String sign, Inline.Kind kind) {
        int behind = close + sign.length();
        char next = behind < end ? source.charAt(behind) : ' ';
        boolean parted = !Character.isLetterOrDigit(next) && next != sign.charAt(0);
        return parted && (kind == Inline.Kind.CODE || !Blank.is(source.charAt(close - 1)));
    }

    private int link(int at, List<Inline> inlines) {
        int most = Math.min(end, at + FARTHEST);
        int close = source.indexOf(']', at + 1, most);
        if (close <= at + 1 || !source.startsWith("(", close + 1)) {
            return at + 1;
        }
        int last = source.indexOf(')', close + 2, Math.min(end, close + FARTHEST));
        boolean inner = source.indexOf('[', at + 1, close) >= 0;
        String target = last < 0 || inner ? null : target(close + 2, last);
        if (target == null || Blank.is(source, at + 1, close)) {
            return at + 1;
        }
        inlines.add(new Inline(Inline.Kind.MARKER, new Span(at, at + 1), ""));
        inlines.add(new Inline(Inline.Kind.LINK, new Span(at + 1, close), target));
        inlines.add(new Inline(Inline.Kind.MARKER, new Span(close, last + 1), ""));
        return last + 1;
    }

    private @Nullable String target(int start, int stop) {
        String address = source.substring(start, stop);
        boolean whole = address.startsWith("http://") || address.startsWith("https://");
        return whole && address.indexOf(' ') < 0 ? LinkTarget.of(address, null) : null;
    }
}
