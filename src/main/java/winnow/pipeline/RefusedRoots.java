package winnow.pipeline;

import winnow.reader.MissingRoot;
import winnow.reader.Root;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// A run that is refused for its roots, before anything is changed; the message says which, why,
/// and what to do, in one line.
public final class RefusedRoots extends IOException {
    private RefusedRoots(String message) {
        super(message);
    }

    private RefusedRoots(String message, Throwable cause) {
        super(message, cause);
    }

    static RefusedRoots none() {
        return new RefusedRoots(
                "no folder named, and the index remembers none; name one: winnow index FOLDER");
    }

    static RefusedRoots unknown(String name, Set<String> known) {
        String others = known.isEmpty() ? "it has no other" : "it has " + String.join(", ", known);
        return new RefusedRoots("no root named '" + name + "' in this index; " + others);
    }

    static RefusedRoots missing(String name, MissingRoot cause) {
        return new RefusedRoots(
                "root '%s': %s, or take its pages out of the index with: winnow index --forget %s"
                        .formatted(name, cause.getMessage(), name),
                cause);
    }

    static RefusedRoots unmounted(Root root) {
        return new RefusedRoots(
                "root '%s': %s is empty, and on another disk than before; mount its disk, or take its pages out of the index with: winnow index --forget %s"
                        .formatted(root.name(), root.path(), root.name()));
    }

    static RefusedRoots elsewhere(Root root, Path other) {
        return new RefusedRoots(
                ("root '%s' is %s, not %s; if it has moved, add --forget %s; if they are two, add"
                                + " --name OTHER")
                        .formatted(root.name(), other, root.path(), root.name()));
    }

    static RefusedRoots overlapping(Root root, String name, Path other) {
        String outer = root.path().startsWith(other) ? "lies in" : "holds";
        return new RefusedRoots(
                "%s %s root '%s' (%s), whose pages would be there twice; to index it instead, add --forget %s"
                        .formatted(
                                root.path(),
                                root.path().equals(other) ? "is" : outer,
                                name,
                                other,
                                name));
    }
}
