package winnow.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import winnow.Winnow;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/// `winnow audit remove PAGE… --copy-of PAGE`: these pages are copies of that one.
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Says of pages that they are copies of another one: search shows that one.",
            "Holds in every later run, as long as the same words are kept of the pages."
        })
final class AuditRemoveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private IndexOption index = new IndexOption();

    @Parameters(arity = "1..*", paramLabel = "PAGE", description = "Page ids.")
    private List<String> pages = List.of();

    @Option(
            names = "--copy-of",
            required = true,
            paramLabel = "PAGE",
            description = "The id of the page that stays.")
    private String of = "";

    AuditRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        new DecisionView(console, index).print(Winnow.join(index.index, pages, of), false);
        return 0;
    }
}
