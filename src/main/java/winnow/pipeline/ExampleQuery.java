package winnow.pipeline;

import winnow.model.Block;
import winnow.model.Page;

import java.util.regex.Pattern;

/// A search worth trying: the first words of a title of the corpus itself.
///
/// The page with the most kept paragraphs gives it, of those that have an address if any has, ties
/// by page id, so that the suggestion is the same in every run.
///
/// @param words up to two words of letters, as they stand in the title; empty if there is none
/// @param weight kept paragraphs of the page; an address outweighs any number of them
/// @param page its id
record ExampleQuery(String words, long weight, String page) {
    static final ExampleQuery NONE = new ExampleQuery("", 0, "");

    private static final int MOST_WORDS = 2;
    private static final int LEAST_LETTERS = 4;

    /// Characters of a kept block that count as a paragraph: about a sentence.
    private static final int PARAGRAPH = 80;

    /// What parts a title from the name of its site.
    private static final Pattern SITE_NAME = Pattern.compile(" [-|–—·»] ");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final long ADDRESS = 1L << Integer.SIZE;

    static ExampleQuery of(Page page) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (String word : words(page.about().title())) {
            if (word.length() >= LEAST_LETTERS && count < MOST_WORDS) {
                words.append(count++ == 0 ? "" : " ").append(word);
            }
        }
        long address = page.about().url() == null ? 0 : ADDRESS;
        return new ExampleQuery(words.toString(), address + paragraphs(page), page.id());
    }

    private static String[] words(String title) {
        return NO_LETTERS.split(SITE_NAME.split(title, 2)[0]);
    }

    private static int paragraphs(Page page) {
        int paragraphs = 0;
        for (Block block : page.kept()) {
            paragraphs += block.span().length() >= PARAGRAPH ? 1 : 0;
        }
        return paragraphs;
    }

    /// The better one of two; whichever has words wins over one that has none.
    ExampleQuery orBetter(ExampleQuery other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return words.isEmpty() ? other : this;
        }
        if (weight != other.weight) {
            return weight > other.weight ? this : other;
        }
        return page.compareTo(other.page) <= 0 ? this : other;
    }
}
