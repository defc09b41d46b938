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
import winnow.pipeline.StopSignal;

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

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = {
                "Folders, or single files, to index or to index again.",
                "Without any: all that the index remembers."
            })
    private List<Path> paths = List.of();

    @Option(
            names = "--name",
            paramLabel = "ROOT",
            description = "What page ids begin with, instead of the folder's own name.")
    private @Nullable String name;

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = {
                "Read only these files of the folder: a path in it, such as '**/*.html' or"
                        + " 'drafts'.",
                "Remembered for the folder until others are given; '**' is all of it."
            })
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Do not read these files of the folder; remembered with --include.")
    private List<String> exclude = List.of();

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
            names = "--comments",
            description = {
                "Keep readers' comments; else they are boilerplate.",
                "Part of the index: another choice needs --fresh."
            })
    private boolean comments;

    @Option(
            names = "--forget",
            paramLabel = "ROOT",
            description = "Take the pages of this folder, named like the ids, out of the index.")
    private List<String> forget = List.of();

    @Option(
            names = "--fresh",
            description = "Build all anew, beside the old index, which is searched until then.")
    private boolean fresh;

    @Option(names = "--strict", description = "End with 2 if a page could not be read.")
    private boolean strict;

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunSettings settings = settings();
        RunReport report;
        StopSignal signal = new StopSignal();
        Stopped stopped = new Stopped(console, signal);
        try (ProgressLine line = new ProgressLine(console)) {
            report = Winnow.index(settings, console.live() ? line : Progress.SILENT, signal);
        } catch (InterruptedException e) {
            if (stopped.isAtWork()) {
                return Trouble.CODE; // the process ends with the signal's code, and has said so
            }
            throw e;
        } finally {
            stopped.disarm();
        }
        if (index.json) {
            try (JsonLines out = new JsonLines(console.out())) {
                out.line(json -> RunJson.write(json, report));
            }
        } else {
            new RunSummary(console, index, report).print();
        }
        return strict && report.unreadable() > 0 ? Trouble.CODE : 0;
    }

    private RunSettings settings() throws IOException {
        try {
            return new RunSettings(
                    RunSettings.roots(paths, name, include, exclude),
                    forget,
                    index.index,
                    threads,
                    pageLimit,
                    comments,
                    fresh);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
