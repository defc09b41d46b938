package winnow.filter;

import winnow.LabelledPage;
import winnow.model.Page;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Why a list is removed or not: `SpamExplain FILE…`. Prints each candidate list of labelled pages
/// with all that speaks for and against it, as log-odds.
final class SpamExplain {
    private SpamExplain() {}

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : args) {
            out.println("==== " + file);
            LabelledPage page = LabelledPage.of(file, Files.readString(Path.of(file)));
            Page widgets = Chain.of(List.of(new Widgets())).apply(page.extracted());
            for (KeywordList list : KeywordLists.candidates(widgets)) {
                tell(list, page, out);
            }
        }
    }

    private static void tell(KeywordList list, LabelledPage page, PrintStream out) {
        String text = list.span().of(page.extracted().source()).replace('\n', '¶');
        out.printf(
                Locale.ROOT,
                "%.2f %s %d units: %s%n",
                Weights.probability(list.logOdds()),
                page.pasted().get(list.span().start()) ? "pasted" : "genuine",
                list.traits().phrases,
                text.substring(0, Math.min(100, text.length())));
        StringBuilder why = new StringBuilder("   ");
        for (Feature feature : Feature.values()) {
            double odds = feature.weight() * feature.of(list);
            if (odds != 0) {
                why.append(String.format(Locale.ROOT, " %s %.1f", feature, odds));
            }
        }
        out.println(why);
    }
}
