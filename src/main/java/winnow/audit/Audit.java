package winnow.audit;

import winnow.audit.AuditRow.Place;
import winnow.index.IndexView;
import winnow.index.IndexView.Stored;
import winnow.model.Block;
import winnow.model.CleanPage;
import winnow.model.CleanPage.Removal;
import winnow.model.CodePoints;
import winnow.model.Copy;
import winnow.model.EntryId;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Reason;
import winnow.model.Unreadable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What one finished run removed and why. Thread-safe.
public final class Audit {
    private final IndexView view;

    public Audit(IndexView view) {
        this.view = view;
    }

    /// What was removed, by reason and by site. Reads doc values only, no page.
    public AuditSummary summary() throws IOException {
        return AuditSummary.of(view);
    }

    /// The rows that `filter` lets through, by page id, then place; page-level rows first.
    public void list(AuditFilter filter, Consumer<AuditRow> rows) throws IOException {
        Matches matches = Matches.of(view, filter.match());
        if (filter.page() == null) {
            view.eachStored(stored -> rows(stored, filter, matches, rows));
        } else {
            view.eachStored(filter.page(), stored -> rows(stored, filter, matches, rows));
        }
    }

    private void rows(Stored stored, AuditFilter filter, Matches matches, Consumer<AuditRow> rows)
            throws IOException {
        Consumer<AuditRow> wanted =
                row -> {
                    if (filter.reason() == null || filter.reason() == row.finding().reason()) {
                        rows.accept(row);
                    }
                };
        switch (stored) {
            case Stored.Failed(Unreadable unreadable) -> {
                if (!filter.doubts() && matches.all()) {
                    wanted.accept(row(unreadable));
                }
            }
            case Stored.Read(int doc, CleanPage page) -> {
                if (filter.doubts()) {
                    doubts(page.page(), wanted);
                } else {
                    if (matches.all()) {
                        pageRows(page.page(), wanted);
                    }
                    removals(doc, page, matches, wanted);
                }
            }
        }
    }

    private static void removals(int doc, CleanPage page, Matches matches, Consumer<AuditRow> rows)
            throws IOException {
        List<Removal> entries = page.removals();
        for (int i = 0; i < entries.size(); i++) {
            if (matches.has(doc - entries.size() + i)) {
                rows.accept(row(page.page().id(), entries.get(i)));
            }
        }
    }

    private static AuditRow row(String page, Removal entry) {
        return new AuditRow(
                entry.id(),
                page,
                entry.entry().finding(),
                new Place(entry.start(), entry.end()),
                entry.entry().lines(),
                entry.text(),
                false);
    }

    private void pageRows(Page page, Consumer<AuditRow> rows) throws IOException {
        Optional<Copy> copy = view.copy(page.id());
        if (copy.isPresent()) {
            rows.accept(ofPage(page.id(), finding(copy.get())));
        }
        if (page.kept().isEmpty()) {
            rows.accept(ofPage(page.id(), new Finding(Reason.EMPTY, "no-text", 1, List.of())));
        }
    }

    private static Finding finding(Copy copy) {
        Evidence of = new Evidence("copy-of", copy.containment(), copy.of());
        List<Evidence> evidence = new ArrayList<>(List.of(of));
        evidence.addAll(copy.evidence());
        return new Finding(Reason.DUPLICATE, copy.kind().label(), copy.containment(), evidence);
    }

    private static AuditRow row(Unreadable unreadable) {
        String where = unreadable.where().isEmpty() ? "" : " at " + unreadable.where();
        Evidence what = new Evidence("what", 1, unreadable.what() + where);
        return ofPage(
                unreadable.page(), new Finding(Reason.UNREADABLE, "reader", 1, List.of(what)));
    }

    private static AuditRow ofPage(String page, Finding finding) {
        String name = finding.reason().label();
        return new AuditRow(EntryId.of(page, 0, 0, name), page, finding, null, 0, "", false);
    }

    private static void doubts(Page page, Consumer<AuditRow> rows) throws IOException {
        CodePoints points = CodePoints.of(page.source());
        for (Piece piece : page.pieces()) {
            Finding doubt = piece.decision().doubt();
            if (doubt != null) {
                rows.accept(doubtful(page, piece.block(), doubt, points));
            }
        }
    }

    private static AuditRow doubtful(Page page, Block block, Finding doubt, CodePoints points) {
        Place place = new Place(points.at(block.span().start()), points.at(block.span().end()));
        String text = block.span().of(page.source());
        String id = EntryId.of(page.id(), place.start(), place.end(), text);
        return new AuditRow(id, page.id(), doubt, place, (int) text.lines().count(), text, true);
    }
}
