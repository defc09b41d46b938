package winnow.filter;

import winnow.LabelledPage;
import winnow.model.Blank;
import winnow.model.Page;
import winnow.model.Span;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Fits the weights of [Feature] to the tuning half of the labelled pages: `SpamFit [STRENGTH]`.
///
/// Each candidate list of those pages, and of pages composed of them (a pasted list of one in the
/// article of another), is an example. Logistic regression, drawn by STRENGTH (5) towards the
/// weights that were set by hand, each held on its side of zero; all genuine lists together count a
/// fifth more than all pasted ones. Prints both weights, and what weights fitted to four fifths of
/// the lists do to the others. The same numbers every time.
final class SpamFit {
    private static final String TUNE = "src/test/resources/winnow/filter/pages/tune";
    private static final String GENUINE = "src/test/resources/winnow/filter/genuine.txt";
    private static final int GENERATED = 200;
    private static final int COMPOSED = 900;
    private static final double GENUINE_COST = 1.2;
    private static final int STEPS = 4_000;
    private static final int FOLDS = 5;
    private static final Feature[] FEATURES = Feature.values();

    /// What keeps its weight: the pages, written to be hard, have lists of years and `pdf`, and
    /// short lists with one word in them, more often than the web has.
    private static final Set<Feature> HELD =
            EnumSet.of(Feature.TITLED, Feature.LENGTH, Feature.HEAD, Feature.SOUP, Feature.QUERIES);

    /// A candidate list: how much of each feature it has, and what it is.
    private static final class Example {
        private final double[] measures = new double[FEATURES.length];
        private final boolean pasted;
        private final int fold;

        Example(KeywordList list, boolean pasted, int fold) {
            this.pasted = pasted;
            this.fold = fold;
            for (int i = 0; i < measures.length; i++) {
                measures[i] = FEATURES[i].of(list);
            }
        }

        boolean isPasted() {
            return pasted;
        }
    }

    private final List<Example> examples = new ArrayList<>();

    private SpamFit() {}

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double strength = args.length > 0 ? Double.parseDouble(args[0]) : 5;
        SpamFit fit = new SpamFit();
        List<String> marked = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(TUNE))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                fit.add(LabelledPage.of(file.getFileName().toString(), text), fold(text));
                if (file.toString().endsWith(".txt")) {
                    marked.add(text);
                }
            }
        }
        String genuine = Files.readString(Path.of(GENUINE));
        for (String page : genuine.split("(?m)^=== ", -1)) {
            if (!page.isBlank()) {
                String text = page.substring(page.indexOf('\n') + 1);
                fit.add(LabelledPage.of("genuine.txt", "kind: genuine\n---\n" + text), fold(text));
            }
        }
        int pages = fit.examples.size();
        for (int seed = 0; seed < GENERATED; seed++) {
            Litter.Page page = new Litter(seed).page();
            Span list = page.list();
            fit.add(
                    LabelledPage.of(
                            "generated",
                            "kind: generated\n---\n"
                                    + page.source().substring(0, list.start())
                                    + '⟦'
                                    + page.source().substring(list.start(), list.end())
                                    + '⟧'
                                    + page.source().substring(list.end())),
                    seed % FOLDS);
        }
        fit.compose(marked, new Random(4));
        long pasted = fit.examples.stream().filter(Example::isPasted).count();
        out.printf(
                "%d lists of the pages, %d with those composed; %d pasted%n",
                pages, fit.examples.size(), pasted);
        double[] weights = fit.weights(strength, -1);
        for (int i = 0; i < weights.length; i++) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %6.2f -> %6.2f%n",
                    FEATURES[i],
                    FEATURES[i].guess(),
                    weights[i]);
        }
        fit.tell(strength, out);
    }

    /// @param fold pages that share a list or an article have the same one
    private void add(LabelledPage page, int fold) {
        Page widgets = Chain.of(List.of(new Widgets())).apply(page.extracted());
        for (KeywordList list : KeywordLists.candidates(widgets)) {
            Span span = list.span();
            int all = 0;
            int pasted = 0;
            for (int i = span.start(); i < span.end(); i++) {
                boolean counts = !Blank.is(page.extracted().source().charAt(i));
                all += counts ? 1 : 0;
                pasted += counts && page.pasted().get(i) ? 1 : 0;
            }
            if (10 * pasted >= 9 * all || 10 * pasted <= all) {
                examples.add(new Example(list, 10 * pasted >= 9 * all, fold));
            }
        }
    }

    /// Adds pages with the pasted list of one in the article of another, between two lines.
    private void compose(List<String> marked, Random random) {
        List<String> lists = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (String text : marked) {
            int open = text.indexOf('⟦');
            if (open >= 0 && text.indexOf('⟧') == text.lastIndexOf('⟧')) {
                lists.add(text.substring(open, text.indexOf('⟧') + 1));
            } else if (open < 0) {
                bodies.add(text.substring(text.indexOf("\n---\n") + 5));
            }
        }
        for (int i = 0; i < COMPOSED; i++) {
            List<String> body = bodies.get(random.nextInt(bodies.size())).lines().toList();
            int at = random.nextInt(3) == 0 ? body.size() : 1 + random.nextInt(body.size());
            String whole = lists.get(random.nextInt(lists.size()));
            String list = random.nextBoolean() ? whole : part(whole, random);
            String gap = random.nextBoolean() ? "\n" : "\n\n";
            String text =
                    "kind: composed\n---\n"
                            + String.join("\n", body.subList(0, at)).stripTrailing()
                            + gap
                            + list
                            + "\n\n"
                            + String.join("\n", body.subList(at, body.size()));
            int before = examples.size();
            add(LabelledPage.of("composed" + i, text), fold(whole));
            for (int k = examples.size() - 1; k >= before; k--) {
                if (!examples.get(k).pasted) { // the genuine ones are there once already
                    examples.remove(k);
                }
            }
        }
    }

    /// Some lines of a list in their order, at least five; all of it if it is a short one.
    private static String part(String marked, Random random) {
        List<String> lines = marked.substring(1, marked.length() - 1).lines().toList();
        if (lines.size() < 6) {
            return marked;
        }
        int size = 5 + random.nextInt(Math.min(lines.size() - 5, 12));
        int from = random.nextInt(lines.size() - size + 1);
        return '⟦' + String.join("\n", lines.subList(from, from + size)) + '⟧';
    }

    /// The fold of a marked page or of the list that is cut from it.
    private static int fold(String text) {
        int open = text.indexOf('⟦');
        String list = open < 0 ? text : text.substring(open, text.indexOf('⟧') + 1);
        return Math.floorMod(list.hashCode(), FOLDS);
    }

    /// @param without the examples of that fold are left out
    private double[] weights(double strength, int without) {
        double[] prior = new double[FEATURES.length];
        for (int i = 0; i < prior.length; i++) {
            prior[i] = FEATURES[i].guess();
        }
        double pasted = examples.stream().filter(Example::isPasted).count();
        double genuine = examples.size() - pasted;
        double[] weights = prior.clone();
        double step = .5;
        for (int round = 0; round < STEPS; round++) {
            double[] slope = new double[weights.length];
            for (Example example : examples) {
                if (example.fold == without) {
                    continue;
                }
                double odds = odds(example, weights);
                double wrong = (example.pasted ? 1 : 0) - Weights.probability(odds);
                double cost = example.pasted ? 1 / pasted : GENUINE_COST / genuine;
                for (int i = 0; i < slope.length; i++) {
                    slope[i] += cost * wrong * example.measures[i];
                }
            }
            for (int i = 0; i < slope.length; i++) {
                double pull = strength * .001 * (prior[i] - weights[i]);
                double moved = weights[i] + step * (slope[i] + pull);
                if (!HELD.contains(FEATURES[i])) {
                    weights[i] = i > 0 && moved * prior[i] < 0 ? 0 : moved;
                }
            }
        }
        return weights;
    }

    private static double odds(Example example, double[] weights) {
        double odds = 0;
        for (int i = 0; i < weights.length; i++) {
            odds += weights[i] * example.measures[i];
        }
        return odds;
    }

    /// What weights do to lists that they were not fitted to, at several thresholds.
    private void tell(double strength, PrintStream out) {
        List<double[]> weights = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            weights.add(weights(strength, fold));
        }
        for (double threshold : new double[] {.5, .7, .8, .9, .95}) {
            int found = 0;
            int lost = 0;
            int pasted = 0;
            for (Example example : examples) {
                double odds = odds(example, weights.get(example.fold));
                boolean removed = Weights.probability(odds) >= threshold;
                pasted += example.pasted ? 1 : 0;
                found += example.pasted && removed ? 1 : 0;
                lost += !example.pasted && removed ? 1 : 0;
            }
            out.printf(
                    Locale.ROOT,
                    "strength %.1f at %.2f: %d of %d pasted lists, %d of %d genuine ones%n",
                    strength,
                    threshold,
                    found,
                    pasted,
                    lost,
                    examples.size() - pasted);
        }
    }
}
