package winnow.dedup;

import winnow.model.Evidence;
import winnow.text.Tokens;

import java.util.Arrays;
import java.util.Optional;

/// The part of a page that has nothing to do with another page, although that one stands in the
/// rest of it: the page was put together from texts about several subjects.
///
/// Such a part is the page's beginning or its end. It opens with a block like a title, a word of
/// which it uses again and again and the rest of the page never; it hardly names what the other
/// page is about; and no more of it stands there than sentences of a template. The end of an
/// article that was cut off is nothing of the kind: it goes on about the article's subject. A pure
/// function of two pages; linear but for sorting.
final class ForeignPart {
    private final Tokens tokens;

    /// Sums before each word: of the words that stand on the other page, and of its topics.
    private final int[] aligned;

    private final int[] topics;

    /// The hashes of all words, ascending; for each its place, ascending among equal ones.
    private final long[] words;

    private final int[] places;

    private ForeignPart(Tokens tokens, Alignment alignment, long[] topics) {
        this.tokens = tokens;
        this.aligned = new int[tokens.size() + 1];
        this.topics = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            boolean topic = Arrays.binarySearch(topics, tokens.hash(i)) >= 0;
            aligned[i + 1] = aligned[i] + (alignment.place(i) >= 0 ? 1 : 0);
            this.topics[i + 1] = this.topics[i] + (topic ? 1 : 0);
        }
        this.words = tokens.hashes();
        Arrays.sort(words);
        this.places = places();
    }

    /// Finds such a part.
    ///
    /// @param page the page that may have one
    /// @param other the page that may stand in the rest
    /// @param alignment of `page` with `other`
    /// @return what its title has that the rest never says
    static Optional<Evidence> of(Profile page, Profile other, Alignment alignment) {
        long[] topics = other.subject().topics();
        if (topics.length == 0 || isTooShort(alignment.size() - alignment.aligned(), page)) {
            return Optional.empty();
        }
        ForeignPart part = new ForeignPart(page.tokens(), alignment, topics);
        int word = part.find();
        return word < 0 ? Optional.empty() : Optional.of(part.evidence(word));
    }

    private static boolean isTooShort(int words, Profile page) {
        return words < Thresholds.PART_WORDS || words < Thresholds.PART * page.tokens().size();
    }

    /// Lays out the places of equal words beside each other.
    private int[] places() {
        int[] sorted = new int[words.length];
        int[] next = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            int first = first(tokens.hash(i));
            sorted[first + next[first]++] = i;
        }
        return sorted;
    }

    /// The first index in `words` with `word` or a later one.
    private int first(long word) {
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words[middle] < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The index in `words` behind the last `word`.
    private int end(long word) {
        return word == Long.MAX_VALUE ? words.length : first(word + 1);
    }

    /// A word of the title of such a part, or -1.
    private int find() {
        int title = 0;
        while (title < tokens.blocks() && tokens.start(title + 1) == 0) {
            title++;
        }
        int size = tokens.size();
        for (int block = title + 1; block < tokens.blocks(); block++) {
            int border = tokens.start(block);
            int word = isForeign(border, size) ? ownWord(block, border, size) : -1;
            if (word < 0 && isForeign(0, border)) {
                word = ownWord(title, 0, border);
            }
            if (word >= 0) {
                return word;
            }
        }
        return -1;
    }

    /// Whether the words from `from` to `to` are a text of some length that the other page has not,
    /// and that hardly names what it is about.
    private boolean isForeign(int from, int to) {
        int size = to - from;
        int rest = tokens.size() - size;
        int named = topics[to] - topics[from];
        int namedElsewhere = topics[tokens.size()] - named;
        return size >= Thresholds.PART_WORDS
                && size >= Thresholds.PART * tokens.size()
                && aligned[to] - aligned[from] <= Thresholds.PART_SHARED * size
                && (double) named * rest <= Thresholds.PART_NAMED * namedElsewhere * size;
    }

    /// A word of the block `title` that the part from `from` to `to` uses again and again and the
    /// rest never; -1 if there is none, or the block is no title or stands on the other page.
    private int ownWord(int title, int from, int to) {
        int start = tokens.start(title);
        int end = tokens.start(title + 1);
        boolean shared = aligned[end] - aligned[start] > Thresholds.PART_SHARED * (end - start);
        if (end - start > Thresholds.TITLE_WORDS || shared) {
            return -1;
        }
        double often = Math.max(Thresholds.TOPIC, Thresholds.PART_OWN * (to - from));
        for (int i = start; i < end; i++) {
            if (Uses.isContent(tokens, i) && timesOnlyIn(i, from, to) >= often) {
                return i;
            }
        }
        return -1;
    }

    /// How often word `i` stands from `from` to `to`; 0 if it stands elsewhere too.
    private int timesOnlyIn(int i, int from, int to) {
        int first = first(tokens.hash(i));
        int end = end(tokens.hash(i));
        return places[first] >= from && places[end - 1] < to ? end - first : 0;
    }

    private Evidence evidence(int word) {
        int times = end(tokens.hash(word)) - first(tokens.hash(word));
        String text = "a part of it is about ‘%s’".formatted(Excerpt.of(tokens.word(word)));
        return new Evidence("other-part", times, text);
    }
}
