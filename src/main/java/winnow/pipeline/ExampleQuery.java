package winnow.pipeline;

import winnow.model.Page;

/// A search worth trying: the longest words of a title of the corpus itself.
///
/// The page with the most kept blocks gives it, ties by page id, so that the suggestion is the same
/// in every run.
///
/// @param words up to three words of letters, in the title's order; empty if there is no title
/// @param blocks kept blocks of the page
/// @param page its id
record ExampleQuery(String words, int blocks, String page) {
    static final ExampleQuery NONE = new ExampleQuery("", 0, "");

    private static final int MOST_WORDS = 3;
    private static final int LEAST_LETTERS = 4;

    static ExampleQuery of(Page page) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (String word : page.about().title().split("[^\\p{L}]+", 40)) {
            if (word.length() >= LEAST_LETTERS && count < MOST_WORDS) {
                words.append(count++ == 0 ? "" : " ").append(word);
            }
        }
        return new ExampleQuery(words.toString(), page.kept().size(), page.id());
    }

    ExampleQuery orBetter(ExampleQuery other) {
        if (other.words.isEmpty() || blocks > other.blocks) {
            return words.isEmpty() && !other.words.isEmpty() ? other : this;
        }
        boolean better = words.isEmpty() || other.blocks > blocks || other.page.compareTo(page) < 0;
        return better ? other : this;
    }
}
