package winnow.pipeline;

import winnow.model.Page;

/// A search worth trying: the longest words of a title of the corpus itself.
///
/// The page with the most kept blocks gives it, of those that have an address if any has, ties by
/// page id, so that the suggestion is the same in every run.
///
/// @param words up to three words of letters, in the title's order; empty if there is no title
/// @param weight kept blocks of the page; an address outweighs any number of them
/// @param page its id
record ExampleQuery(String words, long weight, String page) {
    static final ExampleQuery NONE = new ExampleQuery("", 0, "");

    private static final int MOST_WORDS = 3;
    private static final int LEAST_LETTERS = 4;
    private static final long ADDRESS = 1L << Integer.SIZE;

    static ExampleQuery of(Page page) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (String word : page.about().title().split("[^\\p{L}]+", 40)) {
            if (word.length() >= LEAST_LETTERS && count < MOST_WORDS) {
                words.append(count++ == 0 ? "" : " ").append(word);
            }
        }
        long address = page.about().url() == null ? 0 : ADDRESS;
        return new ExampleQuery(words.toString(), address + page.kept().size(), page.id());
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
