package winnow.filter;

import java.util.List;

/// For each unit, the word it shares with most of its neighbours: the head of an autocomplete list.
///
/// Neighbours are the [Weights#NEIGHBOURS] list units to either side, prose left out. One pass with
/// a sliding window, linear in the words of the page.
final class Heads {
    private final double[] shares;

    private Heads(double[] shares) {
        this.shares = shares;
    }

    static Heads of(List<Unit> units, Body body, Words words) {
        Unit[] lists = units.stream().filter(Unit::isList).toArray(Unit[]::new);
        double[] among = new double[lists.length];
        int[] counts = new int[words.size()];
        int[] stamp = new int[words.size()];
        int mark = 0;
        int added = 0;
        int dropped = 0;
        for (int i = 0; i < lists.length; i++) {
            while (added < lists.length && added <= i + Weights.NEIGHBOURS) {
                count(lists[added++], 1, counts, stamp, ++mark);
            }
            while (dropped < i - Weights.NEIGHBOURS) {
                count(lists[dropped++], -1, counts, stamp, ++mark);
            }
            int most = 0;
            for (int word : lists[i].words) {
                most = body.isGlue(word) ? most : Math.max(most, counts[word] - 1);
            }
            among[i] = added - dropped <= 2 ? 0 : (double) most / (added - dropped - 1);
        }
        double[] shares = new double[units.size()];
        for (int i = 0, list = 0; i < shares.length; i++) {
            shares[i] = units.get(i).isList() ? among[list++] : 0;
        }
        return new Heads(shares);
    }

    private static void count(Unit unit, int change, int[] counts, int[] stamp, int mark) {
        for (int word : unit.words) {
            if (stamp[word] != mark) {
                stamp[word] = mark;
                counts[word] += change;
            }
        }
    }

    /// The share of the neighbours of unit number `i` that hold the word it shares with most.
    double share(int i) {
        return shares[i];
    }
}
