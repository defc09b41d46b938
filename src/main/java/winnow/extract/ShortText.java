package winnow.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Repair;
import winnow.model.Span;
import winnow.text.Surrogates;

import java.util.ArrayList;
import java.util.List;

/// The text of a heading or a byline in one line: white space folded, left-over entities decoded,
/// controls and marks of writing direction left out, no more than is asked for.
///
/// Buttons, scripts and signs that link a heading to itself are not text. However large an element
/// is, only its first [Weights#NODES_MOST] nodes are read. Stateless.
final class ShortText {
    private ShortText() {}

    /// The first `most` characters of an element's text.
    static String of(Element element, int most) {
        StringBuilder text = new StringBuilder();
        Node node = element.firstChild();
        for (int n = 0; node != null && n < Weights.NODES_MOST && text.length() < most; n++) {
            boolean inside = false;
            if (node instanceof TextNode words) {
                fold(words.getWholeText(), most, text);
            } else if (node instanceof Element child) {
                inside = isText(child);
                if (inside && Tags.of(child.normalName()).role() != Tags.Role.INLINE) {
                    space(text);
                }
            }
            node = next(node, element, inside, text);
        }
        return finish(text, most);
    }

    /// A text as one line.
    static String of(@Nullable String text, int most) {
        StringBuilder line = new StringBuilder();
        if (text != null) {
            fold(text, most, line);
        }
        return finish(line, most);
    }

    /// The line mended like kept text: `&amp;` that was escaped twice, text read in a wrong
    // charset.
    private static String decoded(StringBuilder line) {
        String text = line.toString();
        List<Repair> repairs = new ArrayList<>();
        new Mending(text).find(0, text.length(), repairs);
        if (repairs.isEmpty()) {
            return text;
        }
        Block whole = new Block(BlockKind.HEADING, new Span(0, text.length()), repairs);
        StringBuilder again = new StringBuilder();
        fold(whole.text(text), text.length(), again);
        return again.toString();
    }

    /// The next node in document order under `top`; null at its end.
    static @Nullable Node next(Node from, Element top) {
        return next(from, top, true, new StringBuilder());
    }

    /// The same, which writes a space where a block ends.
    ///
    /// @param inside whether to go into `from`
    private static @Nullable Node next(Node from, Element top, boolean inside, StringBuilder text) {
        Node child = inside && from instanceof Element element ? element.firstChild() : null;
        if (child != null) {
            return child;
        }
        Node node = from;
        while (node != null && !node.equals(top) && node.nextSibling() == null) {
            node = node.parent();
            if (node instanceof Element left
                    && Tags.of(left.normalName()).role() != Tags.Role.INLINE) {
                space(text);
            }
        }
        return node == null || node.equals(top) ? null : node.nextSibling();
    }

    private static boolean isText(Element element) {
        Tags tags = Tags.of(element.normalName());
        return tags.role() != Tags.Role.SKIP && tags.mark() == null;
    }

    private static void fold(String text, int most, StringBuilder into) {
        for (int i = 0; i < text.length() && into.length() < most; i++) {
            char c = Surrogates.at(text, i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space(into);
            } else if (!Character.isISOControl(c) && !isMark(c)) {
                into.append(c);
            }
        }
    }

    private static void space(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /// Marks without a shape: soft hyphen, writing direction, zero width; not the joiners, which
    /// spell Persian and Hindi words.
    private static boolean isMark(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF';
    }

    private static String finish(StringBuilder text, int most) {
        String line = decoded(text);
        int end = line.length();
        if (text.length() >= most) { // cut between two words, never within a pair
            int word = line.lastIndexOf(' ');
            boolean half = Character.isHighSurrogate(line.charAt(end - 1));
            end = word > most / 2 ? word : half ? end - 1 : end;
        }
        String whole = line.substring(0, end).strip();
        char last = whole.isEmpty() ? 0 : whole.charAt(whole.length() - 1);
        boolean link = last == '¶' || last == '§'; // a heading's link to itself
        return link ? whole.substring(0, whole.length() - 1).strip() : whole;
    }
}
