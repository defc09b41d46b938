package winnow.bench;

import winnow.LabelledPage;
import winnow.SpamFigures;
import winnow.bench.rules.C4;
import winnow.bench.rules.EndlessLines;
import winnow.bench.rules.FineWebQuality;
import winnow.bench.rules.GopherQuality;
import winnow.bench.rules.GopherRepetition;
import winnow.bench.rules.JusText;
import winnow.bench.rules.RefinedWeb;
import winnow.bench.rules.Rule;
import winnow.filter.Chain;
import winnow.model.Blank;
import winnow.model.Decision;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Reason;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// What published cleaning rules take out of the labelled pages beside Winnow:
/// `SpamRivals [FOLDER…]`.
///
/// A row a [Rule] with the figures of [SpamFigures], of all pages of each FOLDER, by default both
/// halves, and of its English ones, since most rules were made for English. All rules get the same
/// extracted page. What extraction left out of a pasted list is found for all of them; what
/// Winnow's widget table takes is no article and no list, and lost for none. The row *nothing* is
/// that alone.
public final class SpamRivals {
    private static final List<String> HALVES =
            List.of(
                    "src/test/resources/winnow/filter/pages/tune",
                    "src/test/resources/winnow/filter/pages/gate");

    /// A rule and how it is called in the table.
    private record Rival(String name, Rule rule) {}

    private static final List<Rival> RIVALS =
            List.of(
                    new Rival("nothing", page -> new BitSet()),
                    new Rival("Gopher repetition, page", new GopherRepetition()),
                    new Rival("Gopher quality, page", new GopherQuality()),
                    new Rival("FineWeb quality, page", new FineWebQuality()),
                    new Rival("RefinedWeb, lines", RefinedWeb.lines()),
                    new Rival("RefinedWeb, lines and page", RefinedWeb.pages()),
                    new Rival("C4, lines", C4.lines()),
                    new Rival("C4, lines and page", C4.pages()),
                    new Rival("jusText, blocks", new JusText()),
                    new Rival("no end mark, under 10 words", new EndlessLines()),
                    new Rival("Winnow", SpamRivals::winnow));

    private SpamRivals() {}

    /// Runs it; see the class.
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String folder : args.length > 0 ? List.of(args) : HALVES) {
            List<LabelledPage> pages = LabelledPage.in(Path.of(folder));
            tell(folder, pages, out);
            tell(folder + ", English", pages.stream().filter(SpamRivals::isEnglish).toList(), out);
        }
    }

    private static boolean isEnglish(LabelledPage labelled) {
        return "en".equals(labelled.extracted().about().language());
    }

    private static void tell(String name, List<LabelledPage> pages, PrintStream out) {
        long genuine = pages.stream().filter(LabelledPage::isGenuine).count();
        out.printf("%s: %d pages, %d of them genuine%n", name, pages.size(), genuine);
        out.printf("%-28s found     lost  exact  ends   touched%n", "rule");
        for (Rival rival : RIVALS) {
            SpamFigures figures = new SpamFigures();
            for (LabelledPage page : pages) {
                figures.add(page, counted(page, rival.rule().removed(page.extracted())));
            }
            out.printf(
                    Locale.ROOT,
                    "%-28s %.3f %7.2f%%  %.3f  %.3f  %.3f%n",
                    rival.name(),
                    figures.found(),
                    100 * figures.lost(),
                    figures.exact(),
                    figures.ends(),
                    figures.touched());
        }
        out.println();
    }

    /// What the filters take, for whatever reason.
    private static BitSet winnow(Page page) {
        BitSet removed = new BitSet();
        for (Piece piece : Chain.standard().apply(page).pieces()) {
            removed.set(piece.span().start(), piece.span().end(), !piece.isKept());
        }
        return removed;
    }

    /// Of what a rule took, and of what extraction took before it, all that counts.
    private static BitSet counted(LabelledPage labelled, BitSet taken) {
        BitSet counted = (BitSet) taken.clone();
        for (Piece piece : labelled.extracted().pieces()) {
            if (!piece.isKept()) {
                counted.set(piece.span().start(), piece.span().end());
            }
        }
        BitSet litter = litter(labelled.page());
        litter.andNot(labelled.pasted());
        counted.andNot(litter);
        String source = labelled.page().source();
        for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
            counted.set(i, !Blank.is(source.charAt(i)));
        }
        return counted;
    }

    /// What went for another reason than being a list of keywords.
    private static BitSet litter(Page page) {
        BitSet litter = new BitSet();
        for (Piece piece : page.pieces()) {
            if (piece.decision() instanceof Decision.Removed(Finding why, int lines)
                    && why.reason() != Reason.KEYWORD_SPAM) {
                litter.set(piece.span().start(), piece.span().end());
            }
        }
        return litter;
    }
}
