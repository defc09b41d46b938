package winnow.reader;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What the file system says of a path, asked once.
///
/// @param size in bytes
/// @param time as in [SourceFile#time()]
record Look(boolean isDirectory, boolean isFile, boolean isLink, long size, long time) {
    private static final boolean IS_UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /// The disk that a path is on; empty if the system does not say.
    static String disk(Path path) throws IOException {
        return IS_UNIX ? String.valueOf(Files.getAttribute(path, "unix:dev")) : "";
    }

    /// @throws IOException if it is not there or may not be looked at
    static Look at(Path path, LinkOption... options) throws IOException {
        if (!IS_UNIX) {
            BasicFileAttributes basic =
                    Files.readAttributes(path, BasicFileAttributes.class, options);
            return new Look(
                    basic.isDirectory(),
                    basic.isRegularFile(),
                    basic.isSymbolicLink(),
                    basic.size(),
                    basic.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }
        Map<String, Object> unix =
                Files.readAttributes(
                        path, "unix:isDirectory,isRegularFile,isSymbolicLink,size,ctime", options);
        return new Look(
                Boolean.TRUE.equals(unix.get("isDirectory")),
                Boolean.TRUE.equals(unix.get("isRegularFile")),
                Boolean.TRUE.equals(unix.get("isSymbolicLink")),
                unix.get("size") instanceof Long size ? size : 0,
                unix.get("ctime") instanceof FileTime changed
                        ? changed.to(TimeUnit.NANOSECONDS)
                        : SourceFile.UNKNOWN);
    }
}
