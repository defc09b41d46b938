package winnow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.model.Changes;
import winnow.model.Unreadable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Commits vanish while somebody looks at them: a run that saves or finishes takes those before.
final class CommitsTest {
    @TempDir Path folder;

    @BeforeEach
    void finishOnce() throws IOException {
        try (RunWriter run = RunWriter.open(folder, Map.of(), false)) {
            run.write(new Unreadable("p/a", "permission denied", ""));
            run.finish(Changes.NONE);
        }
    }

    /// A run beside the one before, which shares no file with it and has saved once.
    private RunWriter saved() throws IOException {
        RunWriter run = begin(folder, true);
        run.write(new Unreadable("p/b", "permission denied", ""));
        run.save();
        return run;
    }

    /// Begins a run that does not say that it is finished when it saves.
    private static RunWriter begin(Path index, boolean fresh) throws IOException {
        HeldIndex held = HeldIndex.take(index, Map.of(), fresh);
        return held.begin(new RunNote(Map.of(), Map.of(), 2, false, fresh, Set.of(), Changes.NONE));
    }

    private Restless directory(Predicate<String> file, Restless.Event event) throws IOException {
        return new Restless(FSDirectory.open(folder, NoLockFactory.INSTANCE), file, event);
    }

    /// A file that is opened when the commits are listed already, and one is being checked.
    private static boolean isContent(String file) {
        return !file.startsWith("segments") && !file.endsWith(".si");
    }

    @Test
    void check_runFinishesMeanwhile_theNewCommitIsCheckedInstead() throws Exception {
        try (RunWriter run = saved();
                Restless index =
                        directory(CommitsTest::isContent, () -> run.finish(Changes.NONE))) {
            assertThat(IndexFiles.check("index", index).broken()).isEmpty();
            assertThat(IndexFiles.check("index", index).commits()).isEqualTo(1);
            assertThat(index.isOver()).isTrue();
        }
    }

    @Test
    void check_runSavesMeanwhile_whatItHadSavedBeforeIsNotMissed() throws Exception {
        try (RunWriter run = saved();
                Restless index = directory(CommitsTest::isContent, run::save)) {
            IndexFiles.Checked checked = IndexFiles.check("index", index);
            assertThat(checked.broken()).isEmpty();
            assertThat(checked.commits()).isEqualTo(1);
            assertThat(index.isOver()).isTrue();
        }
    }

    @Test
    void check_fileIsMissing_isNamed() throws Exception {
        try (FSDirectory index = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            for (String file : index.listAll()) {
                if (isContent(file) && file.startsWith("_")) {
                    index.deleteFile(file);
                }
            }
            IndexFiles.Checked checked = IndexFiles.check("index", index);
            assertThat(checked.broken()).isNotEmpty();
            assertThat(checked.commits()).isEqualTo(1);
        }
    }

    @Test
    void open_runFinishesWhileItLists_theNewRunIsOpened() throws Exception {
        String old = segmentsFile();
        try (RunWriter run = saved();
                Restless index = directory(old::equals, () -> run.finish(Changes.NONE));
                DirectoryReader reader = Commits.open("index", index)) {
            assertThat(index.isOver()).isTrue();
            assertThat(reader.getIndexCommit().getSegmentsFileName()).isEqualTo(segmentsFile());
        }
    }

    @Test
    void open_runNeverFinished_saysSo() throws Exception {
        Path other = folder.resolve("other");
        try (RunWriter run = begin(other, false);
                FSDirectory index = FSDirectory.open(other)) {
            run.save();
            assertThatThrownBy(() -> Commits.open("index", index))
                    .isInstanceOf(UnusableIndex.class)
                    .hasMessageContaining("no finished run here yet");
        }
    }

    /// The file of the last commit.
    private String segmentsFile() throws IOException {
        try (FSDirectory index = FSDirectory.open(folder)) {
            return Commits.all("index", index).getLast().getSegmentsFileName();
        }
    }
}
