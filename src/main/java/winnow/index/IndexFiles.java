package winnow.index;

import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CheckIndex.Status;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// An index as files: Lucene's own check of checksums and structures.
public final class IndexFiles {
    private IndexFiles() {}

    /// What Lucene's check finds broken in the last commit, a line each; empty if it is sound.
    public static List<String> damage(Path folder) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
                CheckIndex check = new CheckIndex(directory);
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

    /// Takes the commits out of a damaged index, so that one can be built in its place.
    ///
    /// @throws UnusableIndex if a run holds the index
    static void forget(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            held.ensureValid();
            for (String file : directory.listAll()) {
                if (file.startsWith(IndexFileNames.SEGMENTS)) {
                    directory.deleteFile(file);
                }
            }
        } catch (LockObtainFailedException e) {
            throw UnusableIndex.held(folder.toString(), e);
        }
    }

    /// How many files the index has.
    public static long count(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            return directory.listAll().length;
        }
    }
}
