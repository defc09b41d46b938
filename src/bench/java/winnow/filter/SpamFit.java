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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Fits the weights of [Feature] to labelled lists: `SpamFit [STRENGTH]`.
///
/// Each candidate list of the tuning half of the labelled pages is an example, and each in a page
/// that [Composer] made of an article and a list, pasted or genuine. A list that was put into an
/// article has nothing to do with it; it gets the unseen words of one that was found in its own
/// (all genuine ones, half of the pasted ones). Logistic regression, drawn by STRENGTH (1) towards
/// the weights that were set by hand, each held on its side of zero; all genuine lists together
/// count a fifth more than all pasted ones. Prints both weights, and what weights fitted to four
/// fifths of the lists do to the others, by kind. The same numbers every time.
final class SpamFit {
    private static final String TUNE = "src/test/resources/winnow/filter/pages/tune";
    private static final String GENUINE = "src/test/resources/winnow/filter/genuine.txt";
    private static final int TIMES = 4;
    private static final String LISTS = "src/test/resources/winnow/filter/lists";
    private static final double GENUINE_COST = 1.2;
    private static final int STEPS = 4_000;
    private static final int FOLDS = 5;
    private static final String PAGE = "page ";
    private static final Feature[] FEATURES = Feature.values();

    /// What keeps its weight: the genuine lists were chosen to look pasted, so they have lower case
    /// and a shared word more often than the web has, and the pasted ones are cut to their size.
    private static final Set<Feature> HELD =
            EnumSet.of(
                    Feature.ASKING,
                    Feature.SOUP,
                    Feature.TITLED,
                    Feature.LENGTH,
                    Feature.HEAD,
                    Feature.SORTED);

    /// A candidate list: how much of each feature it has, and what it is.
    private static final class Example {
        private final double[] measures = new double[FEATURES.length];
        private final boolean pasted;
        private final int fold;
        private final String kind;

        Example(KeywordList list, boolean pasted, int fold, String kind) {
            this.kind = kind;
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
        double strength = args.length > 0 ? Double.parseDouble(args[0]) : 1;
        SpamFit fit = new SpamFit();
        try (Stream<Path> files = Files.list(Path.of(TUNE))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                fit.add(LabelledPage.of(file.getFileName().toString(), text), fold(text));
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
        for (Composer.Composed page : new Composer(Path.of(TUNE), Path.of(LISTS), 4).pages(TIMES)) {
            fit.add(page);
        }
        long pasted = fit.examples.stream().filter(Example::isPasted).count();
        out.printf(
                "%d lists of the pages, %d with those composed; %d pasted%n",
                pages, fit.examples.size(), pasted);
        double[] weights = fit.weights(strength, -1);
        for (int i = 0; i < weights.length; i++) {
            out.printf(
                    Locale.ROOT,
                    "%-11s %6.2f -> %6.2f%n",
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
            int all = all(span, page);
            int pasted = in(span, page);
            if (10 * pasted >= 9 * all || 10 * pasted <= all) {
                examples.add(new Example(list, 10 * pasted >= 9 * all, fold, PAGE + page.kind()));
            }
        }
    }

    /// Adds the candidates in the list of a composed page.
    private void add(Composer.Composed composed) {
        LabelledPage page = composed.page();
        String kind = (composed.pasted() ? "pasted " : "genuine ") + page.kind();
        int fold = Math.floorMod(composed.list().hashCode(), FOLDS);
        Page widgets = Chain.of(List.of(new Widgets())).apply(page.extracted());
        for (KeywordList list : KeywordLists.candidates(widgets)) {
            if (10 * in(list.span(), page) >= 9 * all(list.span(), page)) {
                Example example = new Example(list, composed.pasted(), fold, kind);
                if (!composed.pasted() || examples.size() % 2 == 0) {
                    relate(example);
                }
                examples.add(example);
            }
        }
    }

    /// Gives a list that was put into a strange article the unseen words of one in its own.
    private void relate(Example example) {
        List<Example> own =
                examples.stream()
                        .filter(e -> e.kind.startsWith(PAGE) && e.pasted == example.pasted)
                        .toList();
        int unseen = List.of(FEATURES).indexOf(Feature.UNSEEN);
        int any = Math.floorMod(examples.size() * 0x9E3779B9, own.size());
        example.measures[unseen] = own.get(any).measures[unseen];
    }

    private static int all(Span span, LabelledPage page) {
        int all = 0;
        for (int i = span.start(); i < span.end(); i++) {
            all += Blank.is(page.extracted().source().charAt(i)) ? 0 : 1;
        }
        return all;
    }

    private static int in(Span span, LabelledPage page) {
        return page.pasted().get(span.start(), span.end()).cardinality();
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
        tellKinds(weights, out);
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

    /// How many lists of each kind are removed by weights that were not fitted to them.
    private void tellKinds(List<double[]> weights, PrintStream out) {
        TreeMap<String, int[]> kinds = new TreeMap<>();
        for (Example example : examples) {
            int[] counts = kinds.computeIfAbsent(example.kind, kind -> new int[2]);
            double odds = odds(example, weights.get(example.fold));
            counts[0]++;
            counts[1] += Weights.probability(odds) >= Weights.REMOVE ? 1 : 0;
        }
        kinds.forEach(
                (kind, counts) ->
                        out.printf("%-30s %4d, removed %4d%n", kind, counts[0], counts[1]));
    }
}
