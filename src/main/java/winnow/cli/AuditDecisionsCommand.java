package winnow.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import winnow.Winnow;
import winnow.json.DecisionJson;
import winnow.json.JsonLines;
import winnow.pipeline.DecisionState;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/// `winnow audit decisions [list|undo N…]`: what people decided, and how they take it back.
@Command(
        name = "decisions",
        mixinStandardHelpOptions = true,
        description = "What people decided, and whether it holds; ends with 1 if nothing.")
final class AuditDecisionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private IndexOption index = new IndexOption();

    AuditDecisionsCommand(Console console) {
        this.console = console;
    }

    static CommandLine line(Console console) {
        return new CommandLine(new AuditDecisionsCommand(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new UndoCommand(console));
    }

    @Override
    public Integer call() throws IOException {
        return list(console, index);
    }

    private static int list(Console console, IndexOption index) throws IOException {
        List<DecisionState> states = Winnow.decisions(index.index);
        if (index.json) {
            try (JsonLines out = new JsonLines(console.out())) {
                states.forEach(state -> out.line(json -> DecisionJson.write(json, state)));
            }
        } else {
            states.forEach(new DecisionView(console, index)::print);
        }
        if (states.isEmpty() && !index.json) {
            console.err().println("Nobody has decided anything.");
        }
        return states.isEmpty() ? 1 : 0;
    }

    /// `winnow audit decisions list`.
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "What people decided, and whether it holds.")
    static final class ListCommand implements Callable<Integer> {
        private final Console console;

        @Mixin private IndexOption index = new IndexOption();

        ListCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            return list(console, index);
        }
    }

    /// `winnow audit decisions undo N…`.
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Takes decisions back: Winnow decides again.")
    static final class UndoCommand implements Callable<Integer> {
        private final Console console;

        @Mixin private IndexOption index = new IndexOption();

        @Parameters(arity = "1..*", paramLabel = "N", description = "Their numbers in the list.")
        private List<Integer> numbers = List.of();

        UndoCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            new DecisionView(console, index).print(Winnow.undo(index.index, numbers), true);
            return 0;
        }
    }
}
