package winnow.bench.rules;

import org.jspecify.annotations.Nullable;

import winnow.model.Page;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line-wise corrections of RefinedWeb: Penedo et al., *The RefinedWeb Dataset for Falcon LLM*,
/// arXiv 2306.01116 (2023), appendix, with the ratios and phrases that DCLM's `refinedweb.yaml`
/// gives them.
///
/// A line goes of which more than half of the characters are capitals, which is nothing but digits,
/// a counter like *3 likes*, or one word. Of a line of at most ten words go *sign in* at its
/// beginning, *read more* at its end and *items in cart* anywhere. The page is dropped if that took
/// more than .05 of its words.
public final class RefinedWeb {
    private static final double CAPITALS = .5;
    private static final int SHORT = 10;
    private static final double FLAGGED = .05;

    private static final Pattern COUNTER =
            Pattern.compile(
                    "\\W*\\d[\\d.,]*[kmb]?\\s+(?:likes|shares|comments|retweets|reposts|quotes"
                            + "|bookmarks|upvotes|downvotes|downloads|views|followers)\\W*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PHRASE =
            Pattern.compile(
                    "^sign[- ]?(?:in|out)\\b|\\bread more(?:\\.\\.\\.|…)?$|\\bitems in cart\\b",
                    Pattern.CASE_INSENSITIVE);

    private RefinedWeb() {}

    /// The corrections of lines alone.
    public static Rule lines() {
        return page -> units(flagged(page));
    }

    /// The corrections, then the rule for the page.
    public static Rule pages() {
        return RefinedWeb::removed;
    }

    private static BitSet removed(Page page) {
        PlainText text = PlainText.of(page);
        List<Span> flagged = flagged(page);
        int words = 0;
        for (Span span : flagged) {
            words += Words.of(span.of(page.source())).size();
        }
        boolean dropped = words > FLAGGED * Words.of(text.text()).size();
        return dropped ? text.units() : units(flagged);
    }

    private static List<Span> flagged(Page page) {
        List<Span> flagged = new ArrayList<>();
        for (PlainText.Line line : PlainText.of(page).lines()) {
            Span span = isRefused(line.text()) ? line.span() : phrase(line.span(), page.source());
            if (span != null) {
                flagged.add(span);
            }
        }
        return flagged;
    }

    private static BitSet units(List<Span> spans) {
        BitSet units = new BitSet();
        spans.forEach(span -> units.set(span.start(), span.end()));
        return units;
    }

    private static boolean isRefused(String line) {
        long capitals = line.chars().filter(Character::isUpperCase).count();
        return capitals > CAPITALS * line.length()
                || line.chars().allMatch(Character::isDigit)
                || COUNTER.matcher(line).matches()
                || Words.of(line).size() <= 1;
    }

    private static @Nullable Span phrase(Span line, String source) {
        String text = line.of(source);
        Matcher phrase = PHRASE.matcher(text);
        if (Words.of(text).size() > SHORT || !phrase.find()) {
            return null;
        }
        return new Span(line.start() + phrase.start(), line.start() + phrase.end());
    }
}
