package winnow.filter;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// How the phrases of a list are made of one another.
///
/// Who writes a list for readers names each thing once. Who collects what people search for, or
/// wants to be found for it, has the same words again and again: `back pain`, `back pain relief`,
/// `relief for back pain`, `allergy, allergies, allergic`. Only words that tell something count.
/// Linear in the words of the list, but for sorting.
final class Kinship {
    /// Phrases of more words are not looked at.
    private static final int LONGEST = 8;

    /// Letters of the shortest word whose other forms are looked for.
    private static final int LEAST_LETTERS = 5;

    private final List<Unit> units;
    private final Words words;
    private final IntPredicate tells;

    /// The telling words of the phrase at hand: their keys, each once, and how many.
    private final long[] keys = new long[LONGEST];

    private int size;

    /// @param units the phrases
    /// @param tells which words tell something of their phrase
    Kinship(List<Unit> units, Words words, IntPredicate tells) {
        this.units = units;
        this.words = words;
        this.tells = tells;
    }

    /// How many phrases hold all words of another one, or the same words in another order.
    int nested() {
        long[] sums = new long[units.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sum(units.get(i));
        }
        long[] known = sums.clone();
        Arrays.sort(known);
        int nested = 0;
        for (int i = 0; i < sums.length; i++) {
            nested += sum(units.get(i)) != 0 && size > 1 && isNested(sums[i], known) ? 1 : 0;
        }
        return nested;
    }

    /// Reads the words of a phrase.
    ///
    /// @return the same for the same words in any order; 0 if it has none, or too many
    private long sum(Unit unit) {
        size = 0;
        long sum = 0;
        for (int word : unit.words) {
            long key = words.key(word);
            if (tells.test(word) && !isRead(key)) {
                if (size == LONGEST) {
                    return 0;
                }
                keys[size++] = key;
                sum += key;
            }
        }
        return sum;
    }

    private boolean isRead(long key) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return true;
            }
        }
        return false;
    }

    /// True if another phrase has the words of the one that was read, all but one of them, or one.
    private boolean isNested(long sum, long[] known) {
        int at = Arrays.binarySearch(known, sum);
        boolean nested =
                (at > 0 && known[at - 1] == sum) || (at + 1 < known.length && known[at + 1] == sum);
        for (int i = 0; i < size && !nested; i++) {
            nested =
                    Arrays.binarySearch(known, sum - keys[i]) >= 0
                            || Arrays.binarySearch(known, keys[i]) >= 0;
        }
        return nested;
    }

    /// How many phrases hold a word that another one has in another form.
    int varied() {
        long[] stems = several(stems());
        int varied = 0;
        for (Unit unit : units) {
            for (int word : unit.words) {
                if (isLong(word) && Arrays.binarySearch(stems, words.stem(word)) >= 0) {
                    varied++;
                    break;
                }
            }
        }
        return varied;
    }

    private boolean isLong(int word) {
        return words.length(word) >= LEAST_LETTERS && tells.test(word);
    }

    /// The stems of all different words, sorted.
    private long[] stems() {
        Tally tally = words.tally();
        long[] stems = new long[tally.size()];
        int count = 0;
        for (int i = 0; i < tally.size(); i++) {
            if (isLong(tally.word(i))) {
                stems[count++] = words.stem(tally.word(i));
            }
        }
        long[] sorted = Arrays.copyOf(stems, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /// Those of the sorted numbers that stand there more than once.
    private static long[] several(long[] sorted) {
        int count = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1] && (count == 0 || sorted[count - 1] != sorted[i])) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }
}
