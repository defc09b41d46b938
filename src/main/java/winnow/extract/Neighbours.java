package winnow.extract;

import winnow.model.BlockKind;

/// Decides the blocks of a stretch of text: prose is kept, and of the rest what its neighbours
/// speak for.
///
/// The idea is jusText's (a short block goes the way of the good and bad blocks around it); lists
/// and rows stay whole, a heading stays with the text behind it. Confined to one extraction.
final class Neighbours {
    private final Standing blocks;

    /// False if each block is to be judged alone.
    private final boolean speak;

    Neighbours(Standing blocks, boolean speak) {
        this.blocks = blocks;
        this.speak = speak;
    }

    /// Decides the blocks at the places from `from` to before `end`.
    void smooth(int from, int end) {
        for (int k = from; k < end; k++) {
            Segment segment = blocks.at(k);
            boolean text = !segment.isLinks() && segment.chars >= Weights.SENTENCE;
            boolean may = !segment.isHeading() && !blocks.isTaken(k);
            blocks.set(k, may && (segment.weight > 0 || text || segment.card));
        }
        if (speak) {
            ask(from, end);
        }
    }

    /// Lets the neighbours speak for the blocks that cannot speak for themselves.
    private void ask(int from, int end) {
        for (int k = from; k < end; k++) {
            Segment segment = blocks.at(k);
            if (!blocks.isKept(k) && !segment.isHeading() && !blocks.isTaken(k)) {
                blocks.set(k, segment.isLinks() ? linksFit(k, from, end) : fits(k, from, end));
            }
        }
        lists(from, end);
        headings(from, end);
    }

    /// Keeps a list whole: short items stay with the item beside them that is text.
    void lists(int from, int end) {
        for (int k = from; k < end; k++) {
            if (isListed(k)) {
                int begin = k;
                boolean any = false;
                for (; k < end && isListed(k); k++) {
                    any |= blocks.isKept(k);
                }
                for (int i = begin; any && i < k; i++) {
                    blocks.set(i, true);
                }
            }
        }
    }

    private boolean isListed(int k) {
        Segment segment = blocks.at(k);
        boolean listed = segment.kind == BlockKind.ITEM || segment.kind == BlockKind.ROW;
        return listed && !segment.isLinks() && !blocks.isTaken(k);
    }

    private boolean fits(int k, int from, int end) {
        boolean before = false;
        boolean after = false;
        for (int d = 1; d <= Weights.REACH; d++) {
            before |= k - d >= from && blocks.at(k - d).weight > 0;
            after |= k + d < end && blocks.at(k + d).weight > 0;
        }
        if (isListed(k) ? before || after : before && after) {
            return true;
        }
        if (k == from) {
            return false;
        }
        boolean answer = blocks.at(k).sentence && blocks.at(k - 1).isHeading();
        return answer || (blocks.isKept(k - 1) && blocks.at(k - 1).kind == blocks.at(k).kind);
    }

    private boolean linksFit(int k, int from, int end) {
        boolean inside = k > from && k + 1 < end;
        return inside && blocks.at(k - 1).weight > 0 && blocks.at(k + 1).weight > 0;
    }

    /// Keeps a heading if kept text follows soon.
    void headings(int from, int end) {
        int next = Integer.MAX_VALUE; // place of the next kept text
        for (int k = end - 1; k >= from; k--) {
            if (blocks.at(k).isHeading() && !blocks.isTaken(k)) {
                blocks.set(k, next - k <= Weights.REACH);
            }
            next = blocks.isKept(k) ? k : next;
        }
    }
}
