package winnow.bench.rules;

import winnow.model.Page;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The rules of the Colossal Clean Crawled Corpus: Raffel et al., *Exploring the Limits of Transfer
/// Learning with a Unified Text-to-Text Transformer*, JMLR 21 (2020), section 2.2, with the
/// thresholds of datatrove's `c4_filters.py`.
///
/// A line stays that ends with a sentence mark or a quote and not with an ellipsis, has at least 3
/// words, none of them longer than 1,000 characters, and speaks neither of JavaScript nor of
/// cookies and policies. A page is dropped if what stays holds `{` or *lorem ipsum*, or fewer than
/// 5 sentences, told by [BreakIterator]. Left out: its list of bad words, and that it takes
/// citation marks like `[1]` out of lines; they are looked past.
public final class C4 {
    private static final int WORDS = 3;
    private static final int WORD_LENGTH = 1_000;
    private static final int SENTENCES = 5;

    private static final Pattern CITATION = Pattern.compile("\\[(?:\\d*|edit|citation needed)\\]");

    private static final List<String> REFUSED =
            List.of(
                    "javascript",
                    "terms of use",
                    "privacy policy",
                    "cookie policy",
                    "uses cookies",
                    "use of cookies",
                    "use cookies");

    private C4() {}

    /// The rules for lines alone.
    public static Rule lines() {
        return page -> PlainText.of(page).where(line -> !isKept(line)).units();
    }

    /// The rules for lines, then those for the page.
    public static Rule pages() {
        return C4::removed;
    }

    private static BitSet removed(Page page) {
        PlainText text = PlainText.of(page);
        boolean dropped = isDropped(text.where(C4::isKept));
        return dropped ? text.units() : text.where(line -> !isKept(line)).units();
    }

    private static boolean isKept(String line) {
        String told = CITATION.matcher(line).replaceAll("").strip();
        String lower = told.toLowerCase(Locale.ROOT);
        return EndMarks.end(told)
                && !EndMarks.trailOff(told)
                && Words.of(told).size() >= WORDS
                && Arrays.stream(told.split("\\s+", -1)).allMatch(w -> w.length() <= WORD_LENGTH)
                && REFUSED.stream().noneMatch(lower::contains);
    }

    private static boolean isDropped(PlainText kept) {
        String text = kept.text();
        return text.indexOf('{') >= 0
                || text.toLowerCase(Locale.ROOT).contains("lorem ipsum")
                || kept.texts().stream().mapToInt(C4::sentences).sum() < SENTENCES;
    }

    private static int sentences(String line) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(line);
        int sentences = 0;
        while (ends.next() != BreakIterator.DONE) {
            sentences++;
        }
        return sentences;
    }
}
