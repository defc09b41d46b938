package winnow.language;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The sequences of letters that Lingua counted in a million sentences of news a language
/// (`com.github.pemistahl:lingua`, Apache-2.0).
///
/// Its files hold, for each sequence inside a word, the share of those that begin alike, as a
/// reduced fraction. Of these the counts come back exactly: the number of all letters is the least
/// common multiple of the denominators. And the borders of words come back from the counts:
/// as often as a letter stands behind none, a word begins with it.
final class LinguaModels {
    private static final JsonFactory JSON = new JsonFactory();

    private final ZipFile jar;

    LinguaModels(ZipFile jar) {
        this.jar = jar;
    }

    /// A share of sequences.
    private record Share(long count, long of) {}

    Counts counts(String language) throws IOException {
        Map<String, Double> one = new HashMap<>();
        Map<String, Share> shares = shares(language, "unigrams");
        BigInteger all = BigInteger.ONE;
        for (Share share : shares.values()) {
            BigInteger of = BigInteger.valueOf(share.of);
            all = all.divide(all.gcd(of)).multiply(of);
        }
        double letters = all.doubleValue();
        shares.forEach((letter, share) -> one.put(letter, letters * share.count / share.of));
        Map<String, Double> two = longer(one, shares(language, "bigrams"));
        Map<String, Double> three = longer(two, shares(language, "trigrams"));
        return bordered(one, two, three);
    }

    private static Map<String, Double> longer(
            Map<String, Double> shorter, Map<String, Share> shares) {
        Map<String, Double> counts = new HashMap<>();
        shares.forEach(
                (letters, share) -> {
                    String begin = letters.substring(0, letters.length() - 1);
                    double times = shorter.getOrDefault(begin, 0.0) * share.count / share.of;
                    counts.put(letters, (double) Math.round(times));
                });
        return counts;
    }

    private static Counts bordered(
            Map<String, Double> one, Map<String, Double> two, Map<String, Double> three) {
        Map<String, Double> starts = new HashMap<>(two); // what is left of them begins words
        Map<String, Double> ends = new HashMap<>(two);
        Map<String, Double> lone = new HashMap<>(one);
        Counts counts = new Counts();
        three.forEach(
                (letters, times) -> {
                    starts.merge(letters.substring(1), -times, Double::sum);
                    ends.merge(letters.substring(0, 2), -times, Double::sum);
                    add(counts, letters.charAt(0), letters.charAt(1), letters.charAt(2), times);
                });
        two.forEach((letters, times) -> lone.merge(letters.substring(1), -times, Double::sum));
        starts.forEach(
                (letters, times) -> {
                    lone.merge(letters.substring(0, 1), -Math.max(0, times), Double::sum);
                    add(counts, Profiles.BORDER, letters.charAt(0), letters.charAt(1), times);
                });
        ends.forEach(
                (letters, times) ->
                        add(counts, letters.charAt(0), letters.charAt(1), Profiles.BORDER, times));
        lone.forEach(
                (letter, times) ->
                        add(counts, Profiles.BORDER, letter.charAt(0), Profiles.BORDER, times));
        return counts;
    }

    private static void add(Counts counts, char a, char b, char c, double times) {
        counts.add(Folding.fold(a), Folding.fold(b), Folding.fold(c), times);
    }

    private Map<String, Share> shares(String language, String length) throws IOException {
        ZipEntry entry = jar.getEntry("language-models/" + language + "/" + length + ".json");
        if (entry == null) {
            throw new IOException(jar.getName() + " has no " + length + " of " + language);
        }
        Map<String, Share> shares = new HashMap<>();
        try (InputStream in = jar.getInputStream(entry);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            while (json.nextToken() != null) {
                boolean fraction =
                        json.currentToken() == JsonToken.VALUE_STRING
                                && json.currentName().indexOf('/') > 0;
                if (fraction) {
                    String[] parts = json.currentName().split("/", -1);
                    Share share = new Share(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
                    for (String letters : json.getString().split(" ", -1)) {
                        shares.put(letters, share);
                    }
                }
            }
        }
        return shares;
    }
}
