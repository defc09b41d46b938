package winnow.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import winnow.Winnow;
import winnow.audit.AuditSummary;
import winnow.audit.AuditSummary.Sum;
import winnow.json.AuditJson;
import winnow.json.JsonLines;

import java.io.IOException;
import java.util.concurrent.Callable;

/// `winnow audit`: what was removed, by reason and by site, and what is doubtful.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "What was removed, by reason and by site, and what is doubtful.")
final class AuditCommand implements Callable<Integer> {
    private static final int MOST_SITES = 10;
    private static final int NAMES = 32;
    private static final int NUMBERS = 12;

    private final Console console;

    @Mixin private IndexOption index = new IndexOption();

    private AuditCommand(Console console) {
        this.console = console;
    }

    static CommandLine line(Console console) {
        return new CommandLine(new AuditCommand(console))
                .addSubcommand(new AuditListCommand(console))
                .addSubcommand(new AuditShowCommand(console))
                .addSubcommand(new AuditRestoreCommand(console))
                .addSubcommand(new AuditRemoveCommand(console))
                .addSubcommand(AuditDecisionsCommand.line(console));
    }

    @Override
    public Integer call() throws IOException {
        try (Winnow winnow = Winnow.openBriefly(index.index)) {
            AuditSummary summary = winnow.audit();
            if (index.json) {
                try (JsonLines out = new JsonLines(console.out())) {
                    out.line(json -> AuditJson.write(json, summary));
                }
            } else {
                print(summary);
            }
        }
        return 0;
    }

    private void print(AuditSummary summary) {
        console.out().println("Removed from " + Columns.count(summary.pages(), "page", "pages"));
        console.out().println();
        row("reason", "entries", "characters");
        summary.reasons().forEach(this::row);
        console.out().println();
        row("site", "entries", "characters");
        summary.sites().stream().limit(MOST_SITES).forEach(this::row);
        if (summary.sites().size() > MOST_SITES) {
            console.out()
                    .println("  … and " + (summary.sites().size() - MOST_SITES) + " more sites");
        }
        console.out().println();
        pages(summary.copies(), "is a copy", "are copies", "winnow duplicates");
        pages(summary.empty(), "holds", "hold", "nothing worth keeping", "--reason empty");
        pages(summary.unreadable(), "could", "could", "not be read", "--reason unreadable");
        if (summary.doubts() > 0) {
            console.out()
                    .println(
                            Columns.count(summary.doubts(), "block was", "blocks were")
                                    + " kept in doubt on "
                                    + Columns.count(summary.doubtfulPages(), "page", "pages")
                                    + ": winnow audit list --doubts"
                                    + index.suggested());
        }
        console.out().println("See them all: winnow audit list" + index.suggested());
        if (summary.changes().added() < summary.pages()) { // else there was nothing before
            console.out().println(ChangesView.line(summary.changes()));
        }
    }

    private void pages(long pages, String one, String many, String what, String option) {
        pages(pages, one + " " + what, many + " " + what, "winnow audit list " + option);
    }

    private void pages(long pages, String one, String many, String command) {
        if (pages > 0) {
            String number = Columns.count(pages, "page " + one, "pages " + many);
            console.out().println(number + ": " + command + index.suggested());
        }
    }

    private void row(Sum sum) {
        row(sum.name(), Columns.number(sum.entries()), Columns.number(sum.chars()));
    }

    private void row(String name, String entries, String chars) {
        console.out()
                .println(
                        "  "
                                + Columns.left(Plain.start(name, NAMES), NAMES)
                                + Columns.right(entries, NUMBERS)
                                + Columns.right(chars, NUMBERS + 2));
    }
}
