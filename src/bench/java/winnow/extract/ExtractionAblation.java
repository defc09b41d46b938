package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.bench.LabelledPages;
import winnow.model.About;
import winnow.model.Form;
import winnow.model.RawPage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What each [Stage] is worth: `ExtractionAblation TRUTH.json PAGES`.
///
/// A row a stage with the mean F1 of each type of page when it is left out, and on how many pages
/// something else is then kept. The stages behind it stay as they are, with thresholds that were
/// chosen beside it: a row shows what a stage does beside the others, not what could be done
/// without it.
final class ExtractionAblation {
    private final LabelledPages pages;
    private final PrintStream out;
    private Map<String, String> whole = Map.of();

    private ExtractionAblation(LabelledPages pages, PrintStream out) {
        this.pages = pages;
        this.out = out;
    }

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: ExtractionAblation TRUTH.json PAGES");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LabelledPages pages = LabelledPages.read(Path.of(args[0]), Path.of(args[1]));
        new ExtractionAblation(pages, out).run();
    }

    private void run() {
        whole = kept(Stage.ALL);
        out.printf("%-14s changed", "without");
        for (String type : pages.means(whole).keySet()) {
            out.printf("  %8.8s", type);
        }
        out.println();
        tell(null);
        for (Stage stage : Stage.values()) {
            tell(stage);
        }
    }

    private void tell(@Nullable Stage without) {
        Set<Stage> stages = EnumSet.allOf(Stage.class);
        stages.remove(without);
        Map<String, String> kept = kept(stages);
        int changed = 0;
        for (Map.Entry<String, String> page : kept.entrySet()) {
            changed += page.getValue().equals(whole.get(page.getKey())) ? 0 : 1;
        }
        String name = without == null ? "nothing" : without.name().toLowerCase(Locale.ROOT);
        out.printf("%-14s %7d", name, changed);
        for (LabelledPages.Mean mean : pages.means(kept).values()) {
            out.printf(Locale.ROOT, "  %8.4f", mean.f1());
        }
        out.println();
    }

    private Map<String, String> kept(Set<Stage> stages) {
        Extractor extractor = new Extractor(Settings.DEFAULT, stages);
        Map<String, String> kept = new TreeMap<>();
        pages.html()
                .forEach(
                        (id, html) -> {
                            RawPage raw = new RawPage(id, Form.HTML, html, About.NOTHING);
                            kept.put(id, extractor.extract(raw).text());
                        });
        return kept;
    }
}
