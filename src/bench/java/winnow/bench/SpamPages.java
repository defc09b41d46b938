package winnow.bench;

import winnow.LabelledPage;
import winnow.SpamFigures;
import winnow.model.Blank;
import winnow.model.Decision;
import winnow.model.Finding;
import winnow.model.Piece;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How well pasted lists are found on the labelled pages: `SpamPages [FOLDER] [SHOWN]`.
///
/// Prints the figures by kind, and of the pages of the tuning half that are not right what differs:
/// of all whose name or kind contains SHOWN, by default none. FOLDER is that half by default.
public final class SpamPages {
    private static final String TUNE = "src/test/resources/winnow/filter/pages/tune";

    private SpamPages() {}

    /// Runs it; see the class.
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<LabelledPage> pages = LabelledPage.in(Path.of(args.length > 0 ? args[0] : TUNE));
        String shown = args.length > 1 ? args[1] : "\0";
        Map<String, SpamFigures> kinds = new TreeMap<>();
        SpamFigures all = new SpamFigures();
        for (LabelledPage page : pages) {
            boolean right = all.add(page);
            kinds.computeIfAbsent(page.kind(), kind -> new SpamFigures()).add(page);
            if (!right && page.name().contains(shown)) {
                show(page, out);
            }
        }
        out.printf("%-28s %s%n", "kind", SpamFigures.head());
        kinds.forEach((kind, figures) -> out.printf("%-28s %s%n", kind, figures));
        out.printf("%-28s %s%n", "ALL", all);
    }

    /// Prints what differs on a page, and what was said of it.
    static void show(LabelledPage page, PrintStream out) {
        out.println("==== " + page.name());
        BitSet removed = page.removed();
        BitSet missed = (BitSet) page.pasted().clone();
        missed.andNot(removed);
        BitSet lost = (BitSet) removed.clone();
        lost.andNot(page.pasted());
        show("MISSED", page, missed, out);
        show("LOST", page, lost, out);
        for (Piece piece : page.page().pieces()) {
            Finding finding =
                    switch (piece.decision()) {
                        case Decision.Kept(var doubt) -> doubt;
                        case Decision.Trimmed(var doubt) -> doubt;
                        case Decision.Removed(var why, int lines) -> why;
                    };
            if (finding != null) {
                String text = piece.span().of(page.page().source()).replace('\n', '¶');
                out.printf(
                        "  %s %.2f %s %s%n",
                        piece.isKept() ? "doubt" : "REMOVED",
                        finding.score(),
                        finding.evidence(),
                        text.substring(0, Math.min(60, text.length())));
            }
        }
    }

    /// The stretches of the source that `which` holds.
    private static void show(String word, LabelledPage page, BitSet which, PrintStream out) {
        String source = page.page().source();
        for (int from = which.nextSetBit(0); from >= 0; ) {
            int end = from;
            int last = from;
            while (end < source.length() && (which.get(end) || Blank.is(source.charAt(end)))) {
                last = which.get(end) ? end : last;
                end++;
            }
            String text = source.substring(from, last + 1).replace('\n', '¶');
            out.printf(
                    "  %s %d: %s%n", word, from, text.substring(0, Math.min(200, text.length())));
            from = which.nextSetBit(end);
        }
    }
}
