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

    private Replacements(Profile page, Profile other, Alignment alignment) {
        this.page = page;
        this.other = other;
        this.alignment = alignment;
    }

    /// The words of `to` that stand where `from` has others; `alignment` is that of `from` with
    /// `to`.
    static Replacements of(Profile from, Profile to, Alignment alignment) {
        Replacements replacements = new Replacements(from, to, alignment);
        alignment.replacements(replacements::add);
        replacements.countNumbers();
        return replacements;
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
            return Optional.of(
                    new Evidence(
                            "other-subject", 1, words(exchange, page.tokens(), other.tokens())));
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
    /// Such a word has the same other word in its place again and again, and both are in their
    /// titles, or it never stands for itself and is in a title, in headings, or frequent.
    private int exchange() {
        long[] pairs = new long[size];
        for (int k = 0; k < size; k++) {
            pairs[k] = pair(k);
        }
        long[] sorted = pairs.clone();
        Arrays.sort(sorted);
        long[] matched = null;
        for (int k = 0; k < size; k++) {
            if (isNameForName(k)) {
                return k;
            }
            if (!isRepeated(sorted, pairs[k], Thresholds.EXCHANGED) || isSpelling(k)) {
                continue;
            }
            if (isTitleForTitle(k) || isNameOfOpeningForName(k)) {
                return k;
            }
            if (isSubject(k, sorted, pairs[k])) {
                matched = matched == null ? matched() : matched;
                if (Arrays.binarySearch(matched, word(k)) < 0
                        && Arrays.binarySearch(matched, otherWord(k)) < 0) {
                    return k;
                }
            }
        }
        return -1;
    }

    /// Whether a name stands for another that is not said elsewhere: in both titles, or where a
    /// page has none in both openings if it comes again, or an abbreviation such as `MESP2`. Once
    /// is enough there, for that is where a page says what it is about, and nobody rewords an
    /// abbreviation. Of a reworded page the original's word stands in the rest; so one page may say
    /// both only if next to nothing else differs.
    private boolean isNameForName(int k) {
        if (Tokens.isNumber(word(k))
                || Tokens.isNumber(otherWord(k))
                || !isUnsaid(k)
                || !Uses.canBeName(page.tokens(), places[k])
                || !Uses.canBeName(other.tokens(), otherPlaces[k])
                || isSpelling(k)) {
            return false;
        }
        if (page.subject().opening() == 0 && other.subject().opening() == 0) {
            return page.subject().hasInTitle(word(k)) && other.subject().hasInTitle(otherWord(k));
        }
        boolean opening =
                page.subject().opensWith(word(k))
                        && other.subject().opensWith(otherWord(k))
                        && (page.subject().isNamed(word(k))
                                || other.subject().isNamed(otherWord(k)));
        return (opening
                        || (Uses.isAbbreviation(page.tokens(), places[k])
                                && Uses.isAbbreviation(other.tokens(), otherPlaces[k])))
                && !standsRunByRun();
    }

    /// Whether one of the pages has all of its runs of words in the other: then nothing is
    /// exchanged, whatever sentence of a template it is aligned with.
    private boolean standsRunByRun() {
        return page.sharedShingles(other) == Math.min(page.shingles(), other.shingles());
    }

    private boolean isUnsaid(int k) {
        boolean here = page.subject().names(otherWord(k));
        boolean there = other.subject().names(word(k));
        int few = Math.max(Thresholds.EXCHANGED_ANY, (int) (Thresholds.FEW * alignment.aligned()));
        return size <= few ? !here || !there : !here && !there;
    }

    private boolean isSpelling(int k) {
        return Spelling.isSame(page.tokens().word(places[k]), other.tokens().word(otherPlaces[k]));
    }

    /// Whether a word of one title, or its number, stands for one of the other's.
    private boolean isTitleForTitle(int k) {
        return page.subject().hasInTitle(word(k))
                && other.subject().hasInTitle(otherWord(k))
                && !page.subject().hasInTitle(otherWord(k))
                && !other.subject().hasInTitle(word(k));
    }

    private long word(int k) {
        return page.tokens().hash(places[k]);
    }

    private long otherWord(int k) {
        return other.tokens().hash(otherPlaces[k]);
    }

    private long pair(int k) {
        return Shingles.mix(Shingles.mix(word(k)) + otherWord(k));
    }

    private boolean isSubject(int k, long[] sorted, long pair) {
        if (Tokens.isNumber(word(k)) || Tokens.isNumber(otherWord(k)) || isTooSmallForName(k)) {
            return false;
        }
        double part = Thresholds.EXCHANGED_PART * alignment.aligned();
        int often = Math.max(Thresholds.EXCHANGED_ANY, (int) Math.ceil(part));
        return isRepeated(sorted, pair, often)
                || page.subject().has(word(k))
                || other.subject().has(otherWord(k))
                || isOpeningForOpening(k);
    }

    /// Whether one of the words is as small as `may` or `the`, and in no title: nobody means
    /// another subject by `might` for `may`.
    private boolean isTooSmallForName(int k) {
        boolean named =
                Uses.canBeName(page.tokens(), places[k])
                        && Uses.canBeName(other.tokens(), otherPlaces[k]);
        return !named
                && !page.subject().hasInTitle(word(k))
                && !other.subject().hasInTitle(otherWord(k));
    }

    /// Whether a word of one opening stands for one of the other's, as in titles: then both pages
    /// may say both elsewhere, as two forms of one disease are named in each other's lists.
    private boolean isNameOfOpeningForName(int k) {
        return isOpeningForOpening(k)
                && !page.subject().opensWith(otherWord(k))
                && !other.subject().opensWith(word(k))
                && Uses.canBeName(page.tokens(), places[k])
                && Uses.canBeName(other.tokens(), otherPlaces[k])
                && !standsRunByRun();
    }

    /// Whether both words are in the openings of pages without titles.
    private boolean isOpeningForOpening(int k) {
        return page.subject().opening() > 0
                && other.subject().opening() > 0
                && page.subject().opensWith(word(k))
                && other.subject().opensWith(otherWord(k));
    }

    /// Whether `pair` stands at least `times` in `sorted`.
    private static boolean isRepeated(long[] sorted, long pair, int times) {
        int low = 0;
        int high = sorted.length;
        while (low < high) { // the first place of the pair
            int middle = (low + high) >>> 1;
            if (sorted[middle] < pair) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int last = low + times - 1;
        return last < sorted.length && sorted[last] == pair;
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

    /// The first `limit` replacements for a reader, each once: `‘disc’ for ‘disk’, …`.
    String words(int limit) {
        StringBuilder words = new StringBuilder();
        int shown = 0;
        for (int k = 0; k < size && shown < limit; k++) {
            String pair = words(k, page.tokens(), other.tokens());
            if (words.indexOf(pair) < 0) {
                words.append(shown > 0 ? ", " : "").append(pair);
                shown++;
            }
        }
        return words.toString();
    }

    private String words(int k, Tokens tokens, Tokens others) {
        String word = Excerpt.of(tokens.word(places[k]));
        return "‘" + word + "’ for ‘" + Excerpt.of(others.word(otherPlaces[k])) + "’";
    }
}
