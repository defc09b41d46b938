package winnow.filter;

import winnow.model.Span;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// What people type into a search box and hardly anybody writes in a list: `queries.tsv`, read
/// once.
///
/// Evidence and no more: a list is not removed for these words alone, and one that holds none of
/// them is found by its form. Immutable.
final class Queries {
    static final Queries STANDARD = read("queries.tsv");

    /// The longest phrase, in words.
    private static final int LONGEST = 7;

    private final long[] anywhere;
    private final long[] first;

    private Queries(long[] anywhere, long[] first) {
        this.anywhere = anywhere;
        this.first = first;
    }

    /// Whether the unit is like something that was typed into a search box.
    boolean holds(Unit unit, Words words) {
        boolean asks = unit.casing <= 0 && !unit.ended;
        for (int from = 0; from < unit.words.length; from++) {
            if (from > 0 && words.isYear(unit.words[from])) { // a year in front is a time line
                return true;
            }
            long key = 0;
            for (int to = from; to < Math.min(unit.words.length, from + LONGEST); to++) {
                key = 31 * key + words.key(unit.words[to]);
                boolean asked =
                        asks && from == 0 && (to > 0 || unit.words.length > 2) && isIn(first, key);
                if (asked || isIn(anywhere, key)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIn(long[] keys, long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    private static Queries read(String resource) {
        Words words = new Words();
        LongStream.Builder anywhere = LongStream.builder();
        LongStream.Builder first = LongStream.builder();
        for (List<String> cells : Table.rows(resource)) {
            for (String phrase : Table.phrases(cells)) {
                long key = 0;
                for (int word : words.of(phrase, new Span(0, phrase.length()))) {
                    key = 31 * key + words.key(word);
                }
                (cells.getFirst().equals("query") ? anywhere : first).add(key);
            }
        }
        return new Queries(anywhere.build().sorted().toArray(), first.build().sorted().toArray());
    }
}
