package winnow.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import winnow.Winnow;
import winnow.audit.AuditFilter;
import winnow.audit.AuditRow;
import winnow.json.AuditJson;
import winnow.json.JsonLines;
import winnow.model.Reason;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// `winnow audit list`: removals one by one.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Removals one by one, each with its reason; ends with 1 if there is none.")
final class AuditListCommand implements Callable<Integer> {
    private final Console console;

    @Spec private CommandSpec spec;
    @Mixin private IndexOption index = new IndexOption();

    @Option(names = "--reason", paramLabel = "R", description = "Only this reason.")
    private @Nullable String reason;

    @Option(names = "--page", paramLabel = "ID", description = "Only this page.")
    private @Nullable String page;

    @Option(names = "--match", paramLabel = "QUERY", description = "Only text that answers this.")
    private @Nullable String match;

    @Option(names = "--doubts", description = "What was kept, but in doubt.")
    private boolean doubts;

    AuditListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        AuditFilter filter = new AuditFilter(reason(), page, match, doubts);
        AtomicLong rows = new AtomicLong();
        try (Winnow winnow = Winnow.openBriefly(index.index);
                JsonLines lines = new JsonLines(console.out())) {
            EvidenceView view = new EvidenceView(console);
            Consumer<AuditRow> print =
                    index.json
                            ? row -> lines.line(json -> AuditJson.write(json, row))
                            : view::print;
            winnow.audit(
                    filter,
                    row -> {
                        rows.incrementAndGet();
                        print.accept(row);
                    });
        }
        if (rows.get() == 0 && !index.json) {
            console.err().println("Nothing like that was removed.");
        }
        return rows.get() > 0 ? 0 : 1;
    }

    private @Nullable Reason reason() {
        try {
            return reason == null ? null : Reason.of(reason);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
