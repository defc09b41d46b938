package winnow.filter;

import java.util.Arrays;

/// Counts in how many units each word stands. Used again and again for the lists of one page, so
/// that a list costs its own words and not those of the page.
final class Tally {
    private int[] holders = new int[256];

    /// The number of the unit that counted a word last.
    private int[] stamps = new int[256];

    private int[] seen = new int[64];
    private int size;
    private int unit;

    /// Forgets all words.
    void clear() {
        for (int i = 0; i < size; i++) {
            holders[seen[i]] = 0;
        }
        size = 0;
    }

    /// Counts the words of a unit, each only once if `once`.
    void add(int[] words, boolean once) {
        unit++;
        for (int word : words) {
            if (word >= holders.length) {
                int length = Math.max(word + 1, 2 * holders.length);
                holders = Arrays.copyOf(holders, length);
                stamps = Arrays.copyOf(stamps, length);
            }
            if (once && stamps[word] == unit) {
                continue;
            }
            stamps[word] = unit;
            if (holders[word]++ == 0) {
                if (size == seen.length) {
                    seen = Arrays.copyOf(seen, 2 * size);
                }
                seen[size++] = word;
            }
        }
    }

    /// How many different words were counted.
    int size() {
        return size;
    }

    /// Word number `i` in order of first sight.
    int word(int i) {
        return seen[i];
    }

    /// In how many units `word` stands.
    int holders(int word) {
        return word < holders.length ? holders[word] : 0;
    }
}
