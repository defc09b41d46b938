package winnow.model;

import java.util.Arrays;

/// Turns positions of one text from UTF-16 units to Unicode code points and back.
///
/// Built in one pass over the text; a look-up is constant for text without surrogate pairs and
/// logarithmic in their number otherwise. Immutable.
public final class CodePoints {
    private static final int[] NONE = {};
    private static final CodePoints SAME = new CodePoints(NONE);

    /// UTF-16 positions of the low surrogates, ascending: each is a unit that starts no code point.
    private final int[] lows;

    private CodePoints(int[] lows) {
        this.lows = lows;
    }

    public static CodePoints of(String text) {
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (isLow(text, i)) {
                count++;
            }
        }
        if (count == 0) {
            return SAME;
        }
        int[] lows = new int[count];
        for (int i = 1, n = 0; i < text.length(); i++) {
            if (isLow(text, i)) {
                lows[n++] = i;
            }
        }
        return new CodePoints(lows);
    }

    private static boolean isLow(String text, int i) {
        return Character.isLowSurrogate(text.charAt(i))
                && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /// The number of code points before UTF-16 position `unit`.
    public int at(int unit) {
        if (lows.length == 0) {
            return unit;
        }
        int found = Arrays.binarySearch(lows, unit);
        return unit - (found >= 0 ? found : -found - 1);
    }

    /// The UTF-16 position of code point number `point`.
    public int unit(int point) {
        int low = 0;
        int high = lows.length;
        while (low < high) { // how many pairs end at or before this code point
            int middle = (low + high) >>> 1;
            if (lows[middle] - middle <= point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return point + low;
    }
}
