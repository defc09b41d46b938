package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// What a [Glob] says of one name, or `**`. Immutable.
final class GlobName {
    /// One sign of the pattern.
    ///
    /// @param isStar whether it stands for any characters
    /// @param fits what else it stands for
    private record Sign(boolean isStar, IntPredicate fits) {}

    private final @Nullable List<Sign> signs; // null: any folders

    private GlobName(@Nullable List<Sign> signs) {
        this.signs = signs;
    }

    /// Reads a part between slashes.
    ///
    /// @throws IllegalArgumentException if it is none; the message says why
    static GlobName of(String part) {
        if (part.equals("**")) {
            return new GlobName(null);
        }
        if (part.contains("**")) {
            throw new IllegalArgumentException("'**' stands alone between slashes");
        }
        int[] c = part.codePoints().toArray();
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i < c.length; i++) {
            switch (c[i]) {
                case '*' -> signs.add(new Sign(true, any -> true));
                case '?' -> signs.add(new Sign(false, any -> true));
                case '[' -> {
                    int end = end(c, i);
                    signs.add(new Sign(false, set(c, i + 1, end)));
                    i = end;
                }
                case '\\' -> signs.add(sign(escaped(c, ++i)));
                default -> signs.add(sign(c[i]));
            }
        }
        return new GlobName(signs);
    }

    private static Sign sign(int sign) {
        return new Sign(false, c -> c == sign);
    }

    private static int escaped(int[] c, int i) {
        if (i == c.length) {
            throw new IllegalArgumentException("nothing stands behind its last '\\'");
        }
        return c[i];
    }

    private static int end(int[] c, int open) {
        int i = open + 1;
        i += i < c.length && (c[i] == '!' || c[i] == '^') ? 1 : 0;
        i += i < c.length && c[i] == ']' ? 1 : 0; // first of all it is one of the set
        while (i < c.length && c[i] != ']') {
            i++;
        }
        if (i >= c.length) {
            throw new IllegalArgumentException("'[' without ']'; write \\[ for the sign itself");
        }
        return i;
    }

    private static IntPredicate set(int[] c, int from, int end) {
        boolean isNot = c[from] == '!' || c[from] == '^';
        List<IntPredicate> ranges = new ArrayList<>();
        int i = isNot ? from + 1 : from;
        while (i < end) {
            int low = c[i];
            boolean isRange = i + 2 < end && c[i + 1] == '-';
            int high = isRange ? c[i + 2] : low;
            if (high < low) {
                throw new IllegalArgumentException(
                        "'%s' runs backwards".formatted(new String(c, i, 3)));
            }
            ranges.add(sign -> sign >= low && sign <= high);
            i += isRange ? 3 : 1;
        }
        return sign -> ranges.stream().anyMatch(range -> range.test(sign)) != isNot;
    }

    /// Whether it is `**`.
    boolean isFolders() {
        return signs == null;
    }

    /// Whether it matches a whole name: the last `*` passed takes one more whenever what follows it
    /// does not fit.
    boolean matches(String name) {
        if (signs == null) {
            return true;
        }
        int[] c = name.codePoints().toArray();
        int sign = 0;
        int star = -1;
        int taken = 0;
        for (int i = 0; i < c.length; ) {
            if (sign < signs.size() && signs.get(sign).isStar()) {
                star = sign++;
                taken = i;
            } else if (sign < signs.size() && signs.get(sign).fits().test(c[i])) {
                sign++;
                i++;
            } else if (star >= 0) {
                sign = star + 1;
                i = ++taken;
            } else {
                return false;
            }
        }
        while (sign < signs.size() && signs.get(sign).isStar()) {
            sign++;
        }
        return sign == signs.size();
    }
}
