package winnow.filter;

import java.util.List;

/// Where a list really begins and ends: lines at its edges that look unlike it are given back to
/// the article, the last item of a genuine list above it, the next heading below it.
final class Edges {
    /// Lines that either edge may give back.
    private static final int MOST = 4;

    /// Lines of its block that may be left of a list.
    private static final int LEFT = 2;

    /// Share of a list's lines that makes a trait its own.
    private static final double OWN = .75;

    private final List<Unit> units;
    private final Body body;
    private final int from;
    private final int to;
    private final boolean lower;
    private final boolean inline;
    private final int head;

    Edges(List<Unit> units, Body body, Words words, Segmentation.Run run) {
        this.units = units;
        this.body = body;
        this.from = run.from();
        this.to = run.to();
        int lowered = 0;
        int phrases = 0;
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            lowered += unit.casing <= 0 ? 1 : 0;
            phrases += unit.shape == Unit.Shape.LINE ? 0 : 1;
        }
        this.lower = lowered >= OWN * (to - from);
        this.inline = 2 * phrases >= to - from;
        this.head = head(words);
    }

    /// The word that most of the list's units hold; -1 if there is none.
    private int head(Words words) {
        Tally tally = words.tally();
        tally.clear();
        for (int i = from; i < to; i++) {
            tally.add(units.get(i).words, true);
        }
        for (int i = 0; i < tally.size(); i++) {
            int word = tally.word(i);
            if (!body.isGlue(word) && 2 * tally.holders(word) > to - from) {
                return word;
            }
        }
        return -1;
    }

    /// The list without the lines that are not its own.
    ///
    /// @param cued that a cue heading tells where it begins
    Segmentation.Run trimmed(boolean cued) {
        int first = from;
        while (!cued && first > 0 && from - first < MOST && isOwn(first - 1, first)) {
            first--;
        }
        while (!cued
                && first < to - 1
                && Math.abs(first - from) < MOST
                && isForeign(units.get(first))) {
            first++;
        }
        int end = to;
        while (end > first + 1 && to - end < MOST && isForeign(end - 1)) {
            end--;
        }
        return cued || inline ? new Segmentation.Run(first, end) : rounded(first, end);
    }

    /// The list with the one or two lines that are left of its block of lines on either side: no
    /// genuine list is that short.
    private Segmentation.Run rounded(int first, int end) {
        int start = first;
        while (start > 1 && first - start <= LEFT && isOneBlock(start - 1, start)) {
            start--;
        }
        int stop = end;
        while (stop < units.size() && stop - end <= LEFT && isOneBlock(stop - 1, stop)) {
            stop++;
        }
        boolean titles =
                stop < units.size()
                        && !units.get(stop).apart
                        && stop > end
                        && units.get(stop).shape == Unit.Shape.PROSE;
        return new Segmentation.Run(
                first - start <= LEFT ? start : first, stop - end <= LEFT && !titles ? stop : end);
    }

    /// True if the line `below` follows on the line `above` and looks like it.
    private boolean isOneBlock(int above, int below) {
        Unit a = units.get(above);
        Unit b = units.get(below);
        return a.shape == Unit.Shape.LINE
                && b.shape == Unit.Shape.LINE
                && !b.apart
                && a.kind == b.kind
                && a.casing == b.casing
                && a.bulleted == b.bulleted
                && a.ended == b.ended
                && !a.leads
                && !b.leads
                && !a.measured
                && !b.measured
                && a.paired == b.paired;
    }

    /// True for the line above the list that looks like it and holds its word: a short one whose
    /// words the article holds too. One that begins with a capital may be its heading.
    private boolean isOwn(int above, int first) {
        Unit unit = units.get(above);
        Unit next = units.get(first);
        return unit.shape == Unit.Shape.LINE
                && next.shape == Unit.Shape.LINE
                && !next.apart
                && !unit.ended
                && !unit.leads
                && (unit.bulleted || (unit.casing == next.casing && unit.casing <= 0))
                && unit.bulleted == next.bulleted
                && holdsHead(unit);
    }

    /// True for a last line that is foreign, or that is the heading of the prose below it.
    private boolean isForeign(int i) {
        Unit unit = units.get(i);
        if (isForeign(unit)) {
            return true;
        }
        boolean titles =
                unit.shape == Unit.Shape.LINE
                        && i + 1 < units.size()
                        && units.get(i + 1).shape == Unit.Shape.PROSE
                        && (!units.get(i + 1).apart || unit.apart);
        return titles && unit.casing >= 0 && !holdsHead(unit) && isSeen(unit);
    }

    private boolean isForeign(Unit unit) {
        if (unit.shape != Unit.Shape.LINE || unit.words.length == 0) {
            return false;
        }
        return (inline && !unit.punctuated) || (lower && unit.casing > 0 && !holdsHead(unit));
    }

    private boolean holdsHead(Unit unit) {
        for (int word : unit.words) {
            if (word == head) {
                return true;
            }
        }
        return false;
    }

    /// True if the article holds at least half of the words of `unit`.
    private boolean isSeen(Unit unit) {
        int seen = 0;
        for (int word : unit.words) {
            seen += body.holds(word) ? 1 : 0;
        }
        return 2 * seen >= unit.words.length;
    }
}
