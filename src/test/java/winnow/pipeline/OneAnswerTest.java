package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.GeneratedCorpus;
import winnow.Winnow;
import winnow.json.JsonLines;
import winnow.json.RunJson;
import winnow.reader.Reader;
import winnow.reader.Root;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// What is kept, removed and copied does not depend on the order of files or the number of threads.
final class OneAnswerTest {
    @TempDir Path folder;
    private int runs;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void run_anyOrderAnyThreads_sameJson(long seed) throws Exception {
        Path pages = folder.resolve("pages");
        GeneratedCorpus.write(seed, 60, pages);
        Root root = Root.of(pages);
        String first = answers(run(root, 1, null));
        assertThat(first)
                .contains(
                        "\"kind\":\"exact\"",
                        "keyword-spam",
                        "unreadable",
                        "boilerplate",
                        "same-paragraph");
        Random random = new Random(seed);
        for (int threads : new int[] {1, 2, 3, 8}) {
            assertThat(answers(run(root, threads, random)))
                    .as("seed %d, %d threads, shuffled files", seed, threads)
                    .isEqualTo(first);
        }
    }

    /// @param shuffle deals the files out in another order; null for the reader's own
    private Path run(Root root, int threads, @Nullable Random shuffle) throws Exception {
        Path index = folder.resolve("index" + runs++);
        Reader reader = new Reader(RunSettings.PAGE_LIMIT);
        StopSignal signal = new StopSignal();
        new IndexRun(
                        settings(root, index, threads),
                        Progress.SILENT,
                        signal,
                        new Saving(signal),
                        shuffle == null ? reader::read : new ShuffledFiles(reader, shuffle),
                        StarPass.Limits.STANDARD)
                .run();
        return index;
    }

    private static RunSettings settings(Root root, Path index, int threads) {
        return new RunSettings(
                List.of(root), List.of(), index, threads, RunSettings.PAGE_LIMIT, false);
    }

    private static String answers(Path index) throws Exception {
        return Answers.of(index, List.of("the ka", "lo mi ren", "\"the ka\"", "yorum"));
    }

    /// The report is a function of the pages, too, but for the time it took.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 8})
    void report_anyThreads_sameJson(long seed) throws Exception {
        Path pages = folder.resolve("pages");
        GeneratedCorpus.write(seed, 30, pages);
        assertThat(report(Root.of(pages), 1)).isEqualTo(report(Root.of(pages), 4));
    }

    private String report(Root root, int threads) throws Exception {
        RunSettings settings = settings(root, folder.resolve("index" + runs++), threads);
        StringWriter text = new StringWriter();
        try (JsonLines out = new JsonLines(text)) {
            RunReport report = Winnow.index(settings, Progress.SILENT);
            out.line(json -> RunJson.write(json, report));
        }
        return text.toString().replaceAll("\"seconds\":[0-9.]+", "");
    }
}
