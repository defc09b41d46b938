package winnow.dedup;

import winnow.model.Evidence;
import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.Arrays;
import java.util.Optional;

/// What stands for what between two aligned pages, word by word, and what that says: that they are
/// about two subjects, or state different numbers, although the words around are the same.
final class Replacements {
    private final Profile page;
    private final Profile other;
    private final Alignment alignment;

    /// Places of the replaced words on either page, in reading order.
    private int[] places = new int[16];

    private int[] otherPlaces = new int[16];
    private int size;

    private int numbers;
    private int numbersReplaced;

    Replacements(Profile page, Profile other, Alignment alignment) {
        this.page = page;
        this.other = other;
        this.alignment = alignment;
        alignment.replacements(this::add);
        countNumbers();
    }

    /// Words that stand for words, one for one if the phrases are equally long, else each for each.
    private void add(int from, int to, int otherFrom, int otherTo) {
        boolean equal = to - from == otherTo - otherFrom;
        for (int i = from; i < to; i++) {
            int first = equal ? otherFrom + (i - from) : otherFrom;
            int end = equal ? first + 1 : otherTo;
            for (int j = first; j < end; j++) {
                put(i, j);
            }
        }
    }

    private void put(int place, int otherPlace) {
        if (page.tokens().hash(place) == other.tokens().hash(otherPlace)) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            otherPlaces = Arrays.copyOf(otherPlaces, 2 * size);
        }
        places[size] = place;
        otherPlaces[size++] = otherPlace;
    }

    private void countNumbers() {
        Tokens tokens = page.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isNumber(i) && alignment.place(i) >= 0) {
                numbers++;
            }
        }
        int last = -1;
        int lastOther = -1;
        for (int k = 0; k < size; k++) {
            if (tokens.isNumber(places[k])
                    && other.tokens().isNumber(otherPlaces[k])
                    && places[k] > last
                    && otherPlaces[k] > lastOther) {
                last = places[k];
                lastOther = otherPlaces[k];
                numbersReplaced++;
            }
        }
    }

    /// The number of words replaced.
    int size() {
        return size;
    }

    /// Why the pages are no copies although their words are: another subject or other numbers.
    /// Empty if nothing says so.
    Optional<Evidence> difference() {
        int exchange = exchange();
        if (exchange >= 0) {
            return Optional.of(new Evidence("other-subject", 1, words(exchange)));
        }
        int all = numbers + numbersReplaced;
        if (numbersReplaced >= Thresholds.NUMBERS
                && numbersReplaced >= Thresholds.NUMBERS_PART * all) {
            String text = numbersReplaced + " of " + all + " numbers";
            return Optional.of(new Evidence("other-numbers", numbersReplaced, text));
        }
        return Optional.empty();
    }

    /// The index of a replacement that exchanges the subject of the page for another, or -1.
    ///
    /// Such a word always has the same other word in its place, in at least two places, never
    /// stands for itself, and is in the title, a heading or the lead of its page.
    private int exchange() {
        long[] pairs = new long[size];
        for (int k = 0; k < size; k++) {
            pairs[k] = pair(k);
        }
        long[] sorted = pairs.clone();
        Arrays.sort(sorted);
        long[] kept = null;
        for (int k = 0; k < size; k++) {
            if (isSubject(k) && isRepeated(sorted, pairs[k])) {
                kept = kept == null ? matched() : kept;
                if (Arrays.binarySearch(kept, page.tokens().hash(places[k])) < 0
                        && Arrays.binarySearch(kept, other.tokens().hash(otherPlaces[k])) < 0) {
                    return k;
                }
            }
        }
        return -1;
    }

    private long pair(int k) {
        return Shingles.mix(
                Shingles.mix(page.tokens().hash(places[k])) + other.tokens().hash(otherPlaces[k]));
    }

    private boolean isSubject(int k) {
        long word = page.tokens().hash(places[k]);
        long otherWord = other.tokens().hash(otherPlaces[k]);
        return !Tokens.isNumber(word)
                && !Tokens.isNumber(otherWord)
                && (page.isSubject(word) || other.isSubject(otherWord));
    }

    private static boolean isRepeated(long[] sorted, long pair) {
        int found = Arrays.binarySearch(sorted, pair);
        int first = Math.max(0, found - Thresholds.EXCHANGED + 1);
        for (int i = first; i <= found && i + Thresholds.EXCHANGED <= sorted.length; i++) {
            if (sorted[i] == pair && sorted[i + Thresholds.EXCHANGED - 1] == pair) {
                return true;
            }
        }
        return false;
    }

    /// The words that stand for themselves, ascending.
    private long[] matched() {
        Tokens tokens = page.tokens();
        long[] matched = new long[tokens.size()];
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (alignment.place(i) >= 0) {
                matched[count++] = tokens.hash(i);
            }
        }
        Arrays.sort(matched, 0, count);
        return Shingles.distinct(matched, count);
    }

    /// Replacement `k` for a reader: `‘disc’ for ‘disk’`.
    String words(int k) {
        return "‘"
                + page.tokens().word(places[k])
                + "’ for ‘"
                + other.tokens().word(otherPlaces[k])
                + "’";
    }

    /// The first `limit` replacements for a reader, each once.
    String words(int from, int limit) {
        StringBuilder words = new StringBuilder();
        for (int k = from; k < size && limit > 0; k++) {
            String word = words(k);
            if (words.indexOf(word) < 0) {
                words.append(words.isEmpty() ? "" : ", ").append(word);
                limit--;
            }
        }
        return words.toString();
    }
}
