package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What `03/04/2024` means on a page.
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,

    /// Nobody knows, unless one of the two is no month.
    UNKNOWN;

    /// By the page's declared language: the United States write the month first, all others that
    /// put the year last the day; English without a country may be either.
    ///
    /// @param tag a language tag as a page declares it, e.g. `en-US`; null if it does not
    static DayOrder of(@Nullable String tag) {
        String language = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (language.isEmpty() || language.equals("en")) {
            return UNKNOWN;
        }
        return language.equals("en-us") ? MONTH_FIRST : DAY_FIRST;
    }
}
