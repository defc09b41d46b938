package winnow.bench.rules;

import winnow.model.Page;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The repetition rules of MassiveText: Rae et al., *Scaling Language Models: Methods, Analysis &
/// Insights from Training Gopher*, arXiv 2112.11446 (2021), table A1, counted as datatrove's
/// `gopher_repetition_filter.py` does.
///
/// A page is dropped if more than .30 of its lines stand there a second time or they hold more than
/// .20 of its characters; if the most frequent run of 2, 3 or 4 words holds more than .20, .18 or
/// .16 of them; or if runs of 5, 6 … 10 words that stood there before hold more than .15, .14 …
/// .10. The rules for paragraphs are those for lines here.
public final class GopherRepetition implements Rule {
    private static final double LINES = .30;
    private static final double LINE_CHARACTERS = .20;
    private static final double[] MOST_FREQUENT = {.20, .18, .16};
    private static final int SHORTEST_FREQUENT = 2;
    private static final double[] REPEATED = {.15, .14, .13, .12, .11, .10};
    private static final int SHORTEST_REPEATED = 5;

    @Override
    public BitSet removed(Page page) {
        PlainText text = PlainText.of(page);
        return isDropped(text) ? text.units() : new BitSet();
    }

    private static boolean isDropped(PlainText page) {
        double length = page.text().length();
        Set<String> seen = new HashSet<>();
        List<String> again = page.texts().stream().filter(line -> !seen.add(line)).toList();
        if (again.size() > LINES * page.lines().size()
                || characters(again) > LINE_CHARACTERS * length) {
            return true;
        }
        List<String> words = Words.andMarks(page.text());
        for (int i = 0; i < MOST_FREQUENT.length; i++) {
            if (mostFrequent(words, SHORTEST_FREQUENT + i) > MOST_FREQUENT[i] * length) {
                return true;
            }
        }
        for (int i = 0; i < REPEATED.length; i++) {
            if (repeated(words, SHORTEST_REPEATED + i) > REPEATED[i] * length) {
                return true;
            }
        }
        return false;
    }

    /// The characters of `texts`.
    static int characters(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }

    /// The characters of all occurrences of the most frequent run of `size` words; of two as
    /// frequent, of the first.
    private static int mostFrequent(List<String> words, int size) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + size <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + size)), 1, Integer::sum);
        }
        int most = 0;
        int characters = 0;
        for (int i = 0; i + size <= words.size(); i++) {
            String run = String.join(" ", words.subList(i, i + size));
            int count = counts.getOrDefault(run, 0);
            characters = count > most ? count * run.length() : characters;
            most = Math.max(most, count);
        }
        return characters;
    }

    /// The characters of runs of `size` words that stood there before, none counted twice.
    private static int repeated(List<String> words, int size) {
        Set<String> seen = new HashSet<>();
        int characters = 0;
        for (int i = 0; i + size <= words.size(); ) {
            String run = String.join("", words.subList(i, i + size));
            boolean fresh = seen.add(run);
            characters += fresh ? 0 : run.length();
            i += fresh ? 1 : size;
        }
        return characters;
    }
}
