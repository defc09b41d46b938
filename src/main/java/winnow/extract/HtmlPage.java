package winnow.extract;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import winnow.model.About;
import winnow.model.Blank;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Decision;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Layout;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.RawPage;
import winnow.model.Reason;
import winnow.model.Repair;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns one HTML page into its blocks.
final class HtmlPage {
    private final RawPage raw;
    private final Set<Stage> stages;
    private final PageFacts facts = new PageFacts();
    private final Document document;
    private final Outline outline;
    private final About about;
    private final @Nullable Finding[] findings;

    /// Of each block how it stood on the page; null if nobody asked.
    private final Layout @Nullable [] layouts;

    private HtmlPage(RawPage raw, Settings settings, Set<Stage> stages) {
        this.raw = raw;
        this.stages = stages;
        this.document = Jsoup.parse(raw.text());
        facts.readHead(document);
        this.outline = Walk.of(document.body(), facts);
        this.about = facts.about(document, outline, raw.hints());
        PageKind kind =
                stages.contains(Stage.PAGE_KIND)
                        ? PageKind.of(document, facts, about.url())
                        : PageKind.OTHER;
        boolean comments = settings.keepComments() || kind == PageKind.THREAD;
        this.findings = Verdicts.of(outline, kind, comments, stages);
        this.layouts = settings.layout() ? Layouts.of(outline, base()) : null;
    }

    /// @param stages all of them, unless one is to be measured by leaving it out
    static Page extract(RawPage raw, Settings settings, Set<Stage> stages) {
        return new HtmlPage(raw, settings, stages).page();
    }

    /// What relative links start from; null if the page does not say where it stood.
    private @Nullable String base() {
        String stated = document.baseUri();
        return stated.isEmpty() ? about.url() : stated;
    }

    private Page page() {
        boolean asks = stages.contains(Stage.STATED_TEXT);
        String answer = asks ? StatedText.better(facts, keptChars()) : "";
        StringBuilder source = outline.source;
        int own = source.length();
        if (!answer.isEmpty()) {
            supersede();
            source.append(own == 0 ? "" : "\n").append(answer);
        }
        String text = source.toString();
        Mending mending = new Mending(text);
        List<Piece> pieces = pieces(text, mending);
        for (TextLine line : TextLine.in(text.substring(own))) {
            Span span = new Span(own + line.start(), own + line.end());
            pieces.add(
                    new Piece(block(mending, BlockKind.PARAGRAPH, span), Decision.Kept.UNDOUBTED));
        }
        return new Page(raw.id(), about, text, pieces);
    }

    private int keptChars() {
        int chars = 0;
        for (int i = 0; i < findings.length; i++) {
            chars += findings[i] == null ? outline.segments.get(i).chars : 0;
        }
        return chars;
    }

    /// Takes out what was kept of a body that holds too little.
    private void supersede() {
        Evidence evidence =
                new Evidence(
                        "kept-characters",
                        keptChars(),
                        "the page states its text in its metadata; its body holds only scraps");
        Finding finding =
                new Finding(Reason.BOILERPLATE, "text-in-metadata", 0.7, List.of(evidence));
        for (int i = 0; i < findings.length; i++) {
            findings[i] = findings[i] == null ? finding : findings[i];
        }
    }

    private List<Piece> pieces(String source, Mending mending) {
        List<Piece> pieces = new ArrayList<>(findings.length);
        for (int i = 0; i < findings.length; i++) {
            Segment segment = outline.segments.get(i);
            Span span = Blank.strip(source, segment.start, segment.end);
            if (span != null) {
                pieces.add(piece(mending, i, span));
            }
        }
        return pieces;
    }

    private Piece piece(Mending mending, int i, Span span) {
        Segment segment = outline.segments.get(i);
        Finding finding = findings[i];
        if (finding != null) {
            return new Piece(new Block(segment.kind, span), new Decision.Removed(finding, 1));
        }
        Block block =
                segment.codeChars == 0
                        ? block(mending, segment.kind, span)
                        : new Block(segment.kind, span); // code may mean its &amp;
        Block placed =
                layouts == null
                        ? block
                        : new Block(block.kind(), span, block.repairs(), layouts[i].within(span));
        return new Piece(placed, Decision.Kept.UNDOUBTED);
    }

    private static Block block(Mending mending, BlockKind kind, Span span) {
        List<Repair> repairs = new ArrayList<>();
        mending.find(span.start(), span.end(), repairs);
        return new Block(kind, span, repairs);
    }
}
