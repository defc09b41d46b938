package winnow.dedup;

import winnow.text.Tokens;

import java.util.Arrays;

/// How often a page uses the words of its title, headings or opening: those that can be names, and
/// numbers, that it uses twice or more.
final class Uses {
    private final int[] places;
    private final int[] times;
    private final int topic;

    private Uses(int[] places, int[] times, int topic) {
        this.places = places;
        this.times = times;
        this.topic = topic;
    }

    /// Counts `words`, distinct hashes in ascending order, among `tokens`.
    static Uses of(long[] words, Tokens tokens) {
        int[] counts = new int[words.length];
        int[] places = new int[words.length];
        int most = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int word = Arrays.binarySearch(words, tokens.hash(i));
            if (word >= 0 && (tokens.isNumber(i) || canBeName(tokens, i))) {
                places[word] = i;
                counts[word]++;
                most = isContent(tokens, i) ? Math.max(most, counts[word]) : most;
            }
        }
        int size = 0;
        for (int word = 0; word < words.length; word++) {
            if (counts[word] >= Thresholds.NAMED) {
                places[size] = places[word];
                counts[size++] = counts[word];
            }
        }
        int topic = Math.max(Thresholds.TOPIC, (int) Math.ceil(Thresholds.TOPIC_PART * most));
        return new Uses(Arrays.copyOf(places, size), Arrays.copyOf(counts, size), topic);
    }

    /// A place on the page for each word, ascending by its hash.
    int[] places() {
        return places;
    }

    /// How often the page uses each word.
    int[] times() {
        return times;
    }

    /// Uses from which a word is a topic.
    int topic() {
        return topic;
    }

    /// Whether a word can be a name or a part of it: a long one, or an abbreviation such as `RA`.
    static boolean canBeName(Tokens tokens, int i) {
        if (tokens.isNumber(i) || tokens.length(i) >= Thresholds.TOPIC_LETTERS) {
            return !tokens.isNumber(i);
        }
        return tokens.word(i).chars().allMatch(Character::isUpperCase);
    }

    /// Whether a word is written in capitals, perhaps with digits among them, as a gene is.
    static boolean isAbbreviation(Tokens tokens, int i) {
        String word = tokens.word(i);
        boolean capital = false;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (!Character.isUpperCase(c) && !Character.isDigit(c)) {
                return false;
            }
            capital |= Character.isUpperCase(c);
        }
        return capital && word.length() > 1;
    }

    /// Whether a word is a name as it is written: an abbreviation, or with a capital inside a
    /// sentence.
    static boolean isProperName(Tokens tokens, int i) {
        boolean capital = Character.isUpperCase(tokens.word(i).charAt(0));
        return isAbbreviation(tokens, i)
                || (capital && isContent(tokens, i) && !opensSentence(tokens, i));
    }

    /// Whether word `i` is the first of its sentence, line or item.
    static boolean opensSentence(Tokens tokens, int i) {
        if (i == 0 || tokens.block(i) != tokens.block(i - 1)) {
            return true;
        }
        String both = tokens.words(i - 1, i + 1);
        for (int at = tokens.length(i - 1); at < both.length() - tokens.length(i); at++) {
            if (".!?:;…-–—•".indexOf(both.charAt(at)) >= 0 && isApart(both, at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is a space behind the mark at `at`: that in `X-linked` opens nothing.
    private static boolean isApart(String text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    static boolean isContent(Tokens tokens, int i) {
        return !tokens.isNumber(i) && tokens.length(i) >= Thresholds.TOPIC_LETTERS;
    }
}
