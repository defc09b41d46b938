package winnow.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// One command run inside the test, as on a terminal of 80 columns whose output is piped.
///
/// @param code the exit code
/// @param out what went to stdout
/// @param err what went to stderr
public record Session(int code, String out, String err) {
    static Session run(String... arguments) {
        return piped("", arguments);
    }

    /// A console of 80 columns that is no terminal.
    static Console console() {
        return new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                new ByteArrayInputStream(new byte[0]),
                false,
                80,
                false,
                false);
    }

    static Session piped(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        false,
                        80,
                        false,
                        false);
        int code = Main.run(console, arguments);
        return new Session(code, out.toString(), err.toString());
    }
}
