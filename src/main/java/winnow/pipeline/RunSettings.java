package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.reader.Reader;
import winnow.reader.Root;
import winnow.reader.Selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What to index, where to, and how.
///
/// @param roots the folders and files; none for all that the index remembers
/// @param forget names of roots whose pages are to be taken out
/// @param index the index folder
/// @param threads how many pages are cleaned at once
/// @param pageLimit bytes of the largest page that is read
/// @param comments readers' comments are content
/// @param fresh true to build everything anew, beside what is there until it is done
public record RunSettings(
        List<Root> roots,
        List<String> forget,
        Path index,
        int threads,
        long pageLimit,
        boolean comments,
        boolean fresh) {
    /// Under which name an index remembers the version of the rules that made it.
    static final String RULES = "rules";

    private static final String LIMIT = "page-limit";
    private static final String COMMENTS = "comments";
    private static final String KEPT = "kept";

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /// Bytes of the largest page that is read, unless told otherwise: 64 MiB.
    public static final long PAGE_LIMIT = Reader.PAGE_LIMIT;

    public RunSettings {
        roots = List.copyOf(roots);
        forget = List.copyOf(forget);
        if (threads < 1) {
            throw new IllegalArgumentException("needs a thread, not " + threads);
        }
        if (pageLimit < 1) {
            throw new IllegalArgumentException(
                    "a page limit of " + pageLimit + " bytes reads nothing");
        }
    }

    /// Settings that remove readers' comments.
    public RunSettings(
            List<Root> roots,
            List<String> forget,
            Path index,
            int threads,
            long pageLimit,
            boolean fresh) {
        this(roots, forget, index, threads, pageLimit, false, fresh);
    }

    /// Those paths, each under the last name of its real path; all cores, the default page limit.
    ///
    /// @throws winnow.reader.MissingRoot if one is not there or may not be read
    public static RunSettings of(List<Path> paths, Path index) throws IOException {
        return new RunSettings(roots(paths, null), List.of(), index, CORES, PAGE_LIMIT, false);
    }

    /// Those with which an index was made, and no root.
    ///
    /// @param decisive what it remembers of them
    static RunSettings like(Path index, Map<String, String> decisive) {
        return new RunSettings(
                List.of(),
                List.of(),
                index,
                CORES,
                Long.parseLong(decisive.getOrDefault(LIMIT, Long.toString(PAGE_LIMIT))),
                KEPT.equals(decisive.get(COMMENTS)),
                false);
    }

    /// The roots at those paths.
    ///
    /// @param name what to call the only one; null for their own names
    /// @throws winnow.reader.MissingRoot if one is not there or may not be read
    /// @throws IllegalArgumentException if two have one name or lie in each other, or a name is
    ///     there and no path, or more than one
    public static List<Root> roots(List<Path> paths, @Nullable String name) throws IOException {
        if (name != null && paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "--name names a folder, and none is named; add it: winnow index FOLDER --name"
                            + " ROOT");
        }
        if (name != null && paths.size() > 1) {
            throw new IllegalArgumentException("--name names one root, not " + paths.size());
        }
        List<Root> roots = new ArrayList<>();
        for (Path path : paths) {
            Root root = name == null ? Root.of(path) : Root.of(name, path);
            for (Root other : roots) {
                requireApart(root, other);
            }
            roots.add(root);
        }
        return roots;
    }

    /// The roots at those paths, each with only some of its files.
    ///
    /// @param include globs of what to read; none for all
    /// @param exclude globs of what not to read; if both are none, what is remembered holds
    /// @throws winnow.reader.MissingRoot if one is not there or may not be read
    /// @throws IllegalArgumentException also if a glob is none, or there is nothing to choose from
    public static List<Root> roots(
            List<Path> paths, @Nullable String name, List<String> include, List<String> exclude)
            throws IOException {
        List<Root> roots = roots(paths, name);
        if (include.isEmpty() && exclude.isEmpty()) {
            return roots;
        }
        Selection selection = Selection.of(include, exclude);
        if (roots.isEmpty()) {
            throw noFolder("none is named; add it: winnow index FOLDER --include GLOB");
        }
        for (Root root : roots) {
            if (!Files.isDirectory(root.path())) {
                throw noFolder(root.path() + " is a file; index it by itself");
            }
        }
        return roots.stream().map(root -> root.selecting(selection)).toList();
    }

    private static IllegalArgumentException noFolder(String why) {
        return new IllegalArgumentException(
                "--include and --exclude choose among the files of a folder, and " + why);
    }

    private static void requireApart(Root one, Root other) {
        if (one.path().startsWith(other.path()) || other.path().startsWith(one.path())) {
            throw new IllegalArgumentException(
                    one.path() + " and " + other.path() + " overlap; name only the outer one");
        }
        if (one.name().equals(other.name())) {
            throw new IllegalArgumentException(
                    one.path()
                            + " and "
                            + other.path()
                            + " are both named "
                            + one.name()
                            + "; index them one by one, each with a --name of its own");
        }
    }

    /// What decisions depend on, as the index remembers it.
    Map<String, String> decisive() {
        return Map.of(
                RULES,
                Integer.toString(Cleaning.RULES_VERSION),
                LIMIT,
                Long.toString(pageLimit),
                COMMENTS,
                comments ? KEPT : "removed");
    }
}
