package winnow.cli;

import winnow.audit.AuditRow;
import winnow.model.Copy;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Relation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Findings and their evidence as a person reads them.
final class EvidenceView {
    private static final String INDENT = "    ";
    private static final int TEXT_LINES = 2;
    private static final int MOST_EVIDENCE = 4;

    private final Console console;

    EvidenceView(Console console) {
        this.console = console;
    }

    void print(AuditRow row) {
        console.out()
                .println(
                        console.bold(row.id())
                                + "  "
                                + console.red(headline(row.finding()))
                                + (row.kept() ? " (kept, in doubt)" : "")
                                + (row.lines() > 1
                                        ? ", " + Columns.number(row.lines()) + " lines"
                                        : ""));
        String place =
                row.place() == null ? "" : " " + row.place().start() + "–" + row.place().end();
        console.out().println(INDENT + Plain.line(row.page()) + place);
        if (!row.text().isEmpty()) {
            int room = (console.columns() - INDENT.length() - 2) * TEXT_LINES;
            for (String line : wrapped(Plain.start(row.text().replace("\n", " / "), room))) {
                console.out().println(INDENT + "  " + console.dim(line));
            }
        }
        why(row.finding().evidence());
    }

    void print(Copy copy) {
        String how =
                switch (copy.kind()) {
                    case EXACT -> " is the same as";
                    case NEAR -> " is nearly the same as";
                    case CONTAINED ->
                            copy.isByPerson() ? " was said to be a copy of" : " is contained in";
                };
        pair(copy.page(), how, copy.of(), copy.containment(), copy.reverse());
        why(copy.evidence());
    }

    void print(Relation relation) {
        String how =
                switch (relation.kind()) {
                    case CONTAINED -> " stays, and stands in";
                    case QUOTED -> " stays, and shares a passage with";
                    case ALIKE -> " stays, and is like";
                };
        pair(relation.page(), how, relation.in(), relation.containment(), relation.reverse());
        why(relation.evidence());
    }

    private void pair(String page, String how, String of, double containment, double reverse) {
        console.out().println(console.bold(Plain.line(page)) + how);
        console.out().println(INDENT + console.bold(Plain.line(of)));
        console.out()
                .println(
                        INDENT
                                + Columns.percent(containment)
                                + " of it stands there, "
                                + Columns.percent(reverse)
                                + " the other way round");
    }

    static String headline(Finding finding) {
        return String.format(
                Locale.ROOT,
                "%s (%s) %.2f",
                finding.reason().label(),
                finding.rule(),
                finding.score());
    }

    private void why(List<Evidence> evidence) {
        String said =
                evidence.stream()
                        .limit(MOST_EVIDENCE)
                        .map(EvidenceView::said)
                        .collect(Collectors.joining("; "));
        for (String line : wrapped(said)) {
            console.out().println(INDENT + line);
        }
    }

    private static String said(Evidence evidence) {
        String name = evidence.name().replace('-', ' ');
        return evidence.text() == null
                ? String.format(Locale.ROOT, "%s %.2f", name, evidence.value())
                : name + ": " + Plain.line(evidence.text());
    }

    private List<String> wrapped(String text) {
        return text.isEmpty()
                ? List.of()
                : org.apache.commons.text.WordUtils.wrap(
                                text, console.columns() - INDENT.length() - 2, "\n", false)
                        .lines()
                        .toList();
    }
}
