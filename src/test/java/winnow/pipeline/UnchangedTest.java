package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.reader.Reader;
import winnow.reader.Root;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// What a run spares: a file that its folder shows as it was is not opened, one with the same bytes
/// is not cleaned, and of a container that grew only the new records are.
final class UnchangedTest {
    private static final String RECORD =
            "{\"id\":\"%s\",\"text\":\"%s wool keeps feet warm in winter, says every"
                    + " shepherd.\"}\n";

    @TempDir Path folder;

    private Path pages;
    private final Map<String, Integer> versions = new HashMap<>();
    private int cleaned;

    @BeforeEach
    void write() throws Exception {
        pages = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(pages.resolve("sleep.txt"), "Morning light helps the sleeper to wake.");
        Files.writeString(pages.resolve("feet.txt"), "A pair of wide shoes helps sore feet most.");
        Files.writeString(
                pages.resolve("records.jsonl"),
                RECORD.formatted("a", "White") + RECORD.formatted("b", "Black"));
        assertThat(run(pages, List.of()).pages()).isEqualTo(4);
        assertThat(cleaned).isEqualTo(4);
    }

    private RunReport run(Path root, List<String> forget) throws Exception {
        RunSettings settings =
                new RunSettings(
                        List.of(Root.of(root)),
                        forget,
                        folder.resolve("index"),
                        2,
                        RunSettings.PAGE_LIMIT,
                        false);
        StopSignal signal = new StopSignal();
        AtomicInteger pagesCleaned = new AtomicInteger();
        Progress counting =
                new Progress() {
                    @Override
                    public void page() {
                        pagesCleaned.incrementAndGet();
                    }
                };
        Reader reader = new Reader(RunSettings.PAGE_LIMIT);
        RunReport report =
                new IndexRun(
                                settings,
                                counting,
                                signal,
                                new Saving(signal),
                                (one, sink) ->
                                        reader.read(
                                                one,
                                                new OldTimes(
                                                        sink,
                                                        file -> versions.getOrDefault(file, 0))),
                                StarPass.Limits.STANDARD)
                        .run();
        cleaned = pagesCleaned.get();
        return report;
    }

    @Test
    void run_nothingChanged_opensAndCleansNothing() throws Exception {
        RunReport again = run(pages, List.of());
        assertThat(cleaned).isZero();
        assertThat(again.bytes()).isZero();
    }

    @Test
    void run_fileTouched_readsItAndCleansNothing() throws Exception {
        versions.put("pages/sleep.txt", 1);
        RunReport again = run(pages, List.of());
        assertThat(cleaned).isZero();
        assertThat(again.bytes()).isEqualTo(Files.size(pages.resolve("sleep.txt")));
        assertThat(run(pages, List.of()).bytes()).isZero();
    }

    @Test
    void run_recordAppended_cleansThatRecord() throws Exception {
        Files.writeString(
                pages.resolve("records.jsonl"),
                RECORD.formatted("c", "Brown"),
                StandardOpenOption.APPEND);
        versions.put("pages/records.jsonl", 1);
        assertThat(run(pages, List.of()).changes().added()).isEqualTo(1);
        assertThat(cleaned).isEqualTo(1);
    }

    @Test
    void run_rootMovedAndForgotten_cleansNothing() throws Exception {
        Path moved = Files.createDirectories(folder.resolve("elsewhere")).resolve("pages");
        Files.move(pages, moved);
        RunReport again = run(moved, List.of("pages"));
        assertThat(cleaned).isZero();
        assertThat(again.pages()).isEqualTo(4);
    }
}
