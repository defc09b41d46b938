package winnow.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import winnow.Winnow;
import winnow.json.ExportJson;
import winnow.json.JsonLines;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/// `winnow export OUT.jsonl`: the canonical pages, for any other tool.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the clean text of every page that is no copy, one JSON object a line:",
            "text, id, and metadata with url, title, site, language, date."
        })
final class ExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final Console console;

    @Mixin private IndexOption index = new IndexOption();

    @Parameters(
            paramLabel = "OUT",
            description = "A file, compressed if it ends with .gz or .zst; - is standard output.")
    private String out = STANDARD_OUTPUT;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Winnow winnow = Winnow.openBriefly(index.index)) {
            if (out.equals(STANDARD_OUTPUT)) {
                write(winnow, console.out());
                return 0;
            }
            try (OutputFile file = new OutputFile(Path.of(out))) {
                long pages = write(winnow, file.writer());
                file.finish();
                tell(pages);
            }
        }
        return 0;
    }

    /// Not closed: a writer of standard output serves others too.
    private static long write(Winnow winnow, Writer writer) throws IOException {
        AtomicLong pages = new AtomicLong();
        @SuppressWarnings("resource")
        JsonLines lines = new JsonLines(writer);
        winnow.eachCanonical(
                page -> {
                    lines.line(json -> ExportJson.write(json, page));
                    pages.incrementAndGet();
                });
        return pages.get();
    }

    private void tell(long pages) {
        if (index.json) {
            JsonLines lines = new JsonLines(console.out());
            lines.line(json -> ExportJson.write(json, pages));
        } else {
            console.err().printf("%,d pages written to %s%n", pages, Plain.line(out));
        }
    }
}
