package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// All files of a root, one after the other: the entries of a folder by the bytes of their names,
/// which for UTF-8 is the order of code points, each folder's content at its place.
///
/// Names that begin with a dot are passed over, symbolic links are found but not followed (the root
/// itself may be one). Holds the names of the folders that are open, and nothing else. Not
/// thread-safe.
final class FolderWalk {
    /// What stands at one place of the walk.
    sealed interface Found permits File, Other, Unlisted {}

    /// A regular file.
    record File(SourceFile source, Path path) implements Found {}

    /// A `symlink`, or a `special` file.
    record Other(String id, String kind) implements Found {}

    /// A folder or file that cannot be looked at.
    record Unlisted(String id, IOException problem) implements Found {}

    /// A folder that is being walked, with the names that are still to come, last one first.
    ///
    /// @param way the names from the root's folder on
    private record Level(String id, Path folder, List<String> way, List<Path> names) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private final @Nullable Path except;
    private final Selection selection;
    private @Nullable Found only;

    /// @throws MissingRoot if the root is not there or may not be read
    FolderWalk(Root root) throws IOException {
        except = root.except();
        selection = root.selection() == null ? Selection.ALL : root.selection();
        try {
            Look look = Look.at(root.path());
            if (look.isDirectory()) {
                levels.push(level(root.name(), root.path(), List.of()));
            } else {
                only = found(root.name(), root.path(), look);
            }
        } catch (NoSuchFileException e) {
            throw MissingRoot.absent(root.path(), e);
        } catch (AccessDeniedException e) {
            throw MissingRoot.denied(root.path(), e);
        } catch (IOException e) {
            throw MissingRoot.unreadable(root.path(), e);
        }
    }

    /// The next one; null at the end.
    @Nullable Found next() {
        if (only != null) {
            Found found = only;
            only = null;
            return found;
        }
        while (!levels.isEmpty()) {
            Level level = levels.element();
            if (level.names.isEmpty()) {
                levels.pop();
                continue;
            }
            Path path = level.folder.resolve(level.names.removeLast());
            Found found = enter(level.id + '/' + PageId.name(path), path, way(level, path));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<String> way(Level level, Path path) {
        List<String> way = new ArrayList<>(level.way);
        way.add(String.valueOf(path.getFileName()));
        return way;
    }

    /// What stands at `path`; null if it is a folder, which is walked next, or is not to be read.
    private @Nullable Found enter(String id, Path path, List<String> way) {
        if (!selection.enters(way)) {
            return null;
        }
        try {
            Look look = Look.at(path, LinkOption.NOFOLLOW_LINKS);
            if (!look.isDirectory()) {
                return selection.takes(way) ? found(id, path, look) : null;
            }
            if (!path.equals(except)) {
                levels.push(level(id, path, way));
            }
            return null;
        } catch (IOException e) {
            return new Unlisted(id, e);
        }
    }

    private static Found found(String id, Path path, Look look) {
        return look.isFile()
                ? new File(new SourceFile(id, look.size(), look.time()), path)
                : new Other(id, look.isLink() ? "symlink" : "special");
    }

    private static Level level(String id, Path folder, List<String> way) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (!name.toString().startsWith(".")) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(Collections.reverseOrder());
        return new Level(id, folder, way, names);
    }
}
