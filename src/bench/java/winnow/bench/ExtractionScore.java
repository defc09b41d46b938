package winnow.bench;

import org.jsoup.Jsoup;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import winnow.extract.Extractor;
import winnow.model.About;
import winnow.model.Form;
import winnow.model.Page;
import winnow.model.RawPage;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Scores main-content extraction against labelled pages, and times it beside the parser alone.
///
/// `ExtractionScore TRUTH.json PAGES [PREDICTIONS.json]` prints the mean bag-of-words F1 by page
/// type and over all pages (words are runs of letters, digits and underscores, in lower case; a
/// page's precision and recall count each word as often as both sides have it). With a third
/// argument it writes what was kept as JSON, an id and its text each. `-Dspeed=ROUNDS` times,
/// `-Dworst=20` lists the twenty pages with the lowest F1.
public final class ExtractionScore {
    private ExtractionScore() {}

    /// One labelled page.
    ///
    /// @param type the kind of page, e.g. `forum`
    private record Truth(String text, String type) {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: ExtractionScore TRUTH.json PAGES [PREDICTIONS.json]");
            System.exit(2);
        }
        Map<String, Truth> truths = truths(Path.of(args[0]));
        Map<String, String> pages = pages(Path.of(args[1]), truths);
        Map<String, String> kept = extract(pages);
        report(truths, kept);
        if (args.length > 2) {
            write(kept, Path.of(args[2]));
        }
        worst(truths, kept, Integer.getInteger("worst", 0));
        int rounds = Integer.getInteger("speed", 0);
        if (rounds > 0) {
            time(pages, rounds);
        }
    }

    private static Map<String, String> extract(Map<String, String> pages) {
        Extractor extractor = new Extractor();
        Map<String, String> kept = new TreeMap<>();
        pages.forEach((id, html) -> kept.put(id, extractor.extract(raw(id, html)).text()));
        return kept;
    }

    private static RawPage raw(String id, String html) {
        return new RawPage(id, Form.HTML, html, About.NOTHING);
    }

    private static void report(Map<String, Truth> truths, Map<String, String> kept) {
        Map<String, List<double[]>> byType = new TreeMap<>();
        truths.forEach(
                (id, truth) -> {
                    double[] score = score(words(kept.getOrDefault(id, "")), words(truth.text()));
                    byType.computeIfAbsent(truth.type(), type -> new ArrayList<>()).add(score);
                    byType.computeIfAbsent("~ all", type -> new ArrayList<>()).add(score);
                });
        byType.forEach(ExtractionScore::print);
    }

    /// Prints the pages with the lowest F1, the worst first; of equal ones the smaller id.
    private static void worst(Map<String, Truth> truths, Map<String, String> kept, int count) {
        Map<String, double[]> scores = new TreeMap<>();
        truths.forEach(
                (id, truth) -> {
                    double[] score = score(words(kept.getOrDefault(id, "")), words(truth.text()));
                    scores.put(id, score);
                });
        List<String> ids = new ArrayList<>(scores.keySet());
        ids.sort(Comparator.comparingDouble(id -> scores.getOrDefault(id, new double[3])[2]));
        for (String id : ids.subList(0, Math.min(count, ids.size()))) {
            Truth truth = truths.get(id);
            double[] score = scores.get(id);
            if (truth != null && score != null) {
                System.out.printf(
                        Locale.ROOT,
                        "%-8s %-14s P %.4f  R %.4f  F1 %.4f%n",
                        id,
                        truth.type(),
                        score[0],
                        score[1],
                        score[2]);
            }
        }
    }

    private static void print(String type, List<double[]> scores) {
        double[] sum = new double[3];
        for (double[] score : scores) {
            for (int i = 0; i < 3; i++) {
                sum[i] += score[i] / scores.size();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s n=%4d  P %.4f  R %.4f  F1 %.4f%n",
                type,
                scores.size(),
                sum[0],
                sum[1],
                sum[2]);
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

    /// Precision, recall and F1 of two bags of words.
    private static double[] score(Map<String, Integer> kept, Map<String, Integer> truth) {
        double both = 0;
        for (Map.Entry<String, Integer> word : kept.entrySet()) {
            both += Math.min(word.getValue(), truth.getOrDefault(word.getKey(), 0));
        }
        double all = size(kept);
        double real = size(truth);
        if (all == 0 && real == 0) {
            return new double[] {1, 1, 1};
        }
        double precision = all == 0 ? 0 : both / all;
        double recall = real == 0 ? 0 : both / real;
        double f1 = both == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new double[] {precision, recall, f1};
    }

    private static double size(Map<String, Integer> words) {
        double size = 0;
        for (int count : words.values()) {
            size += count;
        }
        return size;
    }

    /// Times parse alone and the whole extraction on this thread, turn about, and prints the best
    /// round of each.
    private static void time(Map<String, String> pages, int rounds) {
        double megabytes = 0;
        for (String html : pages.values()) {
            megabytes += html.getBytes(StandardCharsets.UTF_8).length / 1e6;
        }
        Extractor extractor = new Extractor();
        double parse = Double.MAX_VALUE;
        double whole = Double.MAX_VALUE;
        long seen = 0; // keeps the work from being optimised away
        for (int round = 0; round < rounds; round++) {
            long start = cpu();
            for (String html : pages.values()) {
                seen += Jsoup.parse(html).childNodeSize();
            }
            long middle = cpu();
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Page extracted = extractor.extract(raw(page.getKey(), page.getValue()));
                seen += extracted.pieces().size();
            }
            parse = Math.min(parse, (middle - start) / 1e9);
            whole = Math.min(whole, (cpu() - middle) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%.1f MB (%d): parse alone %.1f MB/s, extract with parse %.1f MB/s, ratio %.2f%n",
                megabytes,
                seen,
                megabytes / parse,
                megabytes / whole,
                parse / whole);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Map<String, Truth> truths(Path file) throws IOException {
        Map<String, Truth> truths = new TreeMap<>();
        String json = Files.readString(file);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String id = parser.currentName();
                parser.nextToken();
                truths.put(id, truth(parser));
            }
        }
        return truths;
    }

    private static Truth truth(JsonParser parser) {
        String text = "";
        String type = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING && name.equals("text")) {
                text = parser.getString();
            } else if (token == JsonToken.VALUE_STRING && name.equals("type")) {
                type = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return new Truth(text, type);
    }

    private static Map<String, String> pages(Path folder, Map<String, Truth> truths)
            throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (String id : truths.keySet()) {
            try (InputStream in =
                    new GZIPInputStream(Files.newInputStream(folder.resolve(id + ".html.gz")))) {
                pages.put(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return pages;
    }

    private static void write(Map<String, String> kept, Path file) throws IOException {
        try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8);
                JsonGenerator json =
                        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            kept.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
    }
}
