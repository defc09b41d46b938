package winnow.dedup;

import winnow.model.Evidence;
import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.Arrays;
import java.util.Optional;

/// The part of a page that has nothing to do with another page, although that one stands in the
/// rest of it: the page was put together from texts about several subjects.
///
/// Such a part is the page's beginning or its end. It opens with a block like a title, a word of
/// which it takes up at once, uses again and again and the rest of the page never. It hardly names
/// what the other page is about, or if that one's title says so nowhere, what the title of the rest
/// says: what both titles have, such as `disease`, tells no two subjects apart. No more of it
/// stands on the other page than sentences of a template. The end of an article that was cut off is
/// nothing of the kind: its headings name the article's subject, and an item of its lists is no
/// title, for the next item is about something else. A pure function of two pages; linear but for
/// sorting.
final class ForeignPart {
    private final Tokens tokens;

    /// Sums before each word: of the words that stand on the other page.
    private final int[] aligned;

    /// Hashes of the topics of the other page; none if its title says nothing about it.
    private final long[] topics;

    /// The hashes of all words, ascending; for each its place, ascending among equal ones.
    private final long[] words;

    private final int[] places;

    private ForeignPart(Tokens tokens, Alignment alignment, long[] topics) {
        this.tokens = tokens;
        this.aligned = new int[tokens.size() + 1];
        this.topics = topics;
        for (int i = 0; i < tokens.size(); i++) {
            aligned[i + 1] = aligned[i] + (alignment.place(i) >= 0 ? 1 : 0);
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
        if (isTooShort(alignment.size() - alignment.aligned(), page)) {
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
            int word = isForeign(border, size) ? ownWord(block, title, border, size) : -1;
            if (word < 0 && isForeign(0, border)) {
                word = ownWord(title, block, 0, border);
            }
            if (word >= 0) {
                return word;
            }
        }
        return -1;
    }

    /// Whether the words from `from` to `to` are a text of some length that the other page has not.
    private boolean isForeign(int from, int to) {
        int size = to - from;
        return size >= Thresholds.PART_WORDS
                && size >= Thresholds.PART * tokens.size()
                && aligned[to] - aligned[from] <= Thresholds.PART_SHARED * size;
    }

    /// A word of the block `title` that the part from `from` to `to` takes up at once, uses again
    /// and again and the rest never, and that does not stand on the other page; -1 if there is
    /// none, the block is no title, or the part is about what the rest is about.
    ///
    /// @param restTitle the first block of the rest
    private int ownWord(int title, int restTitle, int from, int to) {
        int start = tokens.start(title);
        int end = tokens.start(title + 1);
        if (end - start > Thresholds.TITLE_WORDS) {
            return -1;
        }
        double often = Math.max(Thresholds.TOPIC, Thresholds.PART_OWN * (to - from));
        for (int i = start; i < end; i++) {
            if (Uses.isContent(tokens, i)
                    && aligned[i + 1] == aligned[i]
                    && timesOnlyIn(i, from, to) >= often
                    && isTakenUp(i, title)) {
                return isAboutElse(title, restTitle, from, to) ? i : -1;
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

    /// Whether word `i` of the block `title` stands in the next block that has words.
    private boolean isTakenUp(int i, int title) {
        int next = title + 1;
        while (next < tokens.blocks() && tokens.start(next + 1) == tokens.start(next)) {
            next++;
        }
        return next < tokens.blocks() && stands(tokens.hash(i), next);
    }

    private boolean stands(long word, int block) {
        return times(word, tokens.start(block), tokens.start(block + 1)) > 0;
    }

    /// Whether the part from `from` to `to` under `title` hardly names what the rest is about: of
    /// the topics of the other page, or else of the words of `restTitle` that the rest uses again
    /// and again, those that are not in `title`.
    private boolean isAboutElse(int title, int restTitle, int from, int to) {
        long[] subject = topics.length > 0 ? topics : topics(restTitle, from, to);
        int size = to - from;
        int rest = tokens.size() - size;
        int named = 0;
        int namedElsewhere = 0;
        for (long word : subject) {
            if (!stands(word, title)) {
                int times = times(word, from, to);
                named += times;
                namedElsewhere += times(word, 0, tokens.size()) - times;
            }
        }
        return namedElsewhere > 0
                && (double) named * rest <= Thresholds.PART_NAMED * namedElsewhere * size;
    }

    /// The words of `title` that are used again and again outside the part from `from` to `to`;
    /// none if it is no title.
    private long[] topics(int title, int from, int to) {
        int start = tokens.start(title);
        int end = tokens.start(title + 1);
        long[] topics = new long[Math.min(end - start, Thresholds.TITLE_WORDS)];
        int size = 0;
        for (int i = start; i < end && end - start <= Thresholds.TITLE_WORDS; i++) {
            long word = tokens.hash(i);
            int times = times(word, 0, tokens.size()) - times(word, from, to);
            if (Uses.isContent(tokens, i) && times >= Thresholds.TOPIC) {
                topics[size++] = word;
            }
        }
        Arrays.sort(topics, 0, size);
        return Shingles.distinct(topics, size);
    }

    /// How often `word` stands from `from` to before `to`.
    private int times(long word, int from, int to) {
        int end = end(word);
        return firstFrom(to, word, end) - firstFrom(from, word, end);
    }

    /// The first index in `places` of `word`, all of whose places end before index `end`, with a
    /// place from `from` on.
    private int firstFrom(int from, long word, int end) {
        int low = first(word);
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Evidence evidence(int word) {
        int times = end(tokens.hash(word)) - first(tokens.hash(word));
        String text = "a part of it is about ‘%s’".formatted(Excerpt.of(tokens.word(word)));
        return new Evidence("other-part", times, text);
    }
}
