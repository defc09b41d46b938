package winnow.reader;

import java.io.IOException;
import java.nio.file.Path;

/// A root, or a file named by itself, that is not there or may not be read.
///
/// The message is one line: where, what, and what to do.
public final class MissingRoot extends IOException {
    private MissingRoot(Path path, String problem, Throwable cause) {
        super(PageId.escape(path.toString()) + ": " + problem, cause);
    }

    private MissingRoot(Path path, String problem) {
        super(PageId.escape(path.toString()) + ": " + problem);
    }

    static MissingRoot absent(Path path, Throwable cause) {
        return new MissingRoot(path, "no such file or folder; check the path", cause);
    }

    static MissingRoot denied(Path path, Throwable cause) {
        return new MissingRoot(path, "permission denied; make it readable", cause);
    }

    static MissingRoot denied(Path path) {
        return new MissingRoot(path, "permission denied; make it readable");
    }

    /// A folder whose names may be read, but not what they name.
    static MissingRoot closed(Path path) {
        return new MissingRoot(path, "permission denied; make it searchable, with chmod +x");
    }

    static MissingRoot folder(Path path) {
        return new MissingRoot(path, "is a folder; name a file");
    }

    static MissingRoot unreadable(Path path, IOException cause) {
        return new MissingRoot(path, Trouble.what(cause) + "; check the disk", cause);
    }
}
