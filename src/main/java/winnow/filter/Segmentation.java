package winnow.filter;

import java.util.ArrayList;
import java.util.List;

/// Where lists of keywords begin and end: the likeliest path through the units of a page.
///
/// A Viterbi walk over three states: genuine, keyword, and junk inside a list. Entering a list
/// costs more than leaving it; junk neither begins nor ends one, so a stray word does not split a
/// tail. Linear in the number of units.
final class Segmentation {
    private static final int GENUINE = 0;
    private static final int KEYWORD = 1;
    private static final int JUNK = 2;

    /// A run of units, `from` inclusive, `to` exclusive.
    record Run(int from, int to) {}

    private Segmentation() {}

    /// The runs of keywords, ascending.
    ///
    /// @param odds log-odds of each unit being a keyword; negative infinity if it cannot be
    static List<Run> runs(double[] odds) {
        byte[] keywordFrom = new byte[odds.length];
        byte[] genuineFrom = new byte[odds.length];
        byte[] junkFrom = new byte[odds.length];
        double genuine = 0;
        double keyword = Double.NEGATIVE_INFINITY;
        double junk = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < odds.length; i++) {
            double in = genuine - Weights.ENTRY;
            double stay = Math.max(keyword, junk);
            double out = keyword - Weights.EXIT;
            double toJunk =
                    odds[i] == Double.NEGATIVE_INFINITY
                            ? Double.NEGATIVE_INFINITY
                            : stay + Weights.UNIT_JUNK;
            keywordFrom[i] = (byte) (in > stay ? GENUINE : keyword >= junk ? KEYWORD : JUNK);
            junkFrom[i] = (byte) (keyword >= junk ? KEYWORD : JUNK);
            genuineFrom[i] = (byte) (out > genuine ? KEYWORD : GENUINE);
            genuine = Math.max(genuine, out);
            keyword = Math.max(in, stay) + odds[i];
            junk = toJunk;
        }
        int state = keyword - Weights.EXIT > genuine ? KEYWORD : GENUINE;
        boolean[] inside = new boolean[odds.length];
        for (int i = odds.length - 1; i >= 0; i--) {
            inside[i] = state != GENUINE;
            state =
                    switch (state) {
                        case GENUINE -> genuineFrom[i];
                        case KEYWORD -> keywordFrom[i];
                        default -> junkFrom[i];
                    };
        }
        return runs(inside);
    }

    private static List<Run> runs(boolean[] inside) {
        List<Run> runs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= inside.length; i++) {
            boolean in = i < inside.length && inside[i];
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                runs.add(new Run(from, i));
                from = -1;
            }
        }
        return runs;
    }
}
