package winnow.extract;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import winnow.text.Surrogates;

/// The text that a page states in its metadata: the last resort for pages that a script would
/// build.
final class StatedText {
    private StatedText() {}

    /// The text to take instead of `kept` characters from the body; empty if there is none better.
    static String better(PageFacts facts, int kept) {
        if (kept < Weights.ASK_DATA) {
            String body = clean(facts.jsonLd.get("articleBody"));
            if (body.length() > 1.5 * kept) {
                return body;
            }
        }
        String description = clean(facts.description());
        boolean shell =
                kept > 0 && kept < Weights.ASK_DESCRIPTION; // nothing at all is an empty page
        return shell && description.length() > 1.5 * kept ? description : "";
    }

    /// Without markup, blank lines or halves of surrogate pairs.
    private static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String whole = Surrogates.repair(text);
        boolean markup = whole.indexOf("</") >= 0 || whole.indexOf("<br") >= 0;
        return markup ? plain(whole) : whole.strip();
    }

    private static String plain(String html) {
        return Walk.of(Jsoup.parse(html).body(), new PageFacts()).source.toString();
    }
}
