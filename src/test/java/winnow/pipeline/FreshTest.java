package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.GeneratedCorpus;
import winnow.index.UnusableIndex;
import winnow.reader.Reader;
import winnow.reader.Root;

import java.nio.file.Path;
import java.util.List;

/// An index that is built anew stands beside the old one until it is done.
final class FreshTest {
    private static final List<String> QUESTIONS = List.of("the ka", "yorum");
    private static final long OTHER_LIMIT = 1 << 20;
    private static final int ALL = 1_000_000;

    @TempDir Path folder;
    private String old = "";

    @BeforeEach
    void buildOnce() throws Exception {
        GeneratedCorpus.write(5, 30, folder.resolve("pages"));
        assertThat(run(RunSettings.PAGE_LIMIT, false, ALL)).isTrue();
        old = Answers.of(folder.resolve("index"), QUESTIONS);
    }

    /// @param most pages that it lives to see cleaned or compared
    /// @return whether it came to its end
    private boolean run(long pageLimit, boolean fresh, int most) throws Exception {
        RunSettings settings =
                new RunSettings(
                        List.of(Root.of(folder.resolve("pages"))),
                        List.of(),
                        folder.resolve("index"),
                        1,
                        pageLimit,
                        fresh);
        StopSignal signal = new StopSignal();
        Saving always =
                new Saving(signal) {
                    @Override
                    boolean isDue() {
                        return true;
                    }
                };
        Counting counting = new Counting(most, signal);
        Reader reader = new Reader(pageLimit);
        try {
            cleaned = 0;
            carriedOn =
                    new IndexRun(
                                    settings,
                                    counting,
                                    signal,
                                    always,
                                    reader::read,
                                    StarPass.Limits.STANDARD)
                            .run()
                            .isCarriedOn();
            return true;
        } catch (InterruptedException e) {
            return false;
        } finally {
            cleaned = counting.pages;
        }
    }

    private int cleaned;
    private boolean carriedOn;

    private String answers() throws Exception {
        return Answers.of(folder.resolve("index"), QUESTIONS);
    }

    @Test
    void fresh_stopped_oldOneIsSeenAndNextFreshCarriesOn() throws Exception {
        assertThat(run(OTHER_LIMIT, true, 12)).isFalse();
        assertThat(answers()).isEqualTo(old);
        assertThatThrownBy(() -> run(OTHER_LIMIT, false, ALL))
                .isInstanceOf(UnusableIndex.class)
                .hasMessageContaining("--fresh");
        assertThat(run(OTHER_LIMIT, true, ALL)).isTrue();
        assertThat(carriedOn).isTrue();
        assertThat(cleaned).isBetween(1, 37 - 12);
        assertThat(answers()).isEqualTo(old);
        assertThat(run(OTHER_LIMIT, false, ALL)).isTrue();
        assertThat(cleaned).isZero();
    }

    @Test
    void fresh_stoppedThenPlainRun_dropsIt() throws Exception {
        assertThat(run(OTHER_LIMIT, true, 12)).isFalse();
        assertThat(run(RunSettings.PAGE_LIMIT, false, ALL)).isTrue();
        assertThat(carriedOn).isFalse();
        assertThat(cleaned).isZero();
        assertThat(answers()).isEqualTo(old);
        assertThat(run(OTHER_LIMIT, true, ALL)).isTrue();
        assertThat(carriedOn).isFalse();
        assertThat(cleaned).isGreaterThan(30);
    }

    @Test
    void fresh_sameSettings_cleansEverythingAgain() throws Exception {
        assertThat(run(RunSettings.PAGE_LIMIT, true, ALL)).isTrue();
        assertThat(cleaned).isGreaterThan(30);
        assertThat(answers()).isEqualTo(old);
    }

    private static final class Counting implements Progress {
        private final int most;
        private final StopSignal signal;
        private int pages;
        private int events;

        Counting(int most, StopSignal signal) {
            this.most = most;
            this.signal = signal;
        }

        private synchronized void event() {
            if (++events == most) {
                signal.stop();
            }
        }

        @Override
        public synchronized void page() {
            pages++;
            event();
        }

        @Override
        public void compared() {
            event();
        }
    }
}
