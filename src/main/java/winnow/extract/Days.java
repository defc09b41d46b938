package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/// Reads the day from a date as pages write it for machines: `2024-05-17`, `2024-05-17T08:00Z`,
/// `20240517`; and says which days a page can have been published on.
final class Days {
    private Days() {}

    /// The day; null if `text` does not start with one.
    static @Nullable LocalDate in(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String day = text.strip();
        int gap = day.length() > 4 && day.charAt(4) == '-' ? 1 : 0;
        boolean second = gap == 0 || (day.length() > 7 && day.charAt(7) == '-');
        return second
                ? of(number(day, 0, 4), number(day, 4 + gap, 2), number(day, 6 + 2 * gap, 2))
                : null;
    }

    /// The day; null if there is no such day, or no page was on the web by then, or not yet.
    static @Nullable LocalDate of(int year, int month, int day) {
        boolean may = year >= Weights.FIRST_YEAR && year <= Weights.LAST_YEAR && day > 0;
        return may && month > 0 && month <= 12 && day <= YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day)
                : null;
    }

    /// True for the signs of East Asia that stand behind a year, a month and a day.
    static boolean isEastern(char c) {
        return "年月日년월일".indexOf(c) >= 0;
    }

    private static int number(String text, int from, int digits) {
        if (text.length() < from + digits) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
