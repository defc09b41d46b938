package winnow.language;

import java.util.HashMap;
import java.util.Map;

/// How often a language writes which three signs one after the other, and from that how likely a
/// sign is behind the two before it. Borders of words are signs. Confined to one thread.
///
/// Smoothed by Witten and Bell: what follows a context for the first time is as likely as the
/// number of different signs seen behind it says; see *The Zero-Frequency Problem*, 1991.
final class Counts {
    /// Signs that a writer may use and that no count knows of.
    private static final double ALPHABET = 2000;

    private final Map<Long, Double> three = new HashMap<>();
    private final Map<Long, Double> two = new HashMap<>();
    private final Map<Long, Double> stated = new HashMap<>();
    private final Map<Character, Double> one = new HashMap<>();
    private final Map<Long, Context> behindTwo = new HashMap<>();
    private final Map<Character, Context> behindOne = new HashMap<>();
    private double all;

    /// What was seen behind a context, and how much weight what was not seen has.
    private static final class Context {
        double times;
        double unseen;

        void see(double count) {
            times += count;
            unseen++;
        }
    }

    /// Adds to the number of times that `c` stands behind `a` and `b`.
    void add(char a, char b, char c, double times) {
        if (times > 0.5) {
            three.merge(Profiles.key(a, b, c), times, Double::sum);
        }
    }

    /// Adds to the number of times that `c` stands behind `b`, where sequences of three were
    /// left out of the counts for being rare: what is missing behind a pair is not seen.
    void addPair(char b, char c, double times) {
        stated.merge(Profiles.key(Profiles.ANY, b, c), times, Double::sum);
    }

    /// Counts sequences of two and contexts; call it once, when all is added.
    Counts counted() {
        three.forEach(
                (key, times) -> {
                    two.merge(Profiles.key(Profiles.ANY, b(key), c(key)), times, Double::sum);
                    if (a(key) == Profiles.BORDER) {
                        two.merge(
                                Profiles.key(Profiles.ANY, Profiles.BORDER, b(key)),
                                times,
                                Double::sum);
                    }
                    context(key).see(times);
                });
        stated.forEach(
                (pair, times) -> {
                    two.merge(pair, times, Math::max);
                    Context seen = context(pair << 16);
                    seen.unseen += Math.max(0, times - seen.times);
                });
        two.forEach(
                (key, times) -> {
                    one.merge(c(key), times, Double::sum);
                    behindOne.computeIfAbsent(b(key), sign -> new Context()).see(times);
                    all += times;
                });
        return this;
    }

    private Context context(long key) {
        return behindTwo.computeIfAbsent((key >>> 16) & 0xFFFF_FFFFL, pair -> new Context());
    }

    static char a(long key) {
        return (char) (key >>> 32);
    }

    static char b(long key) {
        return (char) (key >>> 16);
    }

    static char c(long key) {
        return (char) key;
    }

    Map<Long, Double> three() {
        return three;
    }

    Map<Long, Double> two() {
        return two;
    }

    Map<Character, Double> one() {
        return one;
    }

    /// How many signs were counted.
    double all() {
        return all;
    }

    /// The probability of the last sign of a sequence behind its others.
    double probability(long key) {
        if (a(key) != Profiles.ANY) {
            Context seen = behindTwo.get((key >>> 16) & 0xFFFF_FFFFL);
            double shorter = behindOne(key);
            return seen == null
                    ? shorter
                    : (three.getOrDefault(key, 0.0) + seen.unseen * shorter)
                            / (seen.times + seen.unseen);
        }
        return b(key) == Profiles.ANY ? alone(c(key)) : behindOne(key);
    }

    private double behindOne(long key) {
        Context seen = behindOne.get(b(key));
        double shorter = alone(c(key));
        double times = two.getOrDefault(Profiles.key(Profiles.ANY, b(key), c(key)), 0.0);
        return seen == null
                ? shorter
                : (times + seen.unseen * shorter) / (seen.times + seen.unseen);
    }

    private double alone(char sign) {
        double kinds = one.size();
        return (one.getOrDefault(sign, 0.0) + kinds / ALPHABET) / (all + kinds);
    }
}
