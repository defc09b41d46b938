package winnow.bench;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

import winnow.dedup.Paragraphs;
import winnow.extract.Extractor;
import winnow.filter.Chain;
import winnow.index.PageDraft;
import winnow.index.Repeats;
import winnow.index.RunWriter;
import winnow.language.Languages;
import winnow.model.CleanPage;
import winnow.model.Page;
import winnow.model.RawPage;
import winnow.reader.Reader;
import winnow.reader.Root;
import winnow.reader.Undecoded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Processor seconds of each stage over a folder, page after page on one thread. For one use.
///
/// What Lucene does on the thread that adds a page is counted; flushes and merges at the end are
/// not.
final class Stages {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private enum Stage {
        READ,
        DECODE,
        EXTRACT,
        FILTER,
        LANGUAGE,
        PROFILE,
        WRITE
    }

    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private final Extractor extractor = new Extractor();
    private final Chain filters = Chain.standard();
    private final Languages languages = new Languages();
    private long last;

    private Stages() {}

    static Stages of(Path folder, Path index) throws IOException, InterruptedException {
        Stages stages = new Stages();
        Reader reader = new Reader(Reader.PAGE_LIMIT);
        try (RunWriter run = RunWriter.open(index, Map.of(), false)) {
            stages.last = CLOCK.getCurrentThreadCpuTime();
            reader.read(
                    Root.of(folder),
                    reading -> {
                        stages.lap(Stage.READ);
                        if (reading instanceof Undecoded page) {
                            stages.take(page, run);
                        }
                    });
        }
        return stages;
    }

    private void take(Undecoded undecoded, RunWriter run) {
        RawPage raw = undecoded.decode();
        lap(Stage.DECODE);
        Page extracted = extractor.extract(raw);
        lap(Stage.EXTRACT);
        Page filtered = filters.apply(extracted);
        lap(Stage.FILTER);
        CleanPage page = new CleanPage(languages.tell(filtered), "bench");
        lap(Stage.LANGUAGE);
        Paragraphs paragraphs = Paragraphs.of(page.page());
        Repeats repeats = Repeats.unknown(paragraphs.size(), paragraphs.all());
        lap(Stage.PROFILE);
        try {
            HashValue128 content = Hashing.xxh3_128().hashBytesTo128Bits(undecoded.content());
            run.write(
                    new PageDraft(
                            page, content, repeats, paragraphs.size(), paragraphs.words(), 0, null),
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lap(Stage.WRITE);
    }

    private void lap(Stage stage) {
        long now = CLOCK.getCurrentThreadCpuTime();
        nanos.merge(stage, now - last, Long::sum);
        last = now;
    }

    void print() {
        StringBuilder line = new StringBuilder("stages, cpu s on one thread:");
        nanos.forEach(
                (stage, sum) ->
                        line.append(
                                "  %s %.2f"
                                        .formatted(
                                                stage.name().toLowerCase(Locale.ROOT), sum / 1e9)));
        System.out.println(line);
    }
}
