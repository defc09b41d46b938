package winnow.markdown;

import winnow.model.Block;
import winnow.model.Repair;
import winnow.model.Span;

/// The text of one block as it is shown, and where places of the source came to stand in it: its
/// repairs are carried out, and controls other than white space are gone. Immutable.
final class Shown {
    final String text;
    private final int start;

    /// Where each character of the block's span stands in the text, and the end of it.
    private final int[] places;

    private Shown(Block block, String source) {
        Span span = block.span();
        this.start = span.start();
        this.places = new int[span.length() + 1];
        StringBuilder shown = new StringBuilder(span.length());
        int from = start;
        for (Repair repair : block.repairs()) {
            append(source, from, repair.span().start(), shown);
            places[repair.span().start() - start] = shown.length();
            append(repair.to(), shown);
            for (int i = repair.span().start() + 1; i < repair.span().end(); i++) {
                places[i - start] = shown.length();
            }
            from = repair.span().end();
        }
        append(source, from, span.end(), shown);
        places[span.length()] = shown.length();
        this.text = shown.toString();
    }

    static Shown of(Block block, String source) {
        return new Shown(block, source);
    }

    private void append(String source, int from, int to, StringBuilder shown) {
        for (int i = from; i < to; i++) {
            places[i - start] = shown.length();
            append(source.charAt(i), shown);
        }
    }

    private static void append(String text, StringBuilder shown) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), shown);
        }
    }

    private static void append(char c, StringBuilder shown) {
        if (isSpace(c) || !Character.isISOControl(c)) {
            shown.append(c);
        }
    }

    /// True for blanks that part words, line ends among them.
    static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /// Where position `at` of the source stands in the text; behind a repair that it cuts in two.
    int at(int at) {
        return places[at - start];
    }
}
