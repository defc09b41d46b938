package winnow.pipeline;

import winnow.model.Block;
import winnow.model.Page;

import java.util.regex.Pattern;

/// A search worth trying: the first words of a title of the corpus itself.
///
/// The page with the most kept paragraphs gives it, of those that have an address if any has, ties
/// by page id, so that the suggestion is the same in every run. Stateless.
final class ExampleQuery {
    private static final int MOST_WORDS = 2;
    private static final int LEAST_LETTERS = 4;

    /// Characters of a kept block that count as a paragraph: about a sentence.
    private static final int PARAGRAPH = 80;

    /// What parts a title from the name of its site.
    private static final Pattern SITE_NAME = Pattern.compile(" [-|–—·»] ");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final long ADDRESS = 1L << Integer.SIZE;

    private ExampleQuery() {}

    /// Up to two words of letters, as they stand in the page's title; empty if it has none.
    static String words(Page page) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (String word : split(page.about().title())) {
            if (word.length() >= LEAST_LETTERS && count < MOST_WORDS) {
                words.append(count++ == 0 ? "" : " ").append(word);
            }
        }
        return words.toString();
    }

    private static String[] split(String title) {
        return NO_LETTERS.split(SITE_NAME.split(title, 2)[0]);
    }

    /// How good an example the page makes: 0 if its title has no words, else one more than its kept
    /// paragraphs; an address outweighs any number of them.
    static long weight(Page page) {
        if (words(page).isEmpty()) {
            return 0;
        }
        long weight = page.about().url() == null ? 1 : ADDRESS + 1;
        for (Block block : page.kept()) {
            weight += block.span().length() >= PARAGRAPH ? 1 : 0;
        }
        return weight;
    }
}
