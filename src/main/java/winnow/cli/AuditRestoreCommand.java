package winnow.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import winnow.Winnow;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/// `winnow audit restore PAGE…`: these pages are no copies.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Says of pages that they are no copies: they are shown in search again.",
            "Holds in every later run, as long as the same words are kept of the page."
        })
final class AuditRestoreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private IndexOption index = new IndexOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "PAGE",
            description = "Page ids, or ids of audit entries with the reason duplicate.")
    private List<String> pages = List.of();

    AuditRestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        new DecisionView(console, index).print(Winnow.keepApart(index.index, pages), false);
        return 0;
    }
}
