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

    Tokenizer(int blocks) {
        texts = new String[blocks];
        borders = new int[blocks + 1];
    }

    void add(String text) {
        int start = 0;
        int end = 0;
        boolean single = false; // the open word is one letter that takes only marks
        for (int i = 0; i < text.length(); ) {
            char unit = text.charAt(i);
            int point = Character.isSurrogate(unit) ? text.codePointAt(i) : unit;
            byte role = Letters.role(point);
            int next = i + Character.charCount(point);
            boolean opens = role == Letters.WORD || role == Letters.SINGLE;
            boolean closes = role == Letters.BREAK || role == Letters.SINGLE || (opens && single);
            if (closes && used > 0) {
                close(start, end);
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
        if (used > 0) {
            close(start, end);
        }
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

    private void close(int start, int end) {
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
