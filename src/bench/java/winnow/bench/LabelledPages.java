package winnow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// HTML pages with their main text as people marked it, and how well a text agrees with that.
///
/// The figure is the bag-of-words F1 of the web-content-extraction-benchmark: words are runs of
/// letters, digits and underscores, in lower case; a page's precision and recall count each word as
/// often as both sides have it. Immutable.
public final class LabelledPages {
    /// All types together; behind every type in the order of names.
    public static final String ALL = "~ all";

    /// One labelled page.
    ///
    /// @param type the kind of page, e.g. `forum`
    private record Truth(String type, Map<String, Integer> words) {}

    /// Means over pages.
    public record Mean(int pages, double precision, double recall, double f1) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "n=%4d  P %.4f  R %.4f  F1 %.4f", pages, precision, recall, f1);
        }
    }

    private final Map<String, Truth> truths = new TreeMap<>();
    private final Map<String, String> html = new TreeMap<>();

    private LabelledPages() {}

    /// Reads the labels, and the pages from `<id>.html.gz`.
    public static LabelledPages read(Path truth, Path folder) throws IOException {
        LabelledPages pages = new LabelledPages();
        for (Map.Entry<String, Map<String, String>> one : LabelFile.read(truth).entrySet()) {
            Map<String, String> labels = one.getValue();
            String text = labels.getOrDefault("text", "");
            pages.truths.put(one.getKey(), new Truth(labels.getOrDefault("type", ""), words(text)));
            pages.html.put(one.getKey(), LabelFile.html(folder, one.getKey()));
        }
        return pages;
    }

    /// The pages by their ids.
    public Map<String, String> html() {
        return html;
    }

    /// The kind of a page; empty if there is no such page.
    public String type(String id) {
        Truth truth = truths.get(id);
        return truth == null ? "" : truth.type();
    }

    /// Precision, recall and F1 of what was kept of one page.
    public Mean score(String id, String kept) {
        Truth truth = truths.get(id);
        return truth == null ? new Mean(0, 0, 0, 0) : score(words(kept), truth.words());
    }

    /// The means by type and over all pages.
    ///
    /// @param kept what was kept of each page; nothing of those that are not there
    public Map<String, Mean> means(Map<String, String> kept) {
        Map<String, List<Mean>> byType = new TreeMap<>();
        for (String id : truths.keySet()) {
            Mean score = score(id, kept.getOrDefault(id, ""));
            byType.computeIfAbsent(type(id), type -> new ArrayList<>()).add(score);
            byType.computeIfAbsent(ALL, type -> new ArrayList<>()).add(score);
        }
        Map<String, Mean> means = new TreeMap<>();
        byType.forEach((type, scores) -> means.put(type, mean(scores)));
        return means;
    }

    private static Mean mean(List<Mean> scores) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        for (Mean score : scores) {
            precision += score.precision() / scores.size();
            recall += score.recall() / scores.size();
            f1 += score.f1() / scores.size();
        }
        return new Mean(scores.size(), precision, recall, f1);
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean in = Character.isLetterOrDigit(c) || c == '_';
            if (in && start < 0) {
                start = i;
            } else if (!in && start >= 0) {
                words.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static Mean score(Map<String, Integer> kept, Map<String, Integer> truth) {
        double both = 0;
        for (Map.Entry<String, Integer> word : kept.entrySet()) {
            both += Math.min(word.getValue(), truth.getOrDefault(word.getKey(), 0));
        }
        double all = size(kept);
        double real = size(truth);
        if (all == 0 && real == 0) {
            return new Mean(1, 1, 1, 1);
        }
        double precision = all == 0 ? 0 : both / all;
        double recall = real == 0 ? 0 : both / real;
        double f1 = both == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Mean(1, precision, recall, f1);
    }

    private static double size(Map<String, Integer> words) {
        double size = 0;
        for (int count : words.values()) {
            size += count;
        }
        return size;
    }
}
