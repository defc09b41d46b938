package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.reader.Reader;
import winnow.reader.Root;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

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

    private static byte[] fetched(String name, String year, String type, String word)
            throws Exception {
        String record =
                """
                WARC/1.0\r
                WARC-Type: resource\r
                WARC-Record-ID: <urn:%s>\r
                WARC-Target-URI: https://x.example/%s\r
                WARC-Date: %s-03-05T10:00:00Z\r
                Content-Type: %s\r
                Content-Length: 47\r
                \r
                %s wool keeps feet warm, says every shepherd\r
                \r
                """
                        .formatted(name, name, year, type, word);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(record.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private void append(Path file, byte[] bytes) throws Exception {
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        versions.merge("pages/" + file.getFileName(), 1, Integer::sum);
    }

    @Test
    void run_archiveAppendedTo_cleansWhatIsNewAndCountsAll() throws Exception {
        Path archive = pages.resolve("all.warc.gz");
        append(archive, fetched("a", "2024", "text/plain", "White"));
        append(archive, fetched("b", "2024", "image/png", "Black"));
        RunReport first = run(pages, List.of());
        assertThat(cleaned).isEqualTo(1);
        assertThat(first.skipped()).isEqualTo(Map.of("image", 1L));
        append(archive, fetched("a", "2024", "text/plain", "Brown"));
        append(archive, fetched("c", "2024", "image/png", "Brown"));
        RunReport grown = run(pages, List.of());
        assertThat(cleaned).isEqualTo(1);
        assertThat(grown.pages()).isEqualTo(6);
        assertThat(grown.skipped()).isEqualTo(Map.of("image", 2L));
        assertThat(grown.changes().changed()).isZero();
        versions.merge("pages/all.warc.gz", 1, Integer::sum);
        assertThat(run(pages, List.of()).changes().isNone()).isTrue();
        assertThat(cleaned).isZero();
    }

    @Test
    void run_archiveWrittenAnew_cleansTheRecordsThatChanged() throws Exception {
        Path archive = pages.resolve("all.warc.gz");
        append(archive, fetched("a", "2024", "text/plain", "White"));
        append(archive, fetched("b", "2024", "text/plain", "Black"));
        run(pages, List.of());
        Files.delete(archive);
        append(archive, fetched("c", "2024", "text/plain", "Brown"));
        append(archive, fetched("a", "2024", "text/plain", "White"));
        append(archive, fetched("b", "2025", "text/plain", "Black"));
        RunReport anew = run(pages, List.of());
        assertThat(cleaned).isEqualTo(2); // the day of b is another
        assertThat(anew.changes().added()).isEqualTo(1);
        assertThat(anew.changes().changed()).isEqualTo(1);
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
