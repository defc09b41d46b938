package winnow.dedup;

import com.dynatrace.hash4j.hashing.Hashing;

import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// The words that say what a page is about. Immutable.
///
/// They are those of its title, of a short first block, which is read as one, and those that come
/// again in its headings; a page without title says in its first words what it is about. Its
/// *topics* are the ones among them that the page uses most: a page that never says "lupus" is no
/// copy of one about lupus, and one about lupus no copy of it.
final class Subject {
    /// The key of pages that use no word often enough for one.
    private static final int NO_WORD = 0;

    /// Hashes of all of them, distinct and ascending.
    private final long[] words;

    /// Hashes of those of the title and a first block like one, distinct and ascending.
    private final long[] title;

    /// The number of first words that are read for want of a title; 0 if there is one.
    private final int opening;

    private final Tokens tokens;

    /// For each word among them or in the opening that the page uses twice a place where it stands,
    /// ascending by hash.
    private final int[] named;

    /// Each of `named` without its spelling, see [Spelling#plain]; empty if it is too long to ask.
    private final String[] spellings;

    /// Hashes of all words of the page, distinct and ascending.
    private final long[] vocabulary;

    /// How often the page uses each of `named`.
    private final int[] uses;

    /// Uses from which one of `named` is a topic.
    private final int topic;

    private Subject(long[] words, long[] title, int opening, Tokens tokens, Uses uses) {
        this.words = words;
        this.title = title;
        this.opening = opening;
        this.tokens = tokens;
        this.named = uses.places();
        this.uses = uses.times();
        this.topic = uses.topic();
        this.spellings = new String[named.length];
        for (int word = 0; word < named.length; word++) {
            spellings[word] = Spelling.plain(tokens.word(named[word]));
        }
        long[] sorted = tokens.hashes();
        Arrays.sort(sorted);
        this.vocabulary = Shingles.distinct(sorted, sorted.length);
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
        int opening = named + first > 0 ? 0 : Math.min(tokens.size(), Thresholds.OPENING_WORDS);
        Uses uses = Uses.of(distinct(words, size, tokens, opening), tokens);
        return new Subject(distinct(words, size, tokens, 0), inTitle, opening, tokens, uses);
    }

    /// The first `size` of `words` and the first `opening` of `tokens`, distinct and ascending.
    private static long[] distinct(long[] words, int size, Tokens tokens, int opening) {
        long[] all = Arrays.copyOf(words, size + opening);
        for (int i = 0; i < opening; i++) {
            all[size + i] = tokens.hash(i);
        }
        Arrays.sort(all);
        return Shingles.distinct(all, all.length);
    }

    /// The number of words in the first block that has any, if they are few enough for a title and
    /// stand over something.
    private static int firstBlock(Tokens tokens) {
        int end = 0;
        for (int block = 0; block < tokens.blocks() && end == 0; block++) {
            end = tokens.start(block + 1);
        }
        return end <= Thresholds.TITLE_WORDS && end < tokens.size() ? end : 0;
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

    /// Whether the word with that hash is one of them.
    boolean has(long word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    /// Whether two pages are about two subjects as far as their words say without alignment.
    boolean isForeign(Subject other) {
        return absent(other) >= 0 || other.absent(this) >= 0;
    }

    /// A topic of this page that another one never names, not even in another spelling; or a word
    /// of its title or opening used twice, if the other page has such a word too that this one
    /// never names. Empty if there is none.
    Optional<String> absentFrom(Subject other) {
        int absent = absent(other);
        return absent < 0 ? Optional.empty() : Optional.of(tokens.word(named[absent]));
    }

    /// The index of that word in `named`, or -1.
    private int absent(Subject other) {
        int absent = absent(other, topic, true); // on this and what follows the keys rest
        if (absent >= 0) {
            return absent;
        }
        int size = Math.min(tokens.size(), other.tokens.size());
        int least = least(size);
        return other.absent(this, least, false) < 0 ? -1 : absent(other, least, false);
    }

    /// Uses from which a page must have a word for it to count if the other page never has it, both
    /// being of that size or larger.
    private static int least(int size) {
        return Math.max(Thresholds.NAMED, (int) Math.ceil(Thresholds.NAMED_PART * size));
    }

    private int absent(Subject other, int least, boolean topics) {
        for (int word = 0; word < named.length; word++) {
            if ((topics ? isTopic(word) : uses[word] >= least)
                    && !other.names(tokens.hash(named[word]))
                    && !other.isSpelled(spellings[word])) {
                return word;
            }
        }
        return -1;
    }

    /// Hashes of its topics, ascending: content words of title, headings or opening that it uses
    /// most.
    long[] topics() {
        long[] topics = new long[named.length];
        int size = 0;
        for (int word = 0; word < named.length; word++) {
            if (isTopic(word)) {
                topics[size++] = tokens.hash(named[word]);
            }
        }
        return Arrays.copyOf(topics, size); // `named` is in that order
    }

    private boolean isTopic(int word) {
        return uses[word] >= topic && Uses.isContent(tokens, named[word]);
    }

    /// Whether it has any.
    boolean hasTopic() {
        boolean found = false;
        for (int word = 0; word < named.length && !found; word++) {
            found = isTopic(word);
        }
        return found;
    }

    /// Whether its key is the one that all others without a word for one have.
    boolean hasNoWord() {
        return keys()[0] == NO_WORD;
    }

    /// See [Profile#keys()].
    long[] keys() {
        boolean topics = hasTopic();
        int least = least(tokens.size());
        long[] keys = new long[named.length];
        int size = 0;
        for (int word = 0; word < named.length; word++) {
            if (topics ? isTopic(word) : uses[word] >= least && !tokens.isNumber(named[word])) {
                int hash = half(tokens.hash(named[word]));
                int plain = spellings[word].isEmpty() ? hash : half(spellings[word]);
                keys[size++] = (long) hash << Integer.SIZE | Integer.toUnsignedLong(plain);
            }
        }
        return size == 0 ? new long[] {NO_WORD} : Arrays.copyOf(keys, size);
    }

    /// See [Profile#asks()].
    int[] asks() {
        int spelled = Math.min(named.length, Thresholds.OPENING_WORDS);
        int[] asks = new int[vocabulary.length + spelled + 1];
        int size = 0;
        asks[size++] = NO_WORD;
        for (long word : vocabulary) {
            if (!Tokens.isNumber(word)) { // which is no key
                asks[size++] = half(word);
            }
        }
        for (int word = 0; word < spelled; word++) {
            if (!spellings[word].isEmpty()) {
                asks[size++] = half(spellings[word]);
            }
        }
        Arrays.sort(asks, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || asks[i] != asks[kept - 1]) {
                asks[kept++] = asks[i];
            }
        }
        return Arrays.copyOf(asks, kept);
    }

    private static int half(long hash) {
        return (int) (hash >>> Integer.SIZE);
    }

    private static int half(String spelling) {
        return half(Hashing.xxh3_64().hashCharsToLong(spelling));
    }

    /// Whether the word with that hash is one of its words, or of its opening, that the page uses
    /// twice.
    boolean isNamed(long word) {
        for (int place : named) {
            if (tokens.hash(place) == word) {
                return true;
            }
        }
        return false;
    }

    /// Whether the page has the word with that hash.
    boolean names(long word) {
        return Arrays.binarySearch(vocabulary, word) >= 0;
    }

    /// Whether the word with that hash is in the title or among the first words.
    boolean opensWith(long word) {
        boolean found = hasInTitle(word);
        for (int i = 0; i < Math.min(tokens.size(), Thresholds.OPENING_WORDS) && !found; i++) {
            found = tokens.hash(i) == word;
        }
        return found;
    }

    /// The number of first words that say what the page is about, for want of a title; 0 if it has
    /// one.
    int opening() {
        return opening;
    }

    /// Whether the word with that hash is in the title or a first block like one.
    boolean hasInTitle(long word) {
        return Arrays.binarySearch(title, word) >= 0;
    }

    /// Whether both pages open with titles that have topics, and neither has a topic of the other's
    /// in any spelling: "Gallbladder diseases" and "Gallstones".
    boolean isTitledOtherwise(Subject other) {
        return isTitledWithout(other) && other.isTitledWithout(this);
    }

    private boolean isTitledWithout(Subject other) {
        boolean titled = false;
        int end = firstBlock(tokens);
        for (int i = 0; i < end; i++) {
            if (uses(tokens.hash(i)) >= topic && Uses.isContent(tokens, i)) {
                if (other.hasInTitle(tokens.hash(i)) || other.isTitledLike(tokens.word(i))) {
                    return false;
                }
                titled = true;
            }
        }
        return titled;
    }

    /// How often the page uses a word, if it is one of `named`; else 0.
    private int uses(long word) {
        for (int i = 0; i < named.length; i++) {
            if (tokens.hash(named[i]) == word) {
                return uses[i];
            }
        }
        return 0;
    }

    /// Whether its first block has that word in some spelling.
    private boolean isTitledLike(String word) {
        int end = firstBlock(tokens);
        for (int i = 0; i < end; i++) {
            if (Spelling.isSame(word, tokens.word(i))) {
                return true;
            }
        }
        return false;
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
        int only = 0; // before it the words from i on are of the title, and on this page alone
        for (int i = 0; i < tokens.size(); i++) {
            int word = Arrays.binarySearch(title, tokens.hash(i));
            if (word >= 0) {
                only = i < only ? only : endOfPhrase(i, alignment);
                all[word]++;
                places[word] = i;
                put[word] += i < only || alignment.isPutIn(i) ? 1 : 0;
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

    /// The end of the phrase of title words from word `i` on of which none stands on the other
    /// page, if words that do stand directly before and behind it; else `i`.
    private int endOfPhrase(int i, Alignment alignment) {
        int end = i;
        while (end < tokens.size() && alignment.place(end) < 0 && hasInTitle(tokens.hash(end))) {
            end++;
        }
        boolean whole = i == 0 || alignment.place(i - 1) >= 0;
        return whole && (end == tokens.size() || alignment.place(end) >= 0) ? end : i;
    }

    private boolean spells(String word) {
        return isSpelled(Spelling.plain(word));
    }

    private boolean isSpelled(String plain) {
        for (int i = 0; i < Math.min(named.length, Thresholds.OPENING_WORDS); i++) {
            if (!plain.isEmpty() && plain.equals(spellings[i])) {
                return true;
            }
        }
        return false;
    }
}
