package winnow.language;

import org.jspecify.annotations.Nullable;

/// What a text says about its language. Confined to one page.
final class Weighing {
    private final Script script;
    private final int letters;
    private final @Nullable Profiles profiles;
    private final int[] costs;
    private final int signs;

    private Weighing(
            Script script, int letters, @Nullable Profiles profiles, int[] costs, int signs) {
        this.script = script;
        this.letters = letters;
        this.profiles = profiles;
        this.costs = costs;
        this.signs = signs;
    }

    static Weighing of(Sample sample) {
        Script script = sample.script();
        int letters = sample.letters(script);
        if (!script.isShared() || letters < Thresholds.LEAST) {
            return new Weighing(script, letters, null, new int[0], 0);
        }
        Profiles profiles = Profiles.of(script);
        int[] costs = new int[script.languages.size()];
        int signs = weigh(sample, script, profiles, costs);
        return new Weighing(script, letters, profiles, costs, signs);
    }

    /// Adds up what each language pays for the words of `script`, and returns for how many signs.
    private static int weigh(Sample sample, Script script, Profiles profiles, int[] costs) {
        int signs = 0;
        char before = Profiles.ANY;
        char last = Profiles.BORDER;
        for (int i = 0; i < sample.length(); i++) {
            char sign = sample.sign(i);
            if (sign != Profiles.BORDER && Script.of(sign) != script) {
                sign = Profiles.BORDER;
            }
            if (sign != Profiles.BORDER || last != Profiles.BORDER) {
                profiles.add(before, last, sign, costs);
                signs++;
                before = sign == Profiles.BORDER ? Profiles.ANY : last;
                last = sign;
            }
        }
        return signs;
    }

    /// The language of the text; null if there is too little of it, if it is like none, or like two
    /// alike.
    @Nullable String best() {
        if (!speaks()) {
            return null;
        }
        int best = cheapest(-1);
        return profiles == null || lead(best, cheapest(best)) >= Thresholds.LEAD
                ? script.languages.get(best)
                : null;
    }

    /// Whether the text is enough, and like a language.
    private boolean speaks() {
        return letters >= Thresholds.LEAST
                && !script.languages.isEmpty()
                && nats() <= Thresholds.fit(script);
    }

    /// Whether the text is clearly in another language than the one that its page declares.
    boolean overrules(String declared) {
        return letters >= Thresholds.OVERRULING_LETTERS
                && speaks()
                && lead(declared) >= Thresholds.OVERRULING;
    }

    /// Nats by which the likeliest language leads `language`: infinite if that is not written in
    /// this script.
    private double lead(String language) {
        int other = script.languages.indexOf(language);
        if (other < 0) {
            return Double.POSITIVE_INFINITY;
        }
        return profiles == null ? 0 : lead(cheapest(-1), other);
    }

    /// Nats a sign that the likeliest language pays; 0 if the script alone decides.
    double nats() {
        return profiles == null ? 0 : costs[cheapest(-1)] / Profiles.PER_NAT / signs;
    }

    private double lead(int best, int other) {
        return (costs[other] - costs[best]) / Profiles.PER_NAT;
    }

    /// The first language that pays least, but for the one at `without`.
    private int cheapest(int without) {
        int best = without == 0 ? 1 : 0;
        for (int i = best + 1; i < costs.length; i++) {
            if (i != without && costs[i] < costs[best]) {
                best = i;
            }
        }
        return best;
    }
}
