package winnow.index;

import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An index as files: Lucene's own check of checksums and structures.
public final class IndexFiles {
    private IndexFiles() {}

    /// What Lucene's check says of the commits.
    ///
    /// @param commits how many were checked: one, or a second one of a run that is not finished
    /// @param broken what is wrong in any of them, a line each; empty if all are sound
    public record Checked(long commits, List<String> broken) {
        public Checked {
            broken = List.copyOf(broken);
        }
    }

    /// Asks Lucene's check about every commit. A run may save or finish meanwhile, which takes the
    /// files of the commits before: what has vanished is not broken.
    public static Checked check(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            return check(folder.toString(), directory);
        }
    }

    static Checked check(String name, Directory directory) throws IOException {
        for (int tries = 1; ; tries++) {
            Optional<Checked> checked = checkOnce(name, directory, tries == Commits.TRIES);
            if (checked.isPresent()) {
                return checked.get();
            }
        }
    }

    /// Checks the commits that are there now.
    ///
    /// @param isLast whether to take what is missing for broken
    /// @return empty if a run has replaced the finished one meanwhile; then another is to be looked
    ///     at
    private static Optional<Checked> checkOnce(String name, Directory directory, boolean isLast)
            throws IOException {
        List<String> broken = new ArrayList<>();
        long checked = 0;
        for (IndexCommit commit : Commits.all(name, directory)) {
            List<String> here = damage(name, new AsOf(directory, commit));
            boolean isGone = !here.isEmpty() && !isLast && isGone(name, directory, commit);
            if (isGone && Commits.isFinished(commit)) {
                return Optional.empty();
            }
            if (!isGone) {
                checked++;
                broken.addAll(here);
            }
        }
        return Optional.of(new Checked(checked, broken));
    }

    private static boolean isGone(String name, Directory directory, IndexCommit commit)
            throws IOException {
        return Commits.all(name, directory).stream()
                .noneMatch(one -> one.getSegmentsFileName().equals(commit.getSegmentsFileName()));
    }

    /// What Lucene's check finds broken, a line each; empty if all is sound.
    private static List<String> damage(String name, Directory commit) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (CheckIndex check = new CheckIndex(commit);
                PrintStream out = new PrintStream(log, false, StandardCharsets.UTF_8)) {
            check.setInfoStream(out);
            if (check.checkIndex().clean) {
                return List.of();
            }
        } catch (FileNotFoundException | NoSuchFileException e) {
            return List.of(name + ": a file is missing: " + e.getMessage());
        }
        List<String> named =
                log.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("ERROR") || line.contains("FAILED"))
                        .map(line -> name + ": " + line.strip())
                        .toList();
        return named.isEmpty() ? List.of(name + ": Lucene's check fails") : named;
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
