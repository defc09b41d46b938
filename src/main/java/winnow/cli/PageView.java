package winnow.cli;

import org.apache.commons.text.WordUtils;

import winnow.model.CleanPage;
import winnow.model.CleanPage.Removal;
import winnow.model.Decision;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;

import java.util.List;

/// A page in reading order: kept text as it stands, removed text behind a bar, with its reason
/// above.
final class PageView {
    private static final int MOST_LINES = 12;

    private final Console console;

    PageView(Console console) {
        this.console = console;
    }

    void print(CleanPage stored) {
        Page page = stored.page();
        console.out().println(console.bold(Plain.line(page.about().title())));
        console.out().println(console.dim(Plain.line(page.id())));
        console.out().println();
        List<Removal> entries = stored.removals();
        int next = 0;
        for (Piece piece : page.pieces()) {
            if (piece.isKept()) {
                kept(piece, page.source());
            } else if (next < entries.size()
                    && entries.get(next).entry().span().start() == piece.span().start()) {
                removed(entries.get(next++));
            }
        }
    }

    private void kept(Piece piece, String source) {
        Finding doubt = piece.decision().doubt();
        if (doubt != null) {
            console.out().println("? doubtful: " + EvidenceView.headline(doubt));
        }
        String mark = piece.decision() instanceof Decision.Trimmed ? "~ " : "  ";
        piece.block().text(source).lines().forEach(line -> wrapped(mark, Plain.line(line), false));
    }

    private void removed(Removal entry) {
        console.out()
                .println(
                        console.red("− " + EvidenceView.headline(entry.entry().finding()))
                                + "  "
                                + entry.id());
        List<String> lines = entry.text().lines().toList();
        for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
            wrapped("│ ", Plain.line(lines.get(i)), true);
        }
        if (lines.size() > MOST_LINES) {
            console.out()
                    .println(
                            console.dim(
                                    "│ … and "
                                            + Columns.count(
                                                    lines.size() - MOST_LINES, "line", "lines")
                                            + " more; all of them: --json"));
        }
    }

    private void wrapped(String mark, String line, boolean dim) {
        String text = WordUtils.wrap(line, console.columns() - mark.length(), "\n", false);
        text.lines()
                .map(part -> mark + part)
                .forEach(part -> console.out().println(dim ? console.dim(part) : part));
    }
}
