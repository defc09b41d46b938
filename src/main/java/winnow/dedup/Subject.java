package winnow.dedup;

import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// The words that say what a page is about. Immutable.
///
/// They are those of its title, of a short first block, which is read as one, and those that come
/// again in its headings. Its *topics* are the ones among them that the page uses most: a page that
/// never says "lupus" is no copy of one about lupus, and one about lupus no copy of it.
final class Subject {
    /// Hashes of all of them, distinct and ascending.
    private final long[] words;

    /// Hashes of those of the title and a first block like one, distinct and ascending.
    private final long[] title;

    private final Tokens tokens;

    /// For each topic a place on the page where it stands, ascending by hash.
    private final int[] topics;

    private Subject(long[] words, long[] title, Tokens tokens, int[] topics) {
        this.words = words;
        this.title = title;
        this.tokens = tokens;
        this.topics = topics;
    }

    static Subject of(Tokens title, Tokens tokens, BitSet headings) {
        int named = Math.min(title.size(), Thresholds.TITLE_WORDS);
        int first = firstBlock(tokens);
        long[] words = new long[named + first + tokens.size()];
        for (int i = 0; i < named; i++) {
            words[i] = title.hash(i);
        }
        for (int i = 0; i < first; i++) {
            words[named + i] = tokens.hash(i);
        }
        Arrays.sort(words, 0, named + first);
        long[] inTitle = Shingles.distinct(words.clone(), named + first);
        int size = addHeadings(words, named + first, tokens, headings);
        Arrays.sort(words, 0, size);
        long[] distinct = Shingles.distinct(words, size);
        return new Subject(distinct, inTitle, tokens, topics(distinct, tokens));
    }

    /// The number of words in the first block that has any, if they are few enough for a title.
    private static int firstBlock(Tokens tokens) {
        int end = 0;
        for (int block = 0; block < tokens.blocks() && end == 0; block++) {
            end = tokens.start(block + 1);
        }
        return end <= Thresholds.TITLE_WORDS ? end : 0;
    }

    /// Adds the words that headings have more than once behind the first `size` of `words`.
    private static int addHeadings(long[] words, int size, Tokens tokens, BitSet headings) {
        int end = size;
        for (int block = 0; block < tokens.blocks(); block++) {
            for (int i = tokens.start(block); i < tokens.start(block + 1); i++) {
                if (headings.get(block)) {
                    words[end++] = tokens.hash(i);
                }
            }
        }
        Arrays.sort(words, size, end);
        int kept = size;
        for (int i = size + 1; i < end; i++) {
            if (words[i] == words[i - 1]) {
                words[kept++] = words[i];
            }
        }
        return kept;
    }

    private static int[] topics(long[] words, Tokens tokens) {
        int[] counts = new int[words.length];
        int[] places = new int[words.length];
        int most = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int word = Arrays.binarySearch(words, tokens.hash(i));
            if (word >= 0 && isContent(tokens, i)) {
                places[word] = i;
                most = Math.max(most, ++counts[word]);
            }
        }
        double least = Math.max(Thresholds.TOPIC, Thresholds.TOPIC_PART * most);
        int size = 0;
        for (int word = 0; word < words.length; word++) {
            if (counts[word] >= least) {
                places[size++] = places[word];
            }
        }
        return Arrays.copyOf(places, size);
    }

    private static boolean isContent(Tokens tokens, int i) {
        return !tokens.isNumber(i) && tokens.length(i) >= Thresholds.TOPIC_LETTERS;
    }

    /// Whether the word with that hash is one of them.
    boolean has(long word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    /// Whether one of two pages never names a topic of the other.
    boolean isForeign(Subject other) {
        return absentFrom(other).isPresent() || other.absentFrom(this).isPresent();
    }

    /// A topic of this page that another one never names, not even in another spelling among its
    /// own topics; empty if it names all.
    Optional<String> absentFrom(Subject other) {
        BitSet found = new BitSet();
        long[] hashes = new long[topics.length];
        for (int topic = 0; topic < topics.length; topic++) {
            hashes[topic] = tokens.hash(topics[topic]);
        }
        for (int i = 0; i < other.tokens.size(); i++) {
            int topic = Arrays.binarySearch(hashes, other.tokens.hash(i));
            if (topic >= 0) {
                found.set(topic);
            }
        }
        int absent = found.nextClearBit(0);
        while (absent < topics.length && other.spells(tokens.word(topics[absent]))) {
            absent = found.nextClearBit(absent + 1);
        }
        return absent < topics.length ? Optional.of(tokens.word(topics[absent])) : Optional.empty();
    }

    /// Whether the word with that hash is in the title or a first block like one.
    boolean hasInTitle(long word) {
        return Arrays.binarySearch(title, word) >= 0;
    }

    /// A word of this page's title, not in the other's, that is put in again and again inside text
    /// that the two share: `2` in "Kallmann syndrome 2", beside a page on Kallmann syndrome. Empty
    /// if there is none, or the other page has no title to compare with.
    ///
    /// @param alignment of this page with the other
    Optional<String> putIn(Alignment alignment, Subject other) {
        int[] put = new int[title.length];
        int[] all = new int[title.length];
        int[] places = new int[title.length];
        for (int i = 0; i < tokens.size(); i++) {
            int word = Arrays.binarySearch(title, tokens.hash(i));
            if (word >= 0) {
                all[word]++;
                places[word] = i;
                put[word] += alignment.isPutIn(i) ? 1 : 0;
            }
        }
        for (int word = 0; word < title.length && other.title.length > 0; word++) {
            if (put[word] >= Thresholds.TOPIC
                    && put[word] >= Thresholds.TOPIC_PART * all[word]
                    && !other.hasInTitle(title[word])
                    && !other.spells(tokens.word(places[word]))) {
                return Optional.of(tokens.word(places[word]));
            }
        }
        return Optional.empty();
    }

    private boolean spells(String word) {
        for (int i = 0; i < Math.min(topics.length, Thresholds.TITLE_WORDS); i++) {
            if (Spelling.isSame(word, tokens.word(topics[i]))) {
                return true;
            }
        }
        return false;
    }
}
