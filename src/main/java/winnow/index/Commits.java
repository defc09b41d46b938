package winnow.index;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/// The commits of an index: the last finished run, and perhaps a later one that is not finished.
///
/// Readers see the former, writers carry on from the latter. The policy of [#keepFinished()] keeps
/// just these two.
final class Commits {
    /// A run that finishes deletes the files of the one before it; who is about to open those looks
    /// again. Each time means that a whole run was finished meanwhile.
    static final int TRIES = 10;

    private Commits() {}

    /// The last finished commit; empty if there is none.
    ///
    /// @throws UnusableIndex if another program or another version wrote the index, or it is
    ///     damaged
    static Optional<IndexCommit> finished(String name, Directory directory) throws IOException {
        return finished(name, all(name, directory));
    }

    private static Optional<IndexCommit> finished(String name, List<IndexCommit> commits)
            throws IOException {
        for (IndexCommit commit : commits.reversed()) {
            if (RunNote.read(name, commit.getUserData()).isFinished()) {
                return Optional.of(commit);
            }
        }
        return Optional.empty();
    }

    /// The last commit of a run that is not finished, if that is the last one of all.
    static Optional<IndexCommit> unfinished(String name, Directory directory) throws IOException {
        List<IndexCommit> commits = all(name, directory);
        if (commits.isEmpty()) {
            return Optional.empty();
        }
        IndexCommit last = commits.getLast();
        return RunNote.read(name, last.getUserData()).isFinished()
                ? Optional.empty()
                : Optional.of(last);
    }

    /// All commits, the oldest first; none if there is no index.
    ///
    /// @throws UnusableIndex if they cannot be read
    static List<IndexCommit> all(String name, Directory directory) throws IOException {
        try {
            return DirectoryReader.listCommits(directory);
        } catch (IndexNotFoundException e) {
            return List.of();
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw UnusableIndex.unknownFormat(name, e);
        } catch (CorruptIndexException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException e) {
            throw UnusableIndex.damaged(name, e);
        } catch (FileSystemException e) {
            throw UnusableIndex.unreadable(name, e);
        }
    }

    /// Opens the last finished commit. A list in which none is finished may have been made in the
    /// instant in which a run finished; so is one whose files have vanished: then it looks again.
    ///
    /// @throws UnusableIndex if there is none, or it cannot be read
    static DirectoryReader open(String name, Directory directory) throws IOException {
        for (int tries = 1; ; tries++) {
            List<IndexCommit> commits = all(name, directory);
            Optional<IndexCommit> commit = finished(name, commits);
            if (commits.isEmpty()) {
                throw UnusableIndex.missing(name);
            }
            try {
                if (commit.isPresent()) {
                    return DirectoryReader.open(commit.get());
                }
                if (tries == TRIES) {
                    throw UnusableIndex.unfinished(name);
                }
            } catch (FileNotFoundException | NoSuchFileException e) {
                if (tries == TRIES) {
                    throw UnusableIndex.damaged(name, e);
                }
            } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
                throw UnusableIndex.unknownFormat(name, e);
            } catch (CorruptIndexException | EOFException e) {
                throw UnusableIndex.damaged(name, e);
            } catch (FileSystemException e) {
                throw UnusableIndex.unreadable(name, e);
            }
        }
    }

    /// Keeps the last finished commit and the last one of all; deletes the others.
    static IndexDeletionPolicy keepFinished() {
        return new IndexDeletionPolicy() {
            @Override
            public void onInit(List<? extends IndexCommit> commits) throws IOException {
                onCommit(commits);
            }

            @Override
            public void onCommit(List<? extends IndexCommit> commits) throws IOException {
                boolean isKept = false;
                for (int i = commits.size() - 1; i >= 0; i--) {
                    boolean finished = isFinished(commits.get(i));
                    if (i < commits.size() - 1 && (isKept || !finished)) {
                        commits.get(i).delete();
                    }
                    isKept |= finished;
                }
            }
        };
    }

    /// A commit of another version counts as finished: it may be all that a person has.
    static boolean isFinished(IndexCommit commit) throws IOException {
        try {
            return RunNote.read("", commit.getUserData()).isFinished();
        } catch (UnusableIndex e) {
            return true;
        }
    }
}
