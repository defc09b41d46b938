package winnow.index;

import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// An index that nobody else may write, and where a run of it begins.
///
/// What is in it stays as it is until the run [begins][#begin(RunNote)], so a run that is refused
/// has changed nothing. For one run, by one thread.
public final class HeldIndex implements Closeable {
    private final String name;
    private final FSDirectory directory;
    private final WriterLock lock;
    private final Base base;

    private HeldIndex(String name, FSDirectory directory, WriterLock lock, Base base) {
        this.name = name;
        this.directory = directory;
        this.lock = lock;
        this.base = base;
    }

    /// Takes the index for a run.
    ///
    /// @param folder the index, made if it is not there
    /// @param settings what the run's decisions depend on, by name
    /// @param fresh true to begin with nothing, beside what is there, or to carry on a run that did
    /// @throws UnusableIndex if another run holds it, it cannot be written, or it was built with
    ///     other settings and `fresh` is false
    public static HeldIndex take(Path folder, Map<String, String> settings, boolean fresh)
            throws IOException {
        String name = folder.toString();
        return take(name, directory(name, folder), settings, fresh);
    }

    /// Takes the index in a directory, which is closed with it, or if it cannot be taken.
    static HeldIndex take(
            String name, FSDirectory directory, Map<String, String> settings, boolean fresh)
            throws IOException {
        @Nullable WriterLock lock = null;
        @Nullable HeldIndex held = null;
        try {
            lock = WriterLock.take(name, directory);
            held =
                    new HeldIndex(
                            name, directory, lock, Base.choose(name, directory, settings, fresh));
            return held;
        } catch (FileSystemException e) {
            throw UnusableIndex.unwritable(name, e);
        } finally {
            if (held == null) {
                IOUtils.closeWhileHandlingException(lock, directory);
            }
        }
    }

    private static FSDirectory directory(String name, Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FSDirectory.open(folder);
        } catch (FileSystemException e) {
            throw UnusableIndex.unwritable(name, e);
        }
    }

    /// Where the run begins.
    public Base base() {
        return base;
    }

    /// Begins the run. A damaged index, in whose place it builds another, is gone from here on.
    ///
    /// @param note what run it is
    /// @return the run, which lets go of the index when it is closed
    public RunWriter begin(RunNote note) throws IOException {
        try {
            if (base.isDamaged()) {
                IndexFiles.forget(directory);
            }
            return RunWriter.begin(name, this, directory, note);
        } catch (LockObtainFailedException e) {
            throw UnusableIndex.held(name, "or another program with Lucene in it", e);
        } catch (FileSystemException e) {
            throw UnusableIndex.unwritable(name, e);
        }
    }

    /// Lets go of it.
    @Override
    public void close() throws IOException {
        try (directory;
                lock) {
            return;
        }
    }
}
