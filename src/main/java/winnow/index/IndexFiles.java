package winnow.index;

import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CheckIndex.Status;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An index as files: Lucene's own check of checksums and structures.
public final class IndexFiles {
    private IndexFiles() {}

    /// What Lucene's check finds broken in any commit, a line each; empty if all are sound.
    public static List<String> damage(Path folder) throws IOException {
        List<String> broken = new ArrayList<>();
        try (FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            for (IndexCommit commit : Commits.all(folder.toString(), directory)) {
                broken.addAll(damage(folder, new AsOf(directory, commit)));
            }
        }
        return broken;
    }

    private static List<String> damage(Path folder, Directory commit) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (CheckIndex check = new CheckIndex(commit);
                PrintStream out = new PrintStream(log, false, StandardCharsets.UTF_8)) {
            check.setInfoStream(out);
            Status status = check.checkIndex();
            if (status.clean) {
                return List.of();
            }
        }
        List<String> named =
                log.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("ERROR") || line.contains("FAILED"))
                        .map(line -> folder + ": " + line.strip())
                        .toList();
        return named.isEmpty() ? List.of(folder + ": Lucene's check fails") : named;
    }

    /// Takes the commits out of a damaged index, so that one can be built in its place. Whoever
    /// calls this has the right to write it.
    static void forget(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(IndexFileNames.SEGMENTS)) {
                directory.deleteFile(file);
            }
        }
    }

    /// What the commits say of the runs that made them, the oldest first.
    ///
    /// @throws UnusableIndex if one is of another version
    public static List<RunNote> notes(Path folder) throws IOException {
        List<RunNote> notes = new ArrayList<>();
        try (FSDirectory directory = FSDirectory.open(folder)) {
            for (IndexCommit commit : Commits.all(folder.toString(), directory)) {
                notes.add(RunNote.read(folder.toString(), commit.getUserData()));
            }
        }
        return notes;
    }

    /// How many commits the index has: one, or a second one of a run that is not finished.
    public static long commits(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            return Commits.all(folder.toString(), directory).size();
        }
    }

    /// A directory in which one commit is the only one.
    private static final class AsOf extends FilterDirectory {
        private final String segments;

        AsOf(Directory directory, IndexCommit commit) {
            super(directory);
            this.segments = commit.getSegmentsFileName();
        }

        @Override
        public String[] listAll() throws IOException {
            return Arrays.stream(super.listAll())
                    .filter(
                            file ->
                                    !file.startsWith(IndexFileNames.SEGMENTS)
                                            || file.equals(segments))
                    .toArray(String[]::new);
        }
    }
}
