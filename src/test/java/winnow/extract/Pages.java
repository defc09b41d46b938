package winnow.extract;

import winnow.model.About;
import winnow.model.Decision;
import winnow.model.Form;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.RawPage;

import java.util.ArrayList;
import java.util.List;

/// Short ways to extract a page in a test and to ask what became of it.
final class Pages {
    /// A paragraph of prose, long enough to speak for itself.
    static final String PROSE =
            "A lower back spasm feels like a muscle that firmly contracts or moves, and it may also"
                    + " feel like a dull ache in one place.";

    private Pages() {}

    static Page html(String html) {
        return new Extractor().extract(new RawPage("p", Form.HTML, html, About.NOTHING));
    }

    static Page text(String text) {
        return new Extractor().extract(new RawPage("p", Form.TEXT, text, About.NOTHING));
    }

    /// A page whose article is a few paragraphs of prose, with `more` behind them inside the
    /// article.
    static String article(String more) {
        StringBuilder html = new StringBuilder("<body><article><h1>Spasms</h1>");
        for (int i = 0; i < 5; i++) {
            html.append("<p>").append(i).append(' ').append(PROSE).append("</p>");
        }
        return html.append(more).append("</article></body>").toString();
    }

    /// The texts of the kept blocks.
    static List<String> kept(Page page) {
        List<String> kept = new ArrayList<>();
        for (Piece piece : page.pieces()) {
            if (piece.isKept()) {
                kept.add(piece.block().text(page.source()));
            }
        }
        return kept;
    }

    /// Every removed block as `reason/rule: text`.
    static List<String> removed(Page page) {
        List<String> removed = new ArrayList<>();
        for (Piece piece : page.pieces()) {
            if (piece.decision() instanceof Decision.Removed(var finding, int lines)) {
                removed.add(
                        finding.reason().label()
                                + "/"
                                + finding.rule()
                                + ": "
                                + piece.span().of(page.source()));
            }
        }
        return removed;
    }

    /// Every block as `kind: text`.
    static List<String> blocks(Page page) {
        List<String> blocks = new ArrayList<>();
        for (Piece piece : page.pieces()) {
            String text = piece.block().text(page.source());
            blocks.add(
                    piece.block().kind().name().toLowerCase(java.util.Locale.ROOT) + ": " + text);
        }
        return blocks;
    }
}
