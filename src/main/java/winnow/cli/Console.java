package winnow.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Help.Ansi;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The streams of this process and what they are: terminals or pipes, how wide, coloured or not.
///
/// @param out results, UTF-8
/// @param err everything else, UTF-8
/// @param in what is piped in
/// @param terminal whether results go to a terminal, where text must be harmless
/// @param columns width of the terminal; 80 if unknown
/// @param colour whether results may be coloured
/// @param live whether stderr is a terminal on which a progress bar may move
record Console(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        boolean terminal,
        int columns,
        boolean colour,
        boolean live) {
    private static final int DEFAULT_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 40;
    private static final int MOST_COLUMNS = 160;

    /// The console of this process. The launcher knows what the streams are and passes it on.
    static Console ofProcess() {
        boolean outTerminal = Boolean.getBoolean("winnow.terminal.out");
        boolean errTerminal = Boolean.getBoolean("winnow.terminal.err");
        String noColour = System.getenv("NO_COLOR");
        return new Console(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.in,
                outTerminal,
                columns(System.getProperty("winnow.columns")),
                outTerminal && (noColour == null || noColour.isEmpty()),
                errTerminal);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8),
                false);
    }

    private static int columns(@Nullable String measured) {
        if (measured == null || !measured.matches("[0-9]{1,5}") || measured.equals("0")) {
            return DEFAULT_COLUMNS;
        }
        return Math.clamp(Integer.parseInt(measured), LEAST_COLUMNS, MOST_COLUMNS);
    }

    Ansi ansi() {
        return colour ? Ansi.ON : Ansi.OFF;
    }

    /// One line about what went wrong.
    void complain(String message) {
        err.println("winnow: " + Plain.line(message));
    }

    /// Whether all that was printed has arrived; a reader that has gone away, such as `head`, or a
    /// full disk takes no more.
    boolean flush() {
        boolean arrived = !out.checkError();
        err.flush();
        return arrived;
    }

    /// Emphasised text: bold on a terminal, between asterisks elsewhere.
    String marked(String text) {
        return colour ? "\u001B[1;33m" + text + "\u001B[0m" : "**" + text + "**";
    }

    String bold(String text) {
        return colour ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    String dim(String text) {
        return colour ? "\u001B[2m" + text + "\u001B[0m" : text;
    }

    String red(String text) {
        return colour ? "\u001B[31m" + text + "\u001B[0m" : text;
    }
}
