package winnow.cli;

import org.jspecify.annotations.Nullable;

import winnow.model.Reason;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunReport.Removed;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// What a person reads when a run is done, and what to try next.
final class RunSummary {
    private static final int NUMBERS = 12;
    private static final int NAMES = 16;

    private final Console console;
    private final PrintWriter out;
    private final IndexOption index;
    private final RunReport report;

    RunSummary(Console console, IndexOption index, RunReport report) {
        this.console = console;
        this.out = console.out();
        this.index = index;
        this.report = report;
    }

    void print() {
        boolean isNews = report.isFirst() || !report.changes().isNone();
        headline();
        if (report.isCarriedOn()) {
            out.println("carried on from where a run was stopped");
        }
        if (!report.isFirst()) {
            out.println(ChangesView.line(report.changes()));
        }
        if (report.pages() > 0 && isNews) {
            out.println();
            stars();
            removals();
        }
        troubles();
        if (report.canonical() > 0 && isNews) {
            suggestions();
        }
    }

    private void headline() {
        if (report.pages() == 0) {
            out.println("No page found.");
            return;
        }
        out.printf(
                Locale.ROOT,
                "%s in %s%s → %s%n",
                console.bold(Columns.count(report.pages(), "page", "pages")),
                Columns.time(report.seconds()),
                report.isFirst() && !report.isCarriedOn() ? speed() : "",
                Plain.line(index.index.toString()));
    }

    private String speed() {
        long speed = Math.round(report.pages() / Math.max(0.001, report.seconds()));
        return " (%s, %s a second)"
                .formatted(Columns.size(report.bytes()), Columns.count(speed, "page", "pages"));
    }

    private void stars() {
        amount(report.canonical(), "found once, and shown in search");
        long copies = report.allCopies();
        if (copies > 0) {
            String kinds =
                    report.copies().entrySet().stream()
                            .map(
                                    kind ->
                                            Columns.number(kind.getValue())
                                                    + " "
                                                    + kind.getKey().label())
                            .collect(Collectors.joining(", "));
            amount(copies, "copies of those: " + kinds);
        }
        if (report.empty() > 0) {
            amount(report.empty(), "with nothing worth keeping");
        }
        out.println();
    }

    private void amount(long pages, String what) {
        out.println(Columns.right(Columns.number(pages), NUMBERS) + "  " + what);
    }

    private void removals() {
        long removed = report.removed().values().stream().mapToLong(Removed::chars).sum();
        double all = Math.max(1, removed + report.keptChars());
        out.println(row("", "entries", "characters", ""));
        for (Map.Entry<Reason, Removed> reason : removedMostFirst()) {
            Removed sum = reason.getValue();
            row(reason.getKey().label(), sum.entries(), sum.chars(), sum.chars() / all);
        }
        row("kept", report.keptBlocks(), report.keptChars(), report.keptChars() / all);
        out.println();
    }

    private List<Map.Entry<Reason, Removed>> removedMostFirst() {
        return report.removed().entrySet().stream()
                .sorted(Comparator.comparingLong(reason -> -reason.getValue().chars()))
                .toList();
    }

    private void row(String name, long entries, long chars, double share) {
        out.println(
                row(name, Columns.number(entries), Columns.number(chars), Columns.percent(share)));
    }

    private static String row(String name, String entries, String chars, String share) {
        return ("  "
                        + Columns.left(name, NAMES)
                        + Columns.right(entries, NUMBERS - 2)
                        + Columns.right(chars, NUMBERS + 2)
                        + Columns.right(share, NUMBERS - 4))
                .stripTrailing();
    }

    private void troubles() {
        if (report.unreadable() > 0) {
            out.println(
                    Columns.count(report.unreadable(), "page", "pages")
                            + " could not be read: winnow audit list --reason unreadable"
                            + index.suggested());
        }
        if (!report.skipped().isEmpty()) {
            out.println("Skipped, for they are no pages: " + amounts(report.skipped()));
        }
        if (report.lapsed() > 0) {
            String lapsed = Columns.count(report.lapsed(), "decision holds", "decisions hold");
            out.println(
                    lapsed
                            + " no more, for a page is another or gone: winnow audit decisions"
                            + index.suggested());
        }
        report.selections()
                .forEach(
                        (root, files) ->
                                out.println(Plain.line("Read of " + root + ": " + files + ".")));
    }

    /// How many of each kind: `1 css, 12 image`.
    static String amounts(SortedMap<String, Long> kinds) {
        return kinds.entrySet().stream()
                .map(kind -> Columns.number(kind.getValue()) + " " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    private void suggestions() {
        out.println("Try:  winnow search " + searchFor() + index.suggested());
        Reason reason = mostTelling();
        String audit = reason == null ? "" : " list --reason " + reason.label();
        out.println("      winnow audit" + audit + index.suggested());
        if (report.allCopies() > 0) {
            out.println("      winnow duplicates" + index.suggested());
        }
    }

    private String searchFor() {
        String words = report.example();
        return words.isEmpty() ? "WORDS" : "\"" + words + "\"";
    }

    private @Nullable Reason mostTelling() {
        if (report.removed().containsKey(Reason.KEYWORD_SPAM)) {
            return Reason.KEYWORD_SPAM;
        }
        return report.removed().isEmpty() ? null : removedMostFirst().getFirst().getKey();
    }
}
