package winnow.search;

import org.jspecify.annotations.Nullable;

/// What a person asks.
///
/// @param words the words, phrases in double quotes
/// @param in which text to look in
/// @param site only pages of this site; null for all
/// @param language only pages in this language, see [winnow.model.LanguageCode]; null for all
/// @param count hits a result page, at least 1
/// @param page which result page, from 1
public record Question(
        String words,
        Where in,
        @Nullable String site,
        @Nullable String language,
        int count,
        int page) {
    public static final int DEFAULT_COUNT = 10;

    public Question {
        if (count < 1 || page < 1 || (long) count * page > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "cannot show page " + page + " of " + count + " hits each");
        }
    }

    /// A question about kept text, first ten hits.
    public static Question of(String words) {
        return new Question(words, Where.KEPT, null, null, DEFAULT_COUNT, 1);
    }

    /// Which text a question is asked of.
    public enum Where {
        /// The kept text of canonical pages.
        KEPT,
        /// What was removed, of every page.
        REMOVED,
        /// Both, and copies by themselves too.
        ALL
    }
}
