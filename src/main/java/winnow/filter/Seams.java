package winnow.filter;

import java.util.ArrayList;
import java.util.List;

/// Parts a run of units where it changes its make: a genuine list of capitals above a tail in lower
/// case, items with bullets above some without, lines without the word that all others share.
///
/// A list inside one line is never parted. Each part is judged by itself, so that a tail does not
/// take the list above it along.
final class Seams {
    /// How much more often a trait must stand on one side of a seam than on the other.
    private static final double CLEAR = .8;

    /// Units that a part must have; fewer at an edge are the business of [Edges].
    private static final int LEAST = 2;

    /// Seams inside seams: each level doubles the parts at most, and costs one pass.
    private static final int LEVELS = 4;

    private enum Trait {
        LOWER,
        BULLETED,
        HEAD
    }

    private final List<Unit> units;
    private final Body body;
    private final Words words;
    private final List<Segmentation.Run> parts = new ArrayList<>();

    private Seams(List<Unit> units, Body body, Words words) {
        this.units = units;
        this.body = body;
        this.words = words;
    }

    /// The parts of `run`, ascending.
    static List<Segmentation.Run> parts(
            List<Unit> units, Body body, Words words, Segmentation.Run run) {
        Seams seams = new Seams(units, body, words);
        seams.part(run.from(), run.to(), LEVELS);
        return seams.parts;
    }

    private void part(int from, int to, int levels) {
        int seam = levels == 0 || to - from < 2 * LEAST ? -1 : seam(from, to);
        if (seam < 0) {
            parts.add(new Segmentation.Run(from, to));
        } else {
            part(from, seam, levels - 1);
            part(seam, to, levels - 1);
        }
    }

    /// The clearest seam between `from` and `to`; -1 if there is none.
    private int seam(int from, int to) {
        int head = head(from, to);
        int best = -1;
        double clearest = CLEAR;
        for (Trait trait : Trait.values()) {
            int all = 0;
            for (int i = from; i < to; i++) {
                all += has(units.get(i), trait, head) ? 1 : 0;
            }
            int above = 0;
            for (int i = from + 1; i <= to - LEAST; i++) {
                above += has(units.get(i - 1), trait, head) ? 1 : 0;
                double left = (double) above / (i - from);
                double right = (double) (all - above) / (to - i);
                boolean lineEnds = units.get(i).line != units.get(i - 1).line;
                if (lineEnds && i - from >= LEAST && Math.abs(left - right) > clearest) {
                    clearest = Math.abs(left - right);
                    best = i;
                }
            }
        }
        return best;
    }

    private static boolean has(Unit unit, Trait trait, int head) {
        return switch (trait) {
            case LOWER -> unit.casing < 0;
            case BULLETED -> unit.bulleted;
            case HEAD -> holds(unit, head);
        };
    }

    private static boolean holds(Unit unit, int head) {
        for (int word : unit.words) {
            if (word == head) {
                return true;
            }
        }
        return false;
    }

    /// The word that most of the units hold, if several do; else -1.
    private int head(int from, int to) {
        Tally tally = words.tally();
        tally.clear();
        for (int i = from; i < to; i++) {
            tally.add(units.get(i).words, true);
        }
        int head = -1;
        int most = Weights.LEAST_UNITS - 1;
        for (int i = 0; i < tally.size(); i++) {
            int word = tally.word(i);
            if (tally.holders(word) > most && !body.isGlue(word)) {
                most = tally.holders(word);
                head = word;
            }
        }
        return head;
    }
}
