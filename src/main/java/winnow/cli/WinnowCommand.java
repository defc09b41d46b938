package winnow.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// `winnow` by itself: names the commands.
@Command(
        name = "winnow",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Turns a folder of scraped pages into a clean, searchable index, and shows"
                        + " every character it took out.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
final class WinnowCommand implements Runnable {
    /// The least that picocli can lay help out in.
    private static final int LEAST_HELP_COLUMNS = 55;

    @Spec private CommandSpec spec;

    /// The commands by name, each made when it is needed.
    private static Map<String, Supplier<Object>> commands(Console console) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("index", () -> new IndexCommand(console));
        commands.put("search", () -> new SearchCommand(console));
        commands.put("audit", () -> AuditCommand.line(console));
        commands.put("duplicates", () -> new DuplicatesCommand(console));
        commands.put("clean", () -> new CleanCommand(console));
        commands.put("export", () -> new ExportCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        return commands;
    }

    /// The command line that understands `arguments`: of the commands only the one that they name,
    /// for making all of them takes a tenth of a search; if they name none, all.
    static CommandLine line(Console console, String... arguments) {
        CommandLine line = new CommandLine(new WinnowCommand());
        Map<String, Supplier<Object>> commands = commands(console);
        Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        if (named != null) {
            line.addSubcommand(named.get());
        } else {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
        }
        Trouble trouble = new Trouble(console);
        return line.setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(Math.max(LEAST_HELP_COLUMNS, console.columns()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.ansi()))
                .setParameterExceptionHandler(trouble)
                .setExecutionExceptionHandler(trouble);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command");
    }
}
