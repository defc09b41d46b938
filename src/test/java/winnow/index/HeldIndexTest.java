package winnow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.model.Changes;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who holds an index, and what becomes of it until the run begins.
final class HeldIndexTest {
    @TempDir Path folder;

    @BeforeEach
    void finishOnce() throws IOException {
        try (RunWriter run = RunWriter.open(folder, Map.of(), false)) {
            run.finish(Changes.NONE);
        }
    }

    private Set<String> commits() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            Set<String> commits = new TreeSet<>(Set.of(directory.listAll()));
            commits.removeIf(file -> !isCommit(file));
            return commits;
        }
    }

    private static boolean isCommit(String file) {
        return file.startsWith("segments");
    }

    private void damage() throws IOException {
        for (String commit : commits()) {
            Files.writeString(folder.resolve(commit), "not a commit at all");
        }
    }

    @Test
    void take_damagedAndFresh_isThereUntilTheRunBegins() throws IOException {
        damage();
        Set<String> damaged = commits();
        try (HeldIndex held = HeldIndex.take(folder, Map.of(), true)) {
            assertThat(held.base().isDamaged()).isTrue();
            assertThat(commits()).isEqualTo(damaged).isNotEmpty();
            try (RunWriter run = held.begin(held.base().note())) {
                run.finish(Changes.NONE);
            }
        }
        assertThat(IndexFiles.check(folder).broken()).isEmpty();
    }

    @Test
    void take_mayNotBeRead_isNoDamageAndNeverReplaced() throws IOException {
        FileSystemException[] troubles = {
            new AccessDeniedException("segments"),
            new FileSystemException("segments", null, "Input/output error")
        };
        for (FileSystemException trouble : troubles) {
            try (Restless index =
                    new Restless(
                            FSDirectory.open(folder), HeldIndexTest::isCommit, thrown(trouble))) {
                assertThatThrownBy(() -> Base.choose("index", index, Map.of(), true))
                        .isInstanceOf(UnusableIndex.class)
                        .hasMessageContaining("cannot be read")
                        .hasMessageNotContainingAny("damaged", "--fresh");
            }
            assertThat(commits()).hasSize(1);
        }
    }

    @Test
    void take_failsInAnyWay_letsGoOfTheIndex() throws IOException {
        Path holder = folder.resolve("writer.pid");
        Files.delete(holder);
        Files.createDirectory(holder);
        assertThatThrownBy(() -> HeldIndex.take(folder, Map.of(), false))
                .isInstanceOf(UnusableIndex.class)
                .hasMessageContaining("cannot write the index here");
        Files.delete(holder);
        Map<String, String> strange =
                new AbstractMap<>() {
                    @Override
                    public Set<Entry<String, String>> entrySet() {
                        throw new IllegalStateException("a bug of ours");
                    }
                };
        assertThatThrownBy(() -> HeldIndex.take(folder, strange, false))
                .isInstanceOf(IllegalStateException.class);
        Map<String, String> others = Map.of("rules", "others");
        assertThatThrownBy(() -> RunWriter.open(folder, others, false))
                .isInstanceOf(UnusableIndex.class)
                .hasMessageContaining("built with rules");
        try (HeldIndex held = HeldIndex.take(folder, Map.of(), false)) {
            assertThat(held.base().finished()).isPresent();
        }
    }

    private static Restless.Event thrown(IOException trouble) {
        return () -> {
            throw trouble;
        };
    }
}
