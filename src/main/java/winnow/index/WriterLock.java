package winnow.index;

import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The right to write an index: one process at a time has it, and a dead one has lost it.
///
/// The operating system holds the lock and frees it when the process ends, however it ends; a file
/// beside it says which process that is. It is taken before anything is read, so that what a run
/// carries on from cannot change under it.
final class WriterLock implements Closeable {
    private static final String LOCK = "writer.lock";
    private static final String HOLDER = "writer.pid";

    private final Lock lock;

    private WriterLock(Lock lock) {
        this.lock = lock;
    }

    /// @param name how people name the index
    /// @throws UnusableIndex if another process, or another run of this one, has it
    static WriterLock take(String name, FSDirectory directory) throws IOException {
        Path holder = directory.getDirectory().resolve(HOLDER);
        Lock lock;
        try {
            lock = directory.obtainLock(LOCK);
        } catch (LockObtainFailedException e) {
            throw UnusableIndex.held(name, holder(holder), e);
        }
        try {
            Files.writeString(holder, ProcessHandle.current().pid() + "\n");
            return new WriterLock(lock);
        } catch (IOException e) {
            IOUtils.closeWhileSuppressingExceptions(e, lock);
            throw UnusableIndex.unwritable(name, e);
        }
    }

    private static String holder(Path file) throws IOException {
        Optional<Long> process = process(file);
        if (process.isEmpty()) {
            return "process unknown";
        }
        return process.get() == ProcessHandle.current().pid()
                ? "in this process"
                : "process " + process.get();
    }

    private static Optional<Long> process(Path file) throws IOException {
        try {
            String text = Files.readString(file).strip();
            return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // it has only just taken the lock
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
