package winnow.bench;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import winnow.extract.Extractor;
import winnow.model.About;
import winnow.model.DateSource;
import winnow.model.Form;
import winnow.model.RawPage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Scores what extraction says about a page (title, date, author) against labelled pages.
///
/// `AboutScore TRUTH.json PAGES [misses]` prints, by page type and over all:
///
/// - titles: equal as they stand; equal with quotes, dashes, dots and white space folded (labels
///   were typed by hand); and of how many pages any candidate is the label (h1 to h3, the shared
///   titles, the title and its parts): no rule that chooses can do better;
/// - dates: right, wrong and missing of pages that have one, and given where the label has none, by
///   source;
/// - authors: equal when folded, and the F1 of their words, over pages that have one.
///
/// With `misses` each page that is wrong is printed with both answers.
public final class AboutScore {
    private static final String SEPARATOR = "\\s*[|»«:·]\\s*|\\s+[-–—•~/]+\\s+|[-–—]\\s+";

    private final Map<String, int[]> titles = new TreeMap<>();
    private final Map<String, int[]> dates = new TreeMap<>();
    private final boolean showsMisses;
    private int authors;
    private int exactAuthors;
    private int falseAuthors;
    private double authorF1;

    private AboutScore(boolean showsMisses) {
        this.showsMisses = showsMisses;
    }

    /// One labelled page: its fields by name; those that are null are not there.
    private record Truth(Map<String, String> fields) {
        String get(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: AboutScore TRUTH.json PAGES [misses]");
            System.exit(2);
        }
        AboutScore score = new AboutScore(args.length > 2);
        Extractor extractor = new Extractor();
        for (Map.Entry<String, Map<String, String>> one :
                LabelFile.read(Path.of(args[0])).entrySet()) {
            String id = one.getKey();
            String html = LabelFile.html(Path.of(args[1]), id);
            RawPage raw = new RawPage(id, Form.HTML, html, About.NOTHING);
            score.take(id, new Truth(one.getValue()), extractor.extract(raw).about(), html);
        }
        score.print();
    }

    private void take(String id, Truth truth, About about, String html) {
        title(id, truth, about, html);
        date(id, truth.get("date"), about);
        author(id, truth.get("author"), about.author() == null ? "" : about.author());
    }

    private void title(String id, Truth truth, About about, String html) {
        String real = truth.get("title");
        boolean folded = fold(real).equals(fold(about.title()));
        for (String type : List.of(truth.get("type"), "~ all")) {
            int[] count = titles.computeIfAbsent(type, key -> new int[4]);
            count[0]++;
            count[1] += real.equals(about.title()) ? 1 : 0;
            count[2] += folded ? 1 : 0;
            count[3] += isAmongCandidates(fold(real), html) ? 1 : 0;
        }
        miss(!folded, id, "title", real, about.title());
    }

    private static boolean isAmongCandidates(String real, String html) {
        Document page = Jsoup.parse(html);
        List<String> whole = new ArrayList<>(List.of(page.title()));
        for (Element meta : page.select("meta[property~=title$], meta[name~=title$]")) {
            whole.add(meta.attr("content"));
        }
        for (Element heading : page.select("h1, h2, h3")) {
            if (fold(heading.text()).equals(real)) {
                return true;
            }
        }
        return whole.stream().anyMatch(title -> holds(title, real));
    }

    /// True if `title`, or some of its parts that stand together, is `real`.
    private static boolean holds(String title, String real) {
        String folded = fold(title);
        int at = folded.indexOf(real);
        while (at >= 0) {
            String before = folded.substring(0, at) + " ";
            String after = " " + folded.substring(at + real.length());
            boolean starts = before.isBlank() || before.matches("(?s).*(" + SEPARATOR + ")\\s*");
            boolean ends = after.isBlank() || after.matches("(?s)\\s*(" + SEPARATOR + ").*");
            if (starts && ends) {
                return true;
            }
            at = folded.indexOf(real, at + 1);
        }
        return false;
    }

    private void date(String id, String real, About about) {
        DateSource source = about.dateSource();
        String given = about.date() == null ? "" : about.date().toString();
        boolean right = given.equals(real);
        for (String name : List.of(source == null ? "none" : source.label(), "~ all")) {
            int[] count = dates.computeIfAbsent(name, key -> new int[4]);
            if (real.isEmpty()) {
                count[3] += given.isEmpty() ? 0 : 1;
            } else {
                count[given.isEmpty() ? 2 : right ? 0 : 1]++;
            }
        }
        miss(!right, id, "date " + (source == null ? "" : source.label()), real, given);
    }

    private void author(String id, String real, String given) {
        if (real.isEmpty()) {
            falseAuthors += given.isEmpty() ? 0 : 1;
        } else {
            authors++;
            exactAuthors += fold(real).equals(fold(given)) ? 1 : 0;
            authorF1 += f1(words(real), words(given));
        }
        miss(!fold(real).equals(fold(given)), id, "author", real, given);
    }

    private void miss(boolean isOne, String id, String what, String real, String given) {
        if (showsMisses && isOne) {
            System.out.printf(Locale.ROOT, "%s %s: [%s] given [%s]%n", id, what, real, given);
        }
    }

    private void print() {
        titles.forEach(
                (type, n) ->
                        System.out.printf(
                                Locale.ROOT,
                                "title  %-14s n=%4d  strict %.3f  folded %.3f  oracle %.3f%n",
                                type,
                                n[0],
                                (double) n[1] / n[0],
                                (double) n[2] / n[0],
                                (double) n[3] / n[0]));
        dates.forEach(
                (source, n) ->
                        System.out.printf(
                                Locale.ROOT,
                                "date   %-14s right %3d  wrong %3d  missing %3d  false %3d%n",
                                source,
                                n[0],
                                n[1],
                                n[2],
                                n[3]));
        System.out.printf(
                Locale.ROOT,
                "author n=%d  exact %.3f  F1 %.3f  false %d%n",
                authors,
                (double) exactAuthors / authors,
                authorF1 / authors,
                falseAuthors);
    }

    private static String fold(String text) {
        return text.replaceAll("[‘’`´]", "'")
                .replaceAll("[“”„]", "\"")
                .replaceAll("[–—]", "-")
                .replace("…", "...")
                .replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ")
                .strip();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : fold(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    private static double f1(Map<String, Integer> real, Map<String, Integer> given) {
        double both = 0;
        for (Map.Entry<String, Integer> word : given.entrySet()) {
            both += Math.min(word.getValue(), real.getOrDefault(word.getKey(), 0));
        }
        double all = 0;
        for (Map<String, Integer> side : List.of(real, given)) {
            for (int count : side.values()) {
                all += count;
            }
        }
        return all == 0 ? 1 : 2 * both / all;
    }
}
