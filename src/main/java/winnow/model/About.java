package winnow.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a page says about itself, or its container about it.
///
/// @param url canonical link, og:url, the record's address or a mirror's path; null if none is
///     known
/// @param title the title; empty if there is none
/// @param language the language, see [LanguageCode], e.g. `tr`; null if unknown
/// @param date the day it was published, or, if nobody says, fetched; null if unknown
/// @param dateSource who says so; null if and only if the date is
/// @param author who wrote it, several joined by `, `; null if unknown
public record About(
        @Nullable String url,
        String title,
        @Nullable String language,
        @Nullable LocalDate date,
        @Nullable DateSource dateSource,
        @Nullable String author) {
    public static final About NOTHING = new About(null, "", null, null);

    public About {
        if ((date == null) != (dateSource == null)) {
            throw new IllegalArgumentException("a date of " + date + " by " + dateSource);
        }
    }

    /// The same without an author.
    public About(
            @Nullable String url,
            String title,
            @Nullable String language,
            @Nullable LocalDate date,
            @Nullable DateSource dateSource) {
        this(url, title, language, date, dateSource, null);
    }

    /// The same with a date that is stated, or with none.
    public About(
            @Nullable String url,
            String title,
            @Nullable String language,
            @Nullable LocalDate date) {
        this(url, title, language, date, date == null ? null : DateSource.STATED);
    }

    /// The same in another language, or in none that is known.
    public About in(@Nullable String other) {
        return new About(url, title, other, date, dateSource);
    }
}
