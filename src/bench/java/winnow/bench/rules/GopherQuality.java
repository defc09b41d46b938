package winnow.bench.rules;

import winnow.model.Page;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The quality rules of MassiveText: Rae et al., arXiv 2112.11446 (2021), appendix A, counted as
/// datatrove's `gopher_quality_filter.py` does.
///
/// A page stays that has 50 to 100,000 words of 3 to 10 characters in the mean, at most .1 hashes
/// and .1 ellipses a word, at most .9 of its lines with a bullet before them and .3 with an
/// ellipsis behind, letters in at least .8 of its words and marks, and at least two of eight
/// English stop words. Of another language than English it is dropped for lack of them.
public final class GopherQuality implements Rule {
    private static final int LEAST_WORDS = 50;
    private static final int MOST_WORDS = 100_000;
    private static final double SHORTEST_MEAN = 3;
    private static final double LONGEST_MEAN = 10;
    private static final double SYMBOLS = .1;
    private static final double BULLETS = .9;
    private static final double ELLIPSES = .3;
    private static final double LETTERS = .8;
    private static final int STOP_WORDS = 2;

    private static final Set<String> STOPS =
            Set.of("the", "be", "to", "of", "and", "that", "have", "with");

    @Override
    public BitSet removed(Page page) {
        PlainText text = PlainText.of(page);
        return isKept(text) ? new BitSet() : text.units();
    }

    private static boolean isKept(PlainText page) {
        String text = page.text();
        List<String> words = Words.of(text);
        int all = Words.andMarks(text).size();
        double mean = words.stream().mapToInt(GopherQuality::length).average().orElse(0);
        long letters = words.stream().filter(GopherQuality::hasLetter).count();
        return words.size() >= LEAST_WORDS
                && words.size() <= MOST_WORDS
                && mean >= SHORTEST_MEAN
                && mean <= LONGEST_MEAN
                && count(text, "#") <= SYMBOLS * all
                && count(text, "...") + count(text, "…") <= SYMBOLS * all
                && page.share(line -> line.startsWith("•") || line.startsWith("-")) <= BULLETS
                && page.share(EndMarks::trailOff) <= ELLIPSES
                && letters >= LETTERS * all
                && words.stream().filter(GopherQuality::isStop).count() >= STOP_WORDS;
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isStop(String word) {
        return STOPS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static int count(String text, String symbol) {
        int count = 0;
        for (int at = text.indexOf(symbol); at >= 0; ) {
            count++;
            at = text.indexOf(symbol, at + symbol.length());
        }
        return count;
    }
}
