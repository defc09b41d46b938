package winnow.markdown;

import winnow.model.Inline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Writes text with what is set off in it: `a **bold** word, a [link](https://site.example/)`.
///
/// Emphasis is written only where its signs are sure to be understood (CommonMark 6.2): between
/// blanks or punctuation, or, for bold, between letters. Confined to one block.
final class InlineText {
    /// Where the text is written, which decides what a line break becomes.
    enum Where {
        PARAGRAPH,
        HEADING,
        CELL
    }

    private final String text;
    private final List<Stretch> stretches;
    private final Where where;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Stretch> open = new ArrayDeque<>();
    private int next;
    private int end;

    /// A backslash belongs before this character, for the line would begin with a sign; -1 if none.
    private int signAt = -1;

    private boolean space;
    private boolean lineBreak;

    /// @param stretches ascending by start, outer before inner
    InlineText(String text, List<Stretch> stretches, Where where) {
        this.text = text;
        this.stretches = stretches;
        this.where = where;
    }

    /// The text from `from` to `to`; empty if a reader would see nothing. To be asked for ascending
    /// parts of the text.
    String write(int from, int to) {
        out.setLength(0);
        space = false;
        lineBreak = false;
        end = to;
        while (next < stretches.size() && stretches.get(next).start() < from) {
            next++;
        }
        for (int i = from; i < to; ) {
            close(i);
            i = open(i);
            if (i < to && (next == stretches.size() || stretches.get(next).start() != i)) {
                character(i++);
            }
        }
        close(to);
        return out.toString();
    }

    /// Opens what starts at `at`, and returns where the text goes on behind what has no inside.
    private int open(int at) {
        int on = at;
        while (next < stretches.size() && stretches.get(next).start() == at && on == at) {
            Stretch stretch = stretches.get(next++);
            if (stretch.end() > end) {
                continue;
            }
            switch (stretch.kind()) {
                case MARKER -> on = stretch.end();
                case CODE -> on = code(stretch);
                case LINK -> link(stretch);
                case BOLD, ITALIC -> emphasis(stretch);
            }
        }
        while (on > at && next < stretches.size() && stretches.get(next).start() < on) {
            next++;
        }
        return on;
    }

    private void link(Stretch stretch) {
        gap(stretch.start());
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') {
            out.insert(out.length() - 1, '\\'); // "![" would be a picture
        }
        out.append('[');
        open.addLast(stretch);
    }

    private void emphasis(Stretch stretch) {
        if (isUnderstood(stretch)) {
            gap(stretch.start());
            out.append(sign(stretch));
            open.addLast(stretch);
        }
    }

    private static String sign(Stretch stretch) {
        return stretch.is(Inline.Kind.BOLD) ? "**" : "_";
    }

    private boolean isUnderstood(Stretch stretch) {
        boolean parted = space || lineBreak || out.isEmpty();
        char before = parted ? ' ' : out.charAt(out.length() - 1);
        char after = stretch.end() < end ? text.charAt(behindMarkers(stretch.end())) : ' ';
        if (isLoose(before) && isLoose(after)) {
            return true;
        }
        return stretch.is(Inline.Kind.BOLD)
                && Escapes.isWord(text.charAt(stretch.start()))
                && Escapes.isWord(text.charAt(stretch.end() - 1))
                && !(next < stretches.size() && stretches.get(next).start() == stretch.start())
                && !endsInside(stretch);
    }

    /// Where the next character that is shown stands, from `at` on.
    private int behindMarkers(int at) {
        int on = at;
        for (int i = next; i < stretches.size() && stretches.get(i).start() <= on; i++) {
            Stretch stretch = stretches.get(i);
            if (stretch.is(Inline.Kind.MARKER) && stretch.start() == on) {
                on = stretch.end();
            }
        }
        return Math.min(on, end - 1);
    }

    /// True if another stretch ends where this one does.
    private boolean endsInside(Stretch stretch) {
        for (int i = next; i < stretches.size(); i++) {
            Stretch inner = stretches.get(i);
            if (inner.start() >= stretch.end()) {
                return false;
            }
            if (inner.end() == stretch.end()) {
                return true;
            }
        }
        return false;
    }

    /// Blank or punctuation: beside it, a sign opens or closes whatever stands on its other side.
    private static boolean isLoose(char c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION ->
                    true;
            default ->
                    c == ' '
                            || c == '\n'
                            || c == '\t'
                            || (c > ' ' && c < 0x7F && !Escapes.isWord(c));
        };
    }

    private void close(int at) {
        while (!open.isEmpty() && open.getLast().end() <= at) {
            Stretch stretch = open.removeLast();
            if (stretch.is(Inline.Kind.LINK)) {
                out.append("](").append(target(stretch.target())).append(')');
            } else {
                out.append(sign(stretch));
            }
        }
    }

    private static String target(String address) {
        StringBuilder target = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean escaped =
                    c == '('
                            || c == ')'
                            || (c == '&' && Escapes.isEntity(address, i, address.length()));
            target.append(escaped ? "\\" : "").append(c);
        }
        return target.toString();
    }

    /// Writes code, or its bare characters where two codes would run together.
    private int code(Stretch stretch) {
        gap(stretch.start());
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '`') {
            return stretch.start();
        }
        String code = squeezed(stretch.start(), stretch.end());
        String fence = "`".repeat(Fence.longestRun(code) + 1);
        boolean pad = code.startsWith("`") || code.endsWith("`");
        String room = pad ? " " : "";
        String inside = where == Where.CELL ? code.replace("|", "\\|") : code;
        out.append(fence).append(room).append(inside).append(room).append(fence);
        return stretch.end();
    }

    /// The characters with one space for blanks.
    private String squeezed(int from, int to) {
        StringBuilder code = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Shown.isSpace(c)) {
                boolean first = code.isEmpty() || code.charAt(code.length() - 1) == ' ';
                code.append(first ? "" : " ");
            } else {
                code.append(c);
            }
        }
        return code.toString();
    }

    private void character(int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            lineBreak = true;
        } else if (Shown.isSpace(c)) {
            space = true;
        } else {
            gap(at);
            out.append(isEscaped(at, c) ? "\\" : "").append(c);
        }
    }

    private boolean isEscaped(int at, char c) {
        char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        boolean edge =
                (next < stretches.size() && stretches.get(next).start() == at + 1)
                        || (!open.isEmpty() && open.getLast().end() == at + 1);
        return at == signAt
                || Escapes.inline(text, at, end, before, edge)
                || (c == ']' && isInLink())
                || (c == '|' && where == Where.CELL)
                || (c == '#' && where == Where.HEADING && at + 1 == end);
    }

    private boolean isInLink() {
        for (Stretch stretch : open) { // at most one of each kind
            if (stretch.is(Inline.Kind.LINK)) {
                return true;
            }
        }
        return false;
    }

    /// Writes what parts the text behind from the character at `at`.
    private void gap(int at) {
        boolean first = out.isEmpty();
        if (lineBreak && where == Where.PARAGRAPH && !first) {
            out.append("\\\n");
            first = true;
        } else if ((space || lineBreak) && !first) {
            out.append(' ');
        }
        if (first && where == Where.PARAGRAPH) {
            signAt = Escapes.line(text, at, end);
        }
        space = false;
        lineBreak = false;
    }
}
