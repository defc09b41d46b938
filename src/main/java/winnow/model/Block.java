package winnow.model;

import java.util.List;

/// A heading, paragraph, list item, table row, quote, code or caption: a span of a page's source in
/// reading order.
///
/// @param kind what it is
/// @param span where it stands in the source; starts and ends with a non-blank character
/// @param repairs recorded differences between the text and the span, ascending, inside the span,
///     without overlap
/// @param layout how it stood on its page; [Layout#PLAIN] unless extraction was asked for it
public record Block(BlockKind kind, Span span, List<Repair> repairs, Layout layout) {
    public Block {
        repairs = List.copyOf(repairs);
        int end = span.start();
        for (Repair repair : repairs) {
            if (repair.span().start() < end || repair.span().end() > span.end()) {
                throw new IllegalArgumentException(
                        "repair " + repair + " is not in order inside " + span);
            }
            end = repair.span().end();
        }
    }

    public Block(BlockKind kind, Span span, List<Repair> repairs) {
        this(kind, span, repairs, Layout.PLAIN);
    }

    public Block(BlockKind kind, Span span) {
        this(kind, span, List.of());
    }

    /// The text of this block: its span of `source` with the repairs carried out.
    public String text(String source) {
        if (repairs.isEmpty()) {
            return span.of(source);
        }
        StringBuilder text = new StringBuilder(span.length());
        appendTo(text, source);
        return text.toString();
    }

    /// Writes the text of this block behind what stands in `text`.
    void appendTo(StringBuilder text, String source) {
        int from = span.start();
        for (Repair repair : repairs) {
            text.append(source, from, repair.span().start()).append(repair.to());
            from = repair.span().end();
        }
        text.append(source, from, span.end());
    }

    /// The part of this block that `part` covers, with the repairs that lie inside it.
    public Block cut(Span part) {
        if (!span.contains(part)) {
            throw new IllegalArgumentException(part + " is not inside " + span);
        }
        return new Block(
                kind,
                part,
                repairs.stream().filter(repair -> part.contains(repair.span())).toList(),
                layout.within(part));
    }
}
