package winnow.extract;

import winnow.model.BlockKind;
import winnow.model.Evidence;

import java.util.HashMap;
import java.util.Map;

/// Takes out what a page says over and over: a short line that is set in many places ("Read more",
/// "Add to cart", a poster's rank), and a paragraph that is kept already, such as a quoted post or
/// the copy of a card for small screens.
///
/// Of short lines only links count, for a label or a value may well stand on every card; in a
/// thread all do. A run of one and the same line is left alone: that is a pasted list, which the
/// filters judge. Rows and code repeat themselves by nature. Confined to one extraction.
final class Repeats {
    private final Standing blocks;
    private final boolean thread;

    Repeats(Standing blocks, PageKind kind) {
        this.blocks = blocks;
        this.thread = kind.isThread();
    }

    /// Takes out the lines, before neighbours speak for each other.
    void lines() {
        Map<String, Integer> places = new HashMap<>();
        String[] lines = new String[blocks.size()];
        boolean any = false;
        String before = "";
        for (int k = 0; k < lines.length; k++) {
            String line = isLine(blocks.at(k)) ? text(k) : "";
            if (!line.isEmpty() && !line.equals(before)) {
                any |= places.merge(line, 1, Integer::sum) >= Weights.REPEATED;
            }
            lines[k] = line;
            before = line;
        }
        for (int k = 0; any && k < lines.length; k++) {
            int times = lines[k].isEmpty() ? 0 : places.getOrDefault(lines[k], 0);
            if (times >= Weights.REPEATED) {
                take(k, "repeated-line", times, "the page sets this line " + times + " times");
            }
        }
    }

    /// Takes out the paragraphs that are kept a second time.
    void paragraphs() {
        Map<String, Integer> kept = new HashMap<>();
        for (int k = 0; k < blocks.size(); k++) {
            if (blocks.isKept(k) && isParagraph(blocks.at(k))) {
                int times = kept.merge(text(k), 1, Integer::sum);
                if (times > 1) {
                    take(k, "repeated-paragraph", times, "the page holds this paragraph before");
                }
            }
        }
    }

    private void take(int k, String rule, int times, String text) {
        Evidence evidence = new Evidence("times", times, text);
        blocks.take(k, Findings.boilerplate(rule, 0.7, evidence));
    }

    private boolean isLine(Segment segment) {
        boolean call = thread || segment.isLinks();
        return call && segment.chars <= Weights.LINE && !isRowOrCode(segment);
    }

    private static boolean isParagraph(Segment segment) {
        return segment.chars >= Weights.LONG && !isRowOrCode(segment);
    }

    private static boolean isRowOrCode(Segment segment) {
        return segment.kind == BlockKind.ROW || segment.codeChars > 0;
    }

    private String text(int k) {
        Segment segment = blocks.at(k);
        return blocks.outline.source.substring(segment.start, segment.end);
    }
}
