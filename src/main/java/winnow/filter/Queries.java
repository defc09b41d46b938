package winnow.filter;

import winnow.model.Span;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What people type into a search box and hardly anybody writes in a list: `queries.tsv`, read
/// once.
///
/// Evidence and no more: a list is not removed for these words alone, and one that holds none of
/// them is found by its form. Immutable.
final class Queries {
    static final Queries STANDARD = read("queries.tsv");

    /// The longest phrase, in words.
    private static final int LONGEST = 4;

    private final long[] anywhere;
    private final long[] first;

    private Queries(long[] anywhere, long[] first) {
        this.anywhere = anywhere;
        this.first = first;
        Arrays.sort(anywhere);
        Arrays.sort(first);
    }

    /// Whether the unit is like something that was typed into a search box.
    boolean holds(Unit unit, Words words) {
        boolean asks = unit.casing <= 0 && !unit.ended;
        for (int from = 0; from < unit.words.length; from++) {
            if (words.isYear(unit.words[from]) && unit.words.length > 1) {
                return true;
            }
            long key = 0;
            for (int to = from; to < Math.min(unit.words.length, from + LONGEST); to++) {
                key = 31 * key + words.key(unit.words[to]);
                if (isIn(anywhere, key) || (asks && from == 0 && to > 0 && isIn(first, key))) {
                    return true;
                }
                if (asks && from == 0 && to == 0 && unit.words.length > 2 && isIn(first, key)) {
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
        long[] anywhere = new long[4096];
        long[] first = new long[4096];
        int anywheres = 0;
        int firsts = 0;
        try (InputStream in = Queries.class.getResourceAsStream("/winnow/filter/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("# ")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                for (String phrase : cells[2].split("; ", -1)) {
                    long key = 0;
                    for (int word : words.of(phrase, new Span(0, phrase.length()))) {
                        key = 31 * key + words.key(word);
                    }
                    if (cells[0].equals("query")) {
                        anywhere[anywheres++] = key;
                    } else {
                        first[firsts++] = key;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return new Queries(Arrays.copyOf(anywhere, anywheres), Arrays.copyOf(first, firsts));
    }
}
