package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A folder, or a single file, whose pages are read under one name.
///
/// @param name the first part of its pages' ids: as page ids are written, without `/` and `#`
/// @param path its real path
/// @param except a folder below it that is passed over, by its real path; null for none
/// @param selection which of a folder's files are read; null if nobody says, which is all unless
///     somebody remembers better
public record Root(String name, Path path, @Nullable Path except, @Nullable Selection selection) {
    /// @throws IllegalArgumentException if the name cannot begin a page id
    public Root {
        if (name.isBlank() || name.indexOf('/') >= 0 || !PageId.isEscaped(name)) {
            throw new IllegalArgumentException(
                    "'"
                            + PageId.escape(name)
                            + "' cannot name a root; choose a name without '/', '#', '%' and"
                            + " control characters");
        }
    }

    /// The root at that real path, whole.
    public Root(String name, Path path) {
        this(name, path, null, null);
    }

    /// The same root, but for that folder.
    public Root without(Path folder) {
        return new Root(name, path, folder, selection);
    }

    /// The same root, but only those of its files.
    public Root selecting(Selection files) {
        return new Root(name, path, except, files);
    }

    /// The root at that path, named like the last name of its real path. A symbolic link is
    /// followed.
    ///
    /// @throws MissingRoot if nothing is there, or it may not be read
    public static Root of(Path path) throws IOException {
        Path real = real(path);
        return new Root(real.getNameCount() == 0 ? "root" : PageId.name(real), real);
    }

    /// The root at that path under a name of its own.
    ///
    /// @throws MissingRoot if nothing is there, or it may not be read
    public static Root of(String name, Path path) throws IOException {
        return new Root(name, real(path));
    }

    /// Makes sure that it can be read.
    ///
    /// @throws MissingRoot if nothing is there, or it may not be read
    public void requireReadable() throws IOException {
        real(path);
    }

    /// Which disk it is on, as a word that is the same as long as it is the same disk; empty if the
    /// system does not say.
    public String disk() throws IOException {
        return Look.disk(path);
    }

    /// Whether it is a folder with nothing in it, such as a place where no disk is mounted.
    public boolean isBare() throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            return !entries.iterator().hasNext();
        }
    }

    private static Path real(Path path) throws IOException {
        try {
            Path real = path.toRealPath();
            if (!Files.isReadable(real)) {
                throw MissingRoot.denied(path);
            }
            if (Files.isDirectory(real) && !Files.isExecutable(real)) {
                throw MissingRoot.closed(path); // its names can be read, but not what they name
            }
            return real;
        } catch (NoSuchFileException e) {
            throw MissingRoot.absent(path, e);
        } catch (AccessDeniedException e) {
            throw MissingRoot.denied(path, e);
        }
    }
}
