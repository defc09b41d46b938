package winnow.filter;

import winnow.LabelledPage;
import winnow.SpamFigures;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// What each [Feature] is worth: `SpamAblation [FOLDER…]`.
///
/// A row a feature with the figures of the labelled pages when its weight is zero, everywhere a
/// list is judged, also where candidates are searched and joined; and on how many pages something
/// else is then taken out. FOLDER is the tuning half by default: features are chosen by these rows.
///
/// Fixed stay the weights of all others, which `SpamFit` would move to make up for what is gone,
/// the weights of single units in [Weights], and the thresholds: a row shows what a feature does
/// beside the others, not what could be done without it.
///
/// The weight is a final field; it is written by reflection, which nothing but a bench may do.
final class SpamAblation {
    private static final String TUNE = "src/test/resources/winnow/filter/pages/tune";

    private final List<LabelledPage> pages;
    private final List<BitSet> whole;

    private SpamAblation(List<LabelledPage> pages) {
        this.pages = pages;
        this.whole = pages.stream().map(LabelledPage::removed).toList();
    }

    /// Runs it; see the class.
    public static void main(String[] args) throws ReflectiveOperationException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String folder : args.length > 0 ? List.of(args) : List.of(TUNE)) {
            SpamAblation ablation = new SpamAblation(LabelledPage.in(Path.of(folder)));
            out.println(folder);
            out.printf("%-12s weight  changed  %s%n", "without", SpamFigures.head());
            ablation.tell("nothing", 0, out);
            for (Feature feature : Feature.values()) {
                ablation.tellWithout(feature, out);
            }
            out.println();
        }
    }

    private void tellWithout(Feature feature, PrintStream out) throws ReflectiveOperationException {
        Field weight = Feature.class.getDeclaredField("weight");
        weight.setAccessible(true);
        double used = feature.weight();
        weight.setDouble(feature, 0);
        try {
            tell(feature.name(), used, out);
        } finally {
            weight.setDouble(feature, used);
        }
    }

    private void tell(String without, double weight, PrintStream out) {
        SpamFigures figures = new SpamFigures();
        int changed = 0;
        for (int i = 0; i < pages.size(); i++) {
            LabelledPage page = cleaned(pages.get(i));
            figures.add(page);
            changed += page.removed().equals(whole.get(i)) ? 0 : 1;
        }
        out.printf(Locale.ROOT, "%-12s %6.1f  %7d  %s%n", without, weight, changed, figures);
    }

    private static LabelledPage cleaned(LabelledPage page) {
        return new LabelledPage(
                page.name(),
                page.kind(),
                page.pasted(),
                page.extracted(),
                Chain.standard().apply(page.extracted()));
    }
}
