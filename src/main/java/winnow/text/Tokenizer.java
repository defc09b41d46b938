package winnow.text;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

import java.util.Arrays;

/// Takes the words out of one normalised block after the other. For one thread and one page.
final class Tokenizer {
    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private final String[] texts;
    private final int[] borders;
    private int block;
    private int size;
    private long[] hashes = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    /// The folded letters of the open word, two bytes a UTF-16 unit, low byte first.
    private byte[] letters = new byte[64];

    private int used;

    /// Where the open word starts and, so far, ends.
    private int start;

    private int end;

    Tokenizer(int blocks) {
        texts = new String[blocks];
        borders = new int[blocks + 1];
    }

    /// Takes the words out of the next block, a text in normal form.
    void add(String text) {
        boolean single = false; // the open word is one letter that takes only marks
        for (int i = 0; i < text.length(); ) {
            char unit = text.charAt(i);
            int point = Character.isSurrogate(unit) ? text.codePointAt(i) : unit;
            int next = i + Character.charCount(point);
            byte role = Letters.role(point);
            boolean opens = role == Letters.WORD || role == Letters.SINGLE;
            if (role == Letters.BREAK || role == Letters.SINGLE || (opens && single)) {
                close();
            }
            if (opens && used == 0) {
                start = i;
                single = role == Letters.SINGLE;
            }
            if (opens || (role == Letters.MARK && used > 0)) {
                put(Letters.fold(point));
                end = next;
            }
            i = next;
        }
        close();
        texts[block++] = text;
        borders[block] = size;
    }

    private void put(int point) {
        if (used + 4 > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        if (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            putUnit(Character.highSurrogate(point));
            putUnit(Character.lowSurrogate(point));
        } else {
            putUnit((char) point);
        }
    }

    private void putUnit(char unit) {
        letters[used++] = (byte) unit;
        letters[used++] = (byte) (unit >>> 8);
    }

    /// Ends the open word, if there is one.
    private void close() {
        if (used == 0) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        int first = (letters[0] & 0xFF) | (letters[1] & 0xFF) << 8;
        long hash = HASHER.hashBytesToLong(letters, 0, used);
        hashes[size] = Character.isDigit(first) ? hash | 1 : hash & ~1L;
        starts[size] = start;
        ends[size++] = end;
        used = 0;
    }

    Tokens tokens() {
        return new Tokens(
                texts,
                borders,
                Arrays.copyOf(hashes, size),
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size));
    }
}
