package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.reader.Reader;
import winnow.reader.Root;
import winnow.reader.Sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What one run after another does, and says of itself.
final class IndexRunTest {
    private static final String SLEEP = "Morning light sets the clock of the body.";
    private static final String FEET = "Wide shoes let feet rest.";

    @TempDir Path folder;
    private Path pages;

    @BeforeEach
    void writeTwoPages() throws IOException {
        pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("sleep"), SLEEP);
        Files.writeString(pages.resolve("feet"), FEET);
    }

    private RunReport run(Progress progress, IndexRun.Source source) throws Exception {
        RunSettings settings = RunSettings.of(List.of(pages), folder.resolve("index"));
        StopSignal signal = new StopSignal();
        return new IndexRun(
                        settings,
                        progress,
                        signal,
                        new Saving(signal),
                        source,
                        StarPass.Limits.STANDARD)
                .run();
    }

    private static void read(Root root, Sink sink) throws IOException, InterruptedException {
        new Reader(RunSettings.PAGE_LIMIT).read(root, new OldTimes(sink, file -> 0));
    }

    @Test
    void run_unchangedFiles_bytesAreThoseOfTheFilesThatWereOpened() throws Exception {
        Passed first = new Passed();
        assertThat(run(first, IndexRunTest::read).bytes())
                .isEqualTo(SLEEP.length() + FEET.length());
        assertThat(first.bytes).isEqualTo(SLEEP.length() + FEET.length());
        String more = FEET + " So does a walk.";
        Files.writeString(pages.resolve("feet"), more);
        Passed second = new Passed();
        assertThat(run(second, IndexRunTest::read).bytes()).isEqualTo(more.length());
        assertThat(second.bytes).as("progress").isEqualTo(SLEEP.length() + more.length());
        assertThat(run(new Passed(), IndexRunTest::read).bytes()).isZero();
    }

    @Test
    void run_rootVanishesWhileItIsRead_isRefusedAndItsPagesStay() throws Exception {
        assertThat(run(new Passed(), IndexRunTest::read).pages()).isEqualTo(2);
        Path away = folder.resolve("away");
        IndexRun.Source pulledOut =
                (root, sink) -> {
                    Files.delete(pages.resolve("feet")); // as far as this run can see
                    read(root, sink);
                    Files.move(pages, away);
                };
        assertThatThrownBy(() -> run(new Passed(), pulledOut))
                .isInstanceOf(RefusedRoots.class)
                .hasMessageContainingAll(
                        "root 'pages'", "no such file or folder", "--forget pages");
        assertThat(Answers.of(folder.resolve("index"), List.of("shoes"))).contains(FEET);
        Files.move(away, pages);
        Files.writeString(pages.resolve("feet"), FEET);
        RunReport again = run(new Passed(), IndexRunTest::read);
        assertThat(again.changes().isNone()).isTrue();
        assertThat(again.pages()).isEqualTo(2);
    }

    /// Counts what progress is told.
    private static final class Passed implements Progress {
        private long bytes;

        @Override
        public void read(long more) {
            bytes += more;
        }
    }
}
