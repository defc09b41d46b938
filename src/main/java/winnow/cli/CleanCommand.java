package winnow.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import winnow.Winnow;
import winnow.json.JsonLines;
import winnow.json.PageJson;
import winnow.markdown.Markdown;
import winnow.model.CleanPage;
import winnow.model.Page;
import winnow.model.Unreadable;
import winnow.pipeline.CleanSettings;
import winnow.pipeline.Cleaning;
import winnow.pipeline.RunSettings;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;

/// `winnow clean FILE…|-`: no index; cleaned text out, for pipes.
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description =
                "Cleans files without an index, and prints what is kept; - is standard input.")
final class CleanCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, or - for standard input.")
    private List<String> files = List.of();

    @ArgGroup(exclusive = true)
    private Format format = new Format();

    @Option(
            names = "--source",
            description = "With --json: add the text in which spans are counted.")
    private boolean source;

    @Option(
            names = "--comments",
            description = "Keep readers' comments; else they are boilerplate.")
    private boolean comments;

    @Option(
            names = "--page-limit",
            paramLabel = "BYTES",
            description = "Largest page that is read (default: 67108864).")
    private long pageLimit = RunSettings.PAGE_LIMIT;

    @Option(names = "--debug", description = "Print the stack trace when something goes wrong.")
    boolean debug;

    private int code;
    private boolean first = true;

    CleanCommand(Console console) {
        this.console = console;
    }

    /// What is printed: one of them.
    static final class Format {
        @Option(
                names = "--json",
                description = "Print JSON, one page a line, with what was removed.")
        private boolean json;

        @Option(names = "--text", description = "Print the kept text (the default).")
        boolean text;

        @Option(
                names = "--markdown",
                description = "Print the kept text as Markdown: headings, lists, tables, links.")
        private boolean markdown;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (JsonLines lines = new JsonLines(console.out())) {
            CleanSettings settings = new CleanSettings(pageLimit, comments, format.markdown);
            Winnow.clean(files, console.in(), settings, new Printing(lines));
        }
        return code;
    }

    private final class Printing implements Cleaning.Results {
        private final JsonLines lines;

        Printing(JsonLines lines) {
            this.lines = lines;
        }

        @Override
        public void page(CleanPage page) {
            print(page, lines);
        }

        @Override
        public void missing(IOException file) {
            console.complain(String.valueOf(file.getMessage()));
            code = Trouble.CODE;
        }

        @Override
        public void unreadable(Unreadable unreadable) {
            String where = unreadable.where().isEmpty() ? "" : unreadable.where() + ": ";
            console.complain(unreadable.page() + ": " + where + unreadable.what());
            code = Trouble.CODE;
        }

        @Override
        public void skipped(String file, String kind) {
            console.complain(file + ": skipped, for it is no page: " + kind);
        }

        @Override
        public void skipped(String file, SortedMap<String, Long> kinds) {
            console.complain(
                    file + ": skipped, for they are no pages: " + RunSummary.amounts(kinds));
        }
    }

    private void print(CleanPage stored, JsonLines lines) {
        if (format.json) {
            lines.line(members -> PageJson.write(members, stored, source));
        } else {
            Page page = stored.page();
            String kept = format.markdown ? Markdown.of(page) : page.text();
            if (!first && !kept.isEmpty()) {
                console.out().println();
            }
            if (!kept.isEmpty()) {
                kept.lines().map(this::line).forEach(console.out()::println);
                first = false;
            }
        }
    }

    /// Text for a pipe as it is; for a terminal without what would move its cursor.
    private String line(String text) {
        if (!console.terminal()) {
            return text;
        }
        int indent = 0; // of Markdown, which means something
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return " ".repeat(indent) + Plain.line(text);
    }
}
