package winnow.extract;

import winnow.model.BlockKind;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.text.Surrogates;

/// Cuts off what a page sets behind its text: from a line that says so ("Related articles", "About
/// the author", "Leave a comment"; [TailCues]) to the next heading of the same rank, or to the end
/// of the box around the line.
///
/// Only behind most of the text, and only a section that holds little of it. Confined to one
/// extraction.
final class Tail {
    private static final int NO_HEADING = 6;

    private final Standing blocks;
    private final Outline outline;

    Tail(Standing blocks) {
        this.blocks = blocks;
        this.outline = blocks.outline;
    }

    /// @param main the element of the main text
    void cut(int main) {
        int from = blocks.from(main);
        int end = blocks.end(main);
        int[] text = text(from, end);
        int all = text[end - from];
        int refused = 0;
        for (int k = from; k < end && refused < Weights.TAILS; k++) {
            boolean behind = text[k - from] >= Weights.BEFORE_TAIL * all;
            if (behind && blocks.isKept(k) && opens(k)) {
                int to = sectionEnd(k, end);
                if (text[to - from] - text[k + 1 - from] <= Weights.TAIL_SHARE * all) {
                    take(k, to);
                    k = to - 1;
                } else {
                    refused++;
                }
            }
        }
    }

    /// Sums of the kept characters before each place that are neither links nor headings.
    private int[] text(int from, int end) {
        int[] before = new int[end - from + 1];
        for (int k = from; k < end; k++) {
            Segment segment = blocks.at(k);
            boolean counts = blocks.isKept(k) && !segment.isLinks() && !segment.isHeading();
            before[k - from + 1] = before[k - from] + (counts ? segment.chars : 0);
        }
        return before;
    }

    private void take(int from, int to) {
        String line = Surrogates.repair(line(from)).replace('\n', ' ');
        Evidence evidence = new Evidence("tail", 1, "it stands under \"" + line + "\"");
        Finding finding = Findings.boilerplate("tail", 0.7, evidence);
        for (int k = from; k < to; k++) {
            blocks.take(k, finding);
        }
    }

    private boolean opens(int k) {
        Segment segment = blocks.at(k);
        int most = segment.isHeading() ? Weights.CUE : Weights.CUE_IN_TEXT;
        return segment.chars <= most && !endsWithStop(segment) && TailCues.opens(line(k));
    }

    private boolean endsWithStop(Segment segment) {
        char last = outline.source.charAt(segment.end - 1);
        return last == '.' || last == '。';
    }

    private String line(int k) {
        Segment segment = blocks.at(k);
        return outline.source.substring(segment.start, segment.end);
    }

    private int sectionEnd(int k, int end) {
        int rank = rank(k);
        int last = blocks.at(k).isHeading() ? end : Math.min(end, around(k));
        int to = k + 1;
        while (to < last && !closes(to, rank)) {
            to++;
        }
        return to;
    }

    /// True for a heading of that rank or above; one that is a link belongs to a card.
    private boolean closes(int k, int rank) {
        Segment segment = blocks.at(k);
        return segment.isHeading() && !segment.isLinks() && rank(k) <= rank;
    }

    /// The place behind the smallest element around block `k` that holds more than it.
    private int around(int k) {
        int node = blocks.at(k).node;
        while (outline.parent[node] >= 0 && outline.endSegment[node] == blocks.number(k) + 1) {
            node = outline.parent[node];
        }
        return Math.max(k + 1, blocks.end(node));
    }

    /// 1 to 6 of `<h1>` to `<h6>`.
    private int rank(int k) {
        Segment segment = blocks.at(k);
        int node = segment.isHeading() ? segment.node : -1;
        for (; node >= 0; node = outline.parent[node]) {
            String name = outline.element[node].normalName();
            if (Tags.of(name).kind() == BlockKind.HEADING) {
                return name.charAt(1) - '0';
            }
        }
        return NO_HEADING;
    }
}
