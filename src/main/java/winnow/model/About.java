package winnow.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a page says about itself, or its container about it.
///
/// @param url canonical link, og:url, the record's address or a mirror's path; null if none is
///     known
/// @param title the title; empty if there is none
/// @param language BCP 47 primary tag in lower case, e.g. `tr`; null if unknown
/// @param date the day it was published; null if unknown
public record About(
        @Nullable String url, String title, @Nullable String language, @Nullable LocalDate date) {
    public static final About NOTHING = new About(null, "", null, null);
}
