package winnow.bench;

import winnow.LabelledPage;
import winnow.SpamFigures;
import winnow.filter.Chain;
import winnow.model.About;
import winnow.model.Blank;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Decision;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Span;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Measures the filter chain on pages put together from clean text pages and real keyword lists.
///
/// ```
/// java winnow.bench.SpamScore CLEAN-PAGES-DIR EXCERPTS.jsonl [PAGES [SEED [SHAPE]]]
/// ```
///
/// `PAGES` are made per shape; the failures of `SHAPE` are printed.
///
/// `EXCERPTS.jsonl` holds an object a line with `"lines": [...]`. For each [Shape] a number of
/// pages is made, the same for the same seed, and five figures are printed: the share of pasted
/// characters found, of genuine characters lost, of pages exactly right, of pasted lists with both
/// ends exact, and of clean pages touched; then the speed of the chain over the clean pages. Blanks
/// count as nothing.
public final class SpamScore {
    /// How a list is written onto a page.
    enum Shape {
        CLEAN(""),
        AUTOCOMPLETE("\n"),
        LINES("\n"),
        MIXED_LINES("\n"),
        TITLE_LINES("\n"),
        ITEMS("\n"),
        COMMAS(", "),
        TIGHT_COMMAS(","),
        SEMICOLONS("; "),
        PIPES(" | "),
        BULLETS(" • "),
        SLASHES(" / "),
        HASHTAGS(" "),
        WALL(" "),
        GLUED_COMMAS(", "),
        GLUED_WALL(" "),
        CUED_COMMAS(", "),
        CUED_LINES("\n");

        private final String between;

        Shape(String between) {
            this.between = between;
        }

        boolean isGlued() {
            return this == GLUED_COMMAS || this == GLUED_WALL;
        }

        boolean isCued() {
            return this == CUED_COMMAS || this == CUED_LINES;
        }

        /// The phrases as they stand on the page.
        String write(List<String> phrases) {
            List<String> written = new ArrayList<>();
            for (String phrase : phrases) {
                written.add(
                        switch (this) {
                            case HASHTAGS -> "#" + phrase.replaceAll("[^\\p{L}\\p{N}]", "");
                            case ITEMS -> "- " + phrase;
                            case TITLE_LINES -> title(phrase);
                            case CLEAN,
                                    AUTOCOMPLETE,
                                    LINES,
                                    MIXED_LINES,
                                    COMMAS,
                                    TIGHT_COMMAS,
                                    SEMICOLONS,
                                    PIPES,
                                    BULLETS,
                                    SLASHES,
                                    WALL,
                                    GLUED_COMMAS,
                                    GLUED_WALL,
                                    CUED_COMMAS,
                                    CUED_LINES ->
                                    phrase;
                        });
            }
            return String.join(between, written);
        }

        private static String title(String phrase) {
            StringBuilder title = new StringBuilder();
            for (String word : phrase.split(" ", -1)) {
                title.append(title.isEmpty() ? "" : " ");
                title.append(
                        word.isEmpty()
                                ? ""
                                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + word.substring(1));
            }
            return title.toString();
        }
    }

    private final List<String> clean;
    private final List<List<String>> lists;
    private final List<String> autocomplete;
    private final Random random;

    private SpamScore(
            List<String> clean, List<List<String>> lists, List<String> autocomplete, long seed) {
        this.clean = clean;
        this.lists = lists;
        this.autocomplete = autocomplete;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        List<String> clean = clean(Path.of(args[0]));
        List<List<String>> lists = new ArrayList<>();
        List<String> autocomplete = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            List<String> phrases = phrases(line);
            if (line.contains("\"kind\": \"autocomplete\"")) {
                autocomplete.addAll(phrases);
            } else if (phrases.size() >= 8) {
                lists.add(phrases);
            }
        }
        int each = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        String shown = args.length > 4 ? args[4] : "";
        SpamScore score = new SpamScore(clean, lists, autocomplete, seed);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        score.run(each, shown, out);
        speed(clean, out);
    }

    private static List<String> clean(Path folder) throws IOException {
        List<String> clean = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                if (text.lines().filter(line -> !line.isBlank()).count() >= 5) {
                    clean.add(text);
                }
            }
        }
        return clean;
    }

    /// The strings of the array `lines`, each parted at its commas if it stands alone.
    private static List<String> phrases(String json) {
        String array = json.substring(json.indexOf("\"lines\": [") + 10, json.lastIndexOf(']'));
        List<String> strings = new ArrayList<>();
        int at = 0;
        while ((at = array.indexOf('"', at)) >= 0) {
            StringBuilder string = new StringBuilder();
            for (at++; array.charAt(at) != '"'; at++) {
                if (array.charAt(at) == '\\') {
                    at++;
                    if (array.charAt(at) == 'u') {
                        string.append((char) Integer.parseInt(array.substring(at + 1, at + 5), 16));
                        at += 4;
                        continue;
                    }
                }
                string.append(array.charAt(at));
            }
            at++;
            strings.add(string.toString());
        }
        if (strings.size() > 1) {
            return strings;
        }
        return Stream.of(strings.getFirst().split("[,;]", -1))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private void run(int each, String shown, PrintStream out) {
        out.printf("%-14s %s%n", "shape", SpamFigures.head());
        Map<Shape, SpamFigures> shapes = new TreeMap<>();
        SpamFigures all = new SpamFigures();
        for (Shape shape : Shape.values()) {
            SpamFigures figures = new SpamFigures();
            for (int i = 0; i < each; i++) {
                LabelledPage made = make(shape, i);
                boolean right = figures.add(made);
                all.add(made);
                if (!right && shape.name().equals(shown)) {
                    SpamPages.show(made, out);
                }
            }
            shapes.put(shape, figures);
        }
        shapes.forEach((shape, figures) -> out.printf("%-14s %s%n", shape, figures));
        out.printf("%-14s %s%n", "ALL", all);
    }

    private LabelledPage make(Shape shape, int number) {
        String body = clean.get(random.nextInt(clean.size()));
        if (shape == Shape.CLEAN) {
            return labelled(shape, number, body, 0, 0);
        }
        String list = shape.write(list(shape));
        if (shape.isCued()) {
            String[] cues = {"Tags", "Related searches", "Etiketler", "Schlagwörter"};
            String cue = cues[random.nextInt(cues.length)];
            list = cue + (shape == Shape.CUED_COMMAS ? ": " : "\n") + list;
        }
        int at = place(body, shape);
        String before = body.substring(0, at).stripTrailing();
        String after = body.substring(at).strip();
        String glue = before.isEmpty() ? "" : shape.isGlued() ? " " : "\n\n";
        int start = before.length() + glue.length();
        String text = before + glue + list + (after.isEmpty() ? "" : "\n\n" + after) + "\n";
        return labelled(shape, number, text, start, start + list.length());
    }

    /// A page of which `start..end` was pasted.
    private static LabelledPage labelled(Shape shape, int number, String text, int start, int end) {
        BitSet pasted = new BitSet();
        for (int i = start; i < end; i++) {
            pasted.set(i, !Blank.is(text.charAt(i)));
        }
        Page page = page(shape + "-" + number, text);
        return new LabelledPage(
                page.id(), shape.name(), pasted, page, Chain.standard().apply(page));
    }

    /// Behind the article in half of the cases, else between two of its lines, seldom before it; a
    /// glued list stands behind a line that ends a sentence.
    private int place(String body, Shape shape) {
        if (!shape.isGlued()) {
            int where = random.nextInt(10);
            if (where < 5) {
                return body.length();
            }
            if (where == 5) {
                return 0;
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int at = body.indexOf('\n'); at > 0; at = body.indexOf('\n', at + 1)) {
            String above = body.substring(0, at).stripTrailing();
            if (above.endsWith(".") && at - above.lastIndexOf('\n') > 60) {
                ends.add(at);
            }
        }
        return ends.isEmpty() ? body.length() : ends.get(random.nextInt(ends.size()));
    }

    private List<String> list(Shape shape) {
        int size = 5 + random.nextInt(12) * (1 + random.nextInt(8));
        if (shape == Shape.HASHTAGS || shape == Shape.WALL || shape.between.length() > 1) {
            size = Math.max(size, 9);
        }
        if (shape == Shape.AUTOCOMPLETE || (shape != Shape.LINES && random.nextInt(4) == 0)) {
            int from = random.nextInt(autocomplete.size() - 5);
            return autocomplete.subList(from, Math.min(autocomplete.size(), from + size));
        }
        List<String> list = new ArrayList<>();
        if (shape == Shape.MIXED_LINES) {
            while (list.size() < size) {
                List<String> any = lists.get(random.nextInt(lists.size()));
                list.add(any.get(random.nextInt(any.size())).toLowerCase(Locale.ROOT));
            }
            return list;
        }
        List<String> one = lists.get(random.nextInt(lists.size()));
        return one.size() <= size ? one : one.subList(0, size);
    }

    /// A page of which every line that is not blank is a paragraph.
    private static Page page(String id, String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                Span line = Blank.strip(text, from, i);
                if (line != null) {
                    Block block = new Block(BlockKind.PARAGRAPH, line);
                    pieces.add(new Piece(block, Decision.Kept.UNDOUBTED));
                }
                from = i + 1;
            }
        }
        return new Page(id, About.NOTHING, text, pieces);
    }

    private static void speed(List<String> clean, PrintStream out) {
        List<Page> pages = new ArrayList<>();
        long chars = 0;
        for (String text : clean) {
            pages.add(page("p", text));
            chars += text.length();
        }
        Chain chain = Chain.standard();
        double best = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (Page page : pages) {
                chain.apply(page);
            }
            best = Math.max(best, chars / 1e6 / ((System.nanoTime() - start) / 1e9));
        }
        out.printf(
                Locale.ROOT, "%.1f MB of clean pages, %.0f MB/s on one core%n", chars / 1e6, best);
    }
}
