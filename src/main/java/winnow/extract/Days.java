package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Reads the day from a date as pages write it for machines: `2024-05-17`, `2024-05-17T08:00Z`,
/// `20240517`.
final class Days {
    private Days() {}

    /// The day; null if `text` does not start with one.
    static @Nullable LocalDate in(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String day = text.strip();
        int gap = day.length() > 4 && day.charAt(4) == '-' ? 1 : 0;
        int year = number(day, 0, 4);
        int month = number(day, 4 + gap, 2);
        boolean second = gap == 0 || (day.length() > 7 && day.charAt(7) == '-');
        int ofMonth = number(day, 6 + 2 * gap, 2);
        if (year < 1900 || month < 1 || ofMonth < 1 || !second) {
            return null;
        }
        try {
            return LocalDate.of(year, month, ofMonth);
        } catch (DateTimeException e) {
            return null; // 2023-02-30: no day at all
        }
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
