package winnow.extract;

import java.util.List;

/// Tells whether a text page is written in Markdown: it shows signs of two kinds, or three headings
/// with hashes. One sign alone stands in many a page that is none.
final class MarkdownSigns {
    private static final int LEAST_KINDS = 2;
    private static final int LEAST_HEADINGS = 3;
    private static final int MOST_HASHES = 6;
    private static final int FENCE = 3;

    private MarkdownSigns() {}

    static boolean are(String source, List<TextLine> lines) {
        int headings = 0;
        int fences = 0;
        boolean bold = false;
        boolean links = false;
        for (TextLine line : lines) {
            headings += level(source, line) > 0 ? 1 : 0;
            fences += fence(source, line) > 0 ? 1 : 0;
            links = links || source.indexOf("](http", line.start(), line.end()) >= 0;
            bold = bold || hasBold(source, line);
        }
        int kinds =
                (headings > 0 ? 1 : 0) + (fences > 1 ? 1 : 0) + (bold ? 1 : 0) + (links ? 1 : 0);
        return headings >= LEAST_HEADINGS || kinds >= LEAST_KINDS;
    }

    private static boolean hasBold(String source, TextLine line) {
        int open = source.indexOf("**", line.start(), line.end());
        return open >= 0
                && open + 2 < line.end()
                && Character.isLetterOrDigit(source.charAt(open + 2))
                && source.indexOf("**", open + 3, line.end()) > 0;
    }

    /// The level of the heading that the line is, by its hashes; 0 if it is none.
    static int level(String source, TextLine line) {
        int at = line.start();
        while (at < line.end() && source.charAt(at) == '#') {
            at++;
        }
        int hashes = at - line.start();
        boolean heading = hashes <= MOST_HASHES && at < line.end() && source.charAt(at) == ' ';
        return heading ? hashes : 0;
    }

    /// The length of the fence that the line begins with; 0 if it is none.
    static int fence(String source, TextLine line) {
        char first = source.charAt(line.start());
        if (first != '`' && first != '~') {
            return 0;
        }
        int at = line.start();
        while (at < line.end() && source.charAt(at) == first) {
            at++;
        }
        int length = at - line.start();
        boolean again = source.indexOf(String.valueOf(first), at, line.end()) >= 0;
        return length >= FENCE && !again ? length : 0;
    }

    /// The end of the code whose fence opens at line `from`; `from` if the fence is never closed.
    static int codeEnd(String source, List<TextLine> lines, int from) {
        TextLine open = lines.get(from);
        int length = fence(source, open);
        for (int i = from + 1; length > 0 && i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean bare = fence(source, line) == line.width() && line.width() >= length;
            if (bare && source.charAt(line.start()) == source.charAt(open.start())) {
                return i + 1;
            }
        }
        return from;
    }
}
