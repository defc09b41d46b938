package winnow.filter;

import winnow.model.Span;

import java.util.Arrays;
import java.util.Locale;

/// The words of one page as small numbers, handed out in order of first sight.
///
/// A word is a run of letters, digits and combining marks, folded to lower case character by
/// character (no locale, the Turkish dotless and dotted i fall together); an apostrophe inside
/// belongs to it. Scripts without blanks between words give every pair of neighbouring characters.
/// Not thread-safe; one per page.
final class Words {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final int[] NONE = {};

    /// Letters that a word has in common with its other forms, in most languages with endings.
    private static final int STEM = 5;

    private long[] keys = new long[1024];
    private int[] slots = new int[1024];
    private byte[] lengths = new byte[512];
    private int[] initials = new int[512];
    private boolean[] digits = new boolean[512];
    private boolean[] years = new boolean[512];
    private boolean[] numbers = new boolean[512];
    private long[] names = new long[512];
    private long[] stems = new long[512];
    private int size;

    private final Tally tally = new Tally();

    private int[] found = new int[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int count;

    /// How many different words were seen.
    int size() {
        return size;
    }

    /// One tally of these words, emptied by whoever asks for it next with [Tally#clear()].
    Tally tally() {
        return tally;
    }

    /// The letters of `word`, at most 127; 2 for a pair of an unspaced script.
    int length(int word) {
        return lengths[word];
    }

    /// The first character of `word`, folded.
    int initial(int word) {
        return initials[word];
    }

    /// True if `word` holds a digit.
    boolean hasDigit(int word) {
        return digits[word];
    }

    /// True if `word` is a year of our time, four digits from 1900 on.
    boolean isYear(int word) {
        return years[word];
    }

    /// True if `word` is a number of at least five digits, as telephones and orders have them.
    boolean isLongNumber(int word) {
        return numbers[word] && lengths[word] >= 5;
    }

    /// A number that is the same for the same word on every page.
    long key(int word) {
        return names[word];
    }

    /// A number that words with the same first [#STEM] letters share: `allergy` and `allergies`. A
    /// shorter word has its own.
    long stem(int word) {
        return stems[word];
    }

    /// The words of `text` in `span`, in order.
    int[] of(String text, Span span) {
        count = 0;
        int at = span.start();
        while (at < span.end()) {
            int c = text.codePointAt(at);
            if (Marks.isUnspaced(c) && isPart(c)) {
                at = pairs(text, at, span.end());
            } else if (isPart(c)) {
                at = word(text, at, span.end());
            } else {
                at += Character.charCount(c);
            }
        }
        return count == 0 ? NONE : Arrays.copyOf(found, count);
    }

    /// How `word` is written where it first stands in `span` of `text`; empty if it does not.
    String spelling(int word, String text, Span span) {
        int[] all = of(text, span);
        for (int i = 0; i < all.length; i++) {
            if (all[i] == word) {
                return text.substring(begins[i], ends[i]).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private int word(String text, int start, int end) {
        long hash = SEED;
        long stem = SEED;
        int letters = 0;
        int first = 0;
        boolean digit = false;
        int number = 0; // its value if it is all digits, else negative
        int at = start;
        while (at < end) {
            int c = text.codePointAt(at);
            if (isApostrophe(c) && at + 1 < end && isPart(text.codePointAt(at + 1))) {
                at++;
                continue;
            }
            if (!isPart(c) || Marks.isUnspaced(c)) {
                break;
            }
            int folded = fold(c);
            first = letters == 0 ? folded : first;
            digit |= Character.isDigit(c);
            number = number < 0 || c < '0' || c > '9' ? -1 : Math.min(9999, 10 * number + c - '0');
            hash = mix(hash, folded);
            letters++;
            stem = letters <= STEM ? hash : stem;
            at += Character.charCount(c);
        }
        begins[count] = start;
        ends[count] = at;
        boolean year = letters == 4 && number >= 1900 && number < 2100;
        int word = add(hash, stem, letters, first, digit);
        years[word] = year;
        numbers[word] = number >= 0;
        return at;
    }

    private int pairs(String text, int start, int end) {
        int at = start;
        int before = -1;
        int beforeAt = start;
        int letters = 0;
        while (at < end) {
            int c = text.codePointAt(at);
            if (!Marks.isUnspaced(c) || !isPart(c)) {
                break;
            }
            if (before >= 0) {
                begins[count] = beforeAt;
                ends[count] = at + Character.charCount(c);
                long pair = mix(mix(SEED, before), c);
                add(pair, pair, 2, before, false);
            }
            before = c;
            beforeAt = at;
            letters++;
            at += Character.charCount(c);
        }
        if (letters == 1) {
            begins[count] = start;
            ends[count] = at;
            long one = mix(SEED, before);
            add(one, one, 1, before, false);
        }
        return at;
    }

    private int add(long hash, long stem, int letters, int first, boolean digit) {
        int word = id(hash == 0 ? 1 : hash, stem, letters, first, digit);
        found[count++] = word;
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
            begins = Arrays.copyOf(begins, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        return word;
    }

    private int id(long key, long stem, int letters, int first, boolean digit) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        if (size == lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * size);
            initials = Arrays.copyOf(initials, 2 * size);
            digits = Arrays.copyOf(digits, 2 * size);
            years = Arrays.copyOf(years, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
            names = Arrays.copyOf(names, 2 * size);
            stems = Arrays.copyOf(stems, 2 * size);
        }
        keys[slot] = key;
        slots[slot] = size;
        lengths[size] = (byte) Math.min(letters, Byte.MAX_VALUE);
        initials[size] = first;
        digits[size] = digit;
        names[size] = key;
        stems[size] = stem;
        size++;
        if (2 * size > keys.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSlots = slots;
        keys = new long[2 * oldKeys.length];
        slots = new int[2 * oldKeys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = (int) (oldKeys[i] ^ (oldKeys[i] >>> 32)) & mask;
                while (keys[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                keys[slot] = oldKeys[i];
                slots[slot] = oldSlots[i];
            }
        }
    }

    private static long mix(long hash, int c) {
        long mixed = (hash ^ c) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    static boolean isPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0x200C
                || c == 0x200D;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    /// Lower case of one character without a locale; the dotless i is an i.
    static int fold(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        return c == 'ı' || c == 'İ' ? 'i' : Character.toLowerCase(c);
    }
}
