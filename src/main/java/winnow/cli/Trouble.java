package winnow.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;

/// What goes wrong, as one line on stderr and exit code 2. With `--debug` the stack trace follows.
final class Trouble implements IParameterExceptionHandler, IExecutionExceptionHandler {
    static final int CODE = ExitCode.USAGE;
    private static final String DEBUG = "--debug";

    private final Console console;

    Trouble(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        console.complain(typed(e, command) + "; see: " + name + " --help");
        return CODE;
    }

    private static String typed(ParameterException e, CommandLine command) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            String what =
                    command.getSubcommands().isEmpty() || word.startsWith("-")
                            ? "option or argument"
                            : "command";
            List<String> near = unmatched.getSuggestions();
            String hint = near.isEmpty() ? "" : "; did you mean: " + String.join(" or ", near);
            return "no " + what + " '" + word + "'" + hint;
        }
        String message = firstLine(String.valueOf(e.getMessage()));
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            console.complain("stopped; the index is as the last finished run left it");
            return CODE;
        }
        console.complain(message(e));
        if (parsed.originalArgs().contains(DEBUG)) {
            e.printStackTrace(console.err());
        }
        return CODE;
    }

    private static String message(Exception e) {
        return switch (e) {
            case UncheckedIOException unchecked when unchecked.getCause() != null ->
                    message(unchecked.getCause());
            case FileSystemException file -> file.getFile() + ": " + reason(file);
            case IOException io -> firstLine(String.valueOf(io.getMessage()));
            default ->
                    "this should not happen: "
                            + firstLine(e.toString())
                            + "; please report it with what --debug prints";
        };
    }

    private static String reason(FileSystemException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return e.getReason() != null
                ? e.getReason()
                : kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
