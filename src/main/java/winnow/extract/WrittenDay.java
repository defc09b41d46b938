package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Finds the first day that stands in a text as people write it, in any language of [Months]:
/// `17 May 2024`, `May 17th, 2024`, `17 de mayo de 2024`, `17.05.2024`, `2024/5/17`, `2024年5月17日`.
///
/// It reads numbers and names of months in a row, over short words between them, and looks at the
/// last three. A number of two digits is never a year. One pass; confined to one call.
final class WrittenDay {
    private static final int YEAR = 3;
    private static final int NAMED = 2;
    private static final int NUMBER = 1;

    private final String text;
    private final String language;
    private final DayOrder order;

    /// The last three: what they are, what they say, and the mark behind each, 0 if none.
    private final int[] kind = new int[3];

    private final int[] value = new int[3];
    private final char[] mark = new char[3];

    private WrittenDay(String text, String language, DayOrder order) {
        this.text = text;
        this.language = language;
        this.order = order;
    }

    /// The first day in `text`; null if there is none.
    ///
    /// @param language the page's primary language tag; empty if unknown
    static @Nullable LocalDate in(String text, String language, DayOrder order) {
        return hasYear(text) ? new WrittenDay(text, language, order).find() : null;
    }

    /// True if four digits stand together: most blocks have none, and need not be read closely.
    private static boolean hasYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
            if (digits == 4) {
                return true;
            }
        }
        return false;
    }

    private @Nullable LocalDate find() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (Character.isDigit(c)) {
                end = number(at);
            } else if (isLetter(c)) {
                end = word(at);
            } else {
                gap(c);
            }
            LocalDate day = kind[0] == 0 ? null : day();
            if (day != null) {
                return day;
            }
            at = end;
        }
        return null;
    }

    private int number(int from) {
        int end = from;
        int number = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            number = end - from < 4 ? number * 10 + Character.digit(text.charAt(end), 10) : number;
            end++;
        }
        if (end - from == 4) {
            push(YEAR, number);
        } else if (end - from <= 2) {
            push(NUMBER, number);
        } else {
            forget();
        }
        return end;
    }

    private int word(int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        if (end - from <= Weights.MONTH_MOST) {
            String word = text.substring(from, end);
            int month = Months.of(word, language);
            if (month > 0) {
                push(NAMED, month);
            } else if (end - from > Weights.FILLER_MOST) {
                forget();
            } else if (Days.isEastern(word.charAt(0))) {
                mark[2] = '/'; // 2024年5月17日
            }
        } else {
            forget();
        }
        return end;
    }

    private void gap(char c) {
        switch (c) {
            case '.', '/', '-' -> mark[2] = mark[2] == 0 ? c : mark[2];
            case ' ', ',', '\u00A0', '\'', '\u2019', '\u2013', '\u200E', '\u200F', '\u202F' -> {
                // stands within a day
            }
            default -> forget();
        }
    }

    private void push(int newKind, int newValue) {
        for (int i = 0; i < 2; i++) {
            kind[i] = kind[i + 1];
            value[i] = value[i + 1];
            mark[i] = mark[i + 1];
        }
        kind[2] = newKind;
        value[2] = newValue;
        mark[2] = 0;
    }

    private void forget() {
        kind[0] = 0;
        kind[1] = 0;
        kind[2] = 0;
    }

    private @Nullable LocalDate day() {
        if (is(NUMBER, NAMED, YEAR)) {
            return Days.of(value[2], value[1], value[0]);
        }
        if (is(NAMED, NUMBER, YEAR)) {
            return Days.of(value[2], value[0], value[1]);
        }
        if (is(YEAR, NAMED, NUMBER)) {
            return Days.of(value[0], value[1], value[2]);
        }
        boolean joined = mark[0] != 0 && mark[0] == mark[1];
        if (joined && is(YEAR, NUMBER, NUMBER)) {
            return Days.of(value[0], value[1], value[2]);
        }
        return joined && is(NUMBER, NUMBER, YEAR) ? yearLast() : null;
    }

    private boolean is(int first, int second, int third) {
        return kind[0] == first && kind[1] == second && kind[2] == third;
    }

    private @Nullable LocalDate yearLast() {
        boolean dayFirst = order == DayOrder.DAY_FIRST || mark[0] == '.' || value[0] > 12;
        boolean monthFirst = order == DayOrder.MONTH_FIRST || value[1] > 12;
        if (dayFirst || value[0] == value[1]) {
            return Days.of(value[2], value[1], value[0]);
        }
        return monthFirst ? Days.of(value[2], value[0], value[1]) : null;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c)
                || (c > 0x2FF && Character.getType(c) == Character.NON_SPACING_MARK)
                || (c > 0x2FF && Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }
}
