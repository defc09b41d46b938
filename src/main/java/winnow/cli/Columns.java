package winnow.cli;

import java.util.Locale;

/// Numbers and words as people read them.
final class Columns {
    private Columns() {}

    /// `12,345`.
    static String number(long value) {
        StringBuilder number = new StringBuilder(Long.toString(value));
        for (int i = number.length() - 3; i > (value < 0 ? 1 : 0); i -= 3) {
            number.insert(i, ',');
        }
        return number.toString(); // a format would load all that Java knows of languages
    }

    /// `1 page`, `2 pages`.
    static String count(long value, String one, String many) {
        return number(value) + " " + (value == 1 ? one : many);
    }

    /// `97 %`; never 100 for less than all, never 0 for more than none.
    static String percent(double share) {
        double percent = share * 100;
        if (percent > 99 && percent < 100) {
            return String.format(Locale.ROOT, "%.1f %%", Math.floor(percent * 10) / 10);
        }
        if (percent > 0 && percent < 1) {
            return String.format(Locale.ROOT, "%.1f %%", Math.ceil(percent * 10) / 10);
        }
        return Math.round(percent) + " %";
    }

    /// `1.2 MB`; units of a thousand.
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double size = bytes / 1000.0;
        int unit = 0;
        while (size >= 1000 && unit < units.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
    }

    /// `0.8 s`, `42 s`, `3 min 5 s`.
    static String time(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    /// Padded on the right to that width.
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /// Padded on the left to that width.
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
