package winnow.cli;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// What every command that needs an index can be told.
final class IndexOption {
    static final Path DEFAULT = Path.of("index");

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The index folder (default: index).")
    Path index = DEFAULT;

    @Option(names = "--json", description = "Print JSON, one object a line.")
    boolean json;

    @Option(names = "--debug", description = "Print the stack trace when something goes wrong.")
    boolean debug;

    /// How the index is named in a command that we suggest; empty for the default.
    String suggested() {
        return index.equals(DEFAULT) ? "" : " --index " + ShellWord.of(index.toString());
    }
}
