package winnow.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program begins.
public final class Main {
    /// Lucene says on stderr that a faster vector module exists; nothing here has vectors. The
    /// logger is held, for its level is forgotten with it.
    private static final Logger LUCENE_VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    /// Runs one command and ends with its exit code.
    public static void main(String[] arguments) {
        LUCENE_VECTORS.setLevel(Level.OFF);
        System.exit(run(Console.ofProcess(), arguments));
    }

    /// Runs one command.
    ///
    /// @return the exit code: 0 done or found, 1 nothing found, 2 trouble, also if the output could
    ///     not be written
    static int run(Console console, String... arguments) {
        int code = execute(console, arguments);
        return console.flush() ? code : Trouble.CODE;
    }

    private static int execute(Console console, String... arguments) {
        try {
            return WinnowCommand.line(console, arguments).execute(arguments);
        } catch (OutOfMemoryError e) {
            console.complain(
                    "out of memory; nothing that was finished is lost; give it more, as with"
                            + " WINNOW_OPTS=-Xmx4g");
            return Trouble.CODE;
        }
    }
}
