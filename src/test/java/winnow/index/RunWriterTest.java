package winnow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.model.Changes;
import winnow.model.Unreadable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// What a run says that cannot write any more.
final class RunWriterTest {
    @TempDir Path folder;

    private static Unreadable remark(String page) {
        return new Unreadable(page, "permission denied", "");
    }

    @Test
    void requireUnbroken_diskIsFull_namesItAndTheLastFinishedRunStays() throws Exception {
        FullDisk disk = new FullDisk(folder);
        try (HeldIndex held = HeldIndex.take("index", disk, Map.of(), false);
                RunWriter run = held.begin(held.base().note())) {
            run.write(remark("p/a"));
            run.finish(Changes.NONE);
            run.requireUnbroken();
            disk.isFull = true;
            assertThatThrownBy(() -> run.write(remark("p/b"))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> run.write(remark("p/c")))
                    .as("what it says of itself then")
                    .isInstanceOf(AlreadyClosedException.class);
            assertThatThrownBy(run::requireUnbroken)
                    .isInstanceOf(UnusableIndex.class)
                    .hasMessage(
                            "index: the run broke off (no space left on device); searches see the"
                                    + " last finished run; make room, or check the disk, and run it"
                                    + " again");
        }
        try (IndexView view = IndexView.open(folder)) {
            assertThat(Totals.of(view).unreadable()).isEqualTo(1);
        }
    }

    /// A disk on which nothing can be written once it is full.
    private static final class FullDisk extends NIOFSDirectory {
        private boolean isFull;

        FullDisk(Path folder) throws IOException {
            super(folder);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (isFull) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }
}
