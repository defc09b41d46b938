package winnow.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a person decided about a page: that it is no copy, whatever it is like, or that it is a
/// copy of another page, however little they share.
///
/// @param number names it; each later one has a higher one
/// @param day when it was said
/// @param page the page, as it was then
/// @param of the page of which it is a copy; null if it is none
public record Ruling(int number, LocalDate day, PageText page, @Nullable PageText of) {
    /// Label of a decision that a page is a copy.
    public static final String COPY = "copy";

    /// Label of a decision that a page is none.
    public static final String NO_COPY = "no-copy";

    public Ruling {
        if (of != null && of.id().equals(page.id())) {
            throw new IllegalArgumentException(page.id() + " is no copy of itself");
        }
    }

    /// The name that files hold for what was decided.
    public String label() {
        return isJoin() ? COPY : NO_COPY;
    }

    /// Whether it says that the page is a copy.
    public boolean isJoin() {
        return of != null;
    }
}
