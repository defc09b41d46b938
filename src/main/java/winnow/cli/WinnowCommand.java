package winnow.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

    static CommandLine line(Console console) {
        CommandLine line =
                new CommandLine(new WinnowCommand())
                        .addSubcommand(new IndexCommand(console))
                        .addSubcommand(new SearchCommand(console))
                        .addSubcommand(AuditCommand.line(console))
                        .addSubcommand(new DuplicatesCommand(console))
                        .addSubcommand(new CleanCommand(console))
                        .addSubcommand(new CheckCommand(console));
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
