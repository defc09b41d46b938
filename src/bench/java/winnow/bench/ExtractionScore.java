package winnow.bench;

import net.dankito.readability4j.Readability4J;

import org.jsoup.Jsoup;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import winnow.extract.Extractor;
import winnow.model.About;
import winnow.model.Form;
import winnow.model.RawPage;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Scores main-content extraction against labelled pages, and times it beside the parser alone.
///
/// `ExtractionScore TRUTH.json PAGES [PREDICTIONS.json]` prints the mean bag-of-words F1 by page
/// type and over all pages ([LabelledPages]). With a third argument it writes what was kept as
/// JSON, an id and its text each. `-Dspeed=ROUNDS` times, `-Dworst=20` lists the twenty pages with
/// the lowest F1. `-Dreadability=true` puts readability4j, the Java version of Firefox's reader
/// view, beside it, in the scores and in the times.
public final class ExtractionScore {
    private ExtractionScore() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: ExtractionScore TRUTH.json PAGES [PREDICTIONS.json]");
            System.exit(2);
        }
        LabelledPages pages = LabelledPages.read(Path.of(args[0]), Path.of(args[1]));
        Map<String, String> kept = all(pages, winnow());
        pages.means(kept).forEach((type, mean) -> System.out.printf("%-14s %s%n", type, mean));
        if (args.length > 2) {
            write(kept, Path.of(args[2]));
        }
        worst(pages, kept, Integer.getInteger("worst", 0));
        boolean rival = Boolean.getBoolean("readability");
        if (rival) {
            System.out.println("readability4j");
            pages.means(all(pages, ExtractionScore::readability))
                    .forEach((type, mean) -> System.out.printf("%-14s %s%n", type, mean));
        }
        int rounds = Integer.getInteger("speed", 0);
        if (rounds > 0) {
            time(pages.html(), rounds, rival);
        }
    }

    private static Function<String, String> winnow() {
        Extractor extractor = new Extractor();
        return html ->
                extractor.extract(new RawPage("page", Form.HTML, html, About.NOTHING)).text();
    }

    private static String readability(String html) {
        String text = new Readability4J("https://site.example/page", html).parse().getTextContent();
        return text == null ? "" : text;
    }

    private static Map<String, String> all(LabelledPages pages, Function<String, String> by) {
        Map<String, String> kept = new TreeMap<>();
        pages.html().forEach((id, html) -> kept.put(id, by.apply(html)));
        return kept;
    }

    /// Prints the pages with the lowest F1, the worst first; of equal ones the smaller id.
    private static void worst(LabelledPages pages, Map<String, String> kept, int count) {
        Map<String, LabelledPages.Mean> scores = new TreeMap<>();
        kept.forEach((id, text) -> scores.put(id, pages.score(id, text)));
        List<Map.Entry<String, LabelledPages.Mean>> sorted = new ArrayList<>(scores.entrySet());
        sorted.sort(Comparator.comparingDouble(entry -> entry.getValue().f1()));
        for (var entry : sorted.subList(0, Math.min(count, sorted.size()))) {
            String type = pages.type(entry.getKey());
            System.out.printf("%-8s %-14s %s%n", entry.getKey(), type, entry.getValue());
        }
    }

    /// Times parse alone, the whole extraction and the rival's on this thread, turn about, and
    /// prints the best round of each.
    private static void time(Map<String, String> pages, int rounds, boolean rival) {
        List<String> names = new ArrayList<>(List.of("parse alone", "extract with parse"));
        List<Function<String, String>> works = new ArrayList<>();
        works.add(html -> Jsoup.parse(html).nodeName());
        works.add(winnow());
        if (rival) {
            names.add("readability4j with parse");
            works.add(ExtractionScore::readability);
        }
        double[] best = new double[works.size()];
        Arrays.fill(best, Double.MAX_VALUE);
        long seen = 0; // keeps the work from being optimised away
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < best.length; i++) {
                long start = cpu();
                for (String html : pages.values()) {
                    seen += works.get(i).apply(html).length();
                }
                best[i] = Math.min(best[i], (cpu() - start) / 1e9);
            }
        }
        double megabytes = 0;
        for (String html : pages.values()) {
            megabytes += html.getBytes(StandardCharsets.UTF_8).length / 1e6;
        }
        System.out.printf(Locale.ROOT, "%.1f MB (%d)%n", megabytes, seen);
        for (int i = 0; i < best.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %6.1f MB/s  %.2f of parse alone%n",
                    names.get(i),
                    megabytes / best[i],
                    best[0] / best[i]);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
