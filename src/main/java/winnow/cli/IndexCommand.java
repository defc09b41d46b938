package winnow.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import winnow.Winnow;
import winnow.json.JsonLines;
import winnow.json.RunJson;
import winnow.pipeline.Progress;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `winnow index PATH…`
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Cleans, compares and indexes the pages of folders and files.")
final class IndexCommand implements Callable<Integer> {
    private final Console console;

    @Spec private CommandSpec spec;
    @Mixin private IndexOption index = new IndexOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders, or single files.")
    private List<Path> paths = List.of();

    @Option(
            names = "--name",
            paramLabel = "ROOT",
            description = "What page ids begin with, instead of the folder's own name.")
    private @Nullable String name;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Pages cleaned at once (default: cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--page-limit",
            paramLabel = "BYTES",
            description = "Largest page that is read (default: 67108864).")
    private long pageLimit = RunSettings.PAGE_LIMIT;

    @Option(
            names = "--fresh",
            description = "Build over an index of other settings or another version.")
    private boolean fresh;

    @Option(names = "--strict", description = "End with 2 if a page could not be read.")
    private boolean strict;

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunSettings settings = settings();
        RunReport report = run(settings);
        if (index.json) {
            try (JsonLines out = new JsonLines(console.out())) {
                out.line(json -> RunJson.write(json, report));
            }
        } else {
            new RunSummary(console, index, report).print();
        }
        return strict && report.unreadable() > 0 ? Trouble.CODE : 0;
    }

    private RunReport run(RunSettings settings) throws IOException, InterruptedException {
        Stopped stopped = new Stopped(console);
        try (ProgressLine line = new ProgressLine(console)) {
            return Winnow.index(settings, console.live() ? line : Progress.SILENT);
        } finally {
            stopped.disarm();
        }
    }

    private RunSettings settings() throws IOException {
        try {
            return new RunSettings(
                    RunSettings.roots(paths, name), index.index, threads, pageLimit, fresh);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
