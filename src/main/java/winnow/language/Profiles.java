package winnow.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the languages of one script look like: how likely each is to write a letter behind the two
/// before it.
///
/// A *sign* is a letter or the border of a word, [#BORDER]. For each frequent sequence of three
/// signs, of two and for each sign there is a row with a cost for every language: [#PER_NAT] times
/// the negative natural logarithm of the probability of the last sign behind the others. What has
/// no row of three falls back to its last two, then to its last, then to the row of signs that
/// nobody knows. Costs are smoothed where they are made (`ProfileBuild`), so this is a Markov model
/// of order two: Dunning, *Statistical Identification of Language*, 1994.
///
/// Read once from the resource of the script, when the first text of that script comes; about 1.2
/// MB for Latin letters. Immutable.
final class Profiles {
    /// Both ends of a word.
    static final char BORDER = 0;

    /// Stands for any sign in the key of a shorter sequence.
    static final char ANY = 1;

    /// Cost units a nat: a byte holds 15 nats, and rounding costs less than a nat in a sample.
    static final double PER_NAT = 8;

    private static final Map<Script, Profiles> READ = new ConcurrentHashMap<>();

    private final long[] keys;
    private final short[] rows;
    private final byte[] costs;
    private final int shift;
    private final int unknown;

    /// @param sequences the keys of the rows, [#key] each; the one of three [#ANY] among them
    /// @param costs row after row, a byte for every language in the order of [Script#languages]
    Profiles(long[] sequences, byte[] costs) {
        this.costs = costs;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * sequences.length);
        this.keys = new long[1 << bits];
        this.rows = new short[1 << bits];
        this.shift = Long.SIZE - bits;
        for (int row = 0; row < sequences.length; row++) {
            int slot = slot(sequences[row]);
            keys[slot] = sequences[row] + 1; // 0 is an empty slot
            rows[slot] = (short) row;
        }
        this.unknown = row(key(ANY, ANY, ANY));
    }

    static long key(char a, char b, char c) {
        return ((long) a << 32) | ((long) b << 16) | c;
    }

    /// The slot that holds `key`, or that would.
    private int slot(long key) {
        int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> shift);
        while (keys[slot] != 0 && keys[slot] != key + 1) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private int row(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : rows[slot] & 0xFFFF;
    }

    /// Adds to `sums` what each language pays for `c` behind `a` and `b`.
    void add(char a, char b, char c, int[] sums) {
        int row = row(key(a, b, c));
        row = row < 0 ? row(key(ANY, b, c)) : row;
        row = row < 0 ? row(key(ANY, ANY, c)) : row;
        int from = (row < 0 ? unknown : row) * sums.length;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += costs[from + i]; // none is negative
        }
    }

    /// The profiles of a script that several languages share.
    static Profiles of(Script script) {
        return READ.computeIfAbsent(script, Profiles::read);
    }

    private static Profiles read(Script script) {
        String resource = script.name().toLowerCase(Locale.ROOT) + ".profiles";
        try (InputStream in = Profiles.class.getResourceAsStream("/winnow/language/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            return read(ByteBuffer.wrap(in.readAllBytes()), script.languages.size());
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /// Reads what `ProfileBuild` writes: the number of languages and of rows, the keys, the costs.
    private static Profiles read(ByteBuffer in, int languages) throws IOException {
        int stated = in.getChar();
        if (stated != languages) {
            throw new IOException("it has " + stated + " languages and not " + languages);
        }
        char[] signs = new char[3 * in.getChar()];
        in.asCharBuffer().get(signs);
        in.position(in.position() + signs.length * Character.BYTES);
        long[] keys = new long[signs.length / 3];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(signs[3 * i], signs[3 * i + 1], signs[3 * i + 2]);
        }
        byte[] costs = new byte[keys.length * languages];
        in.get(costs);
        return new Profiles(keys, costs);
    }
}
