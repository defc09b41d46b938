package winnow.index;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/// An index that cannot be used; the message says where, what is wrong and what to do, in one line.
public final class UnusableIndex extends IOException {
    private enum Kind {
        OTHER,
        HELD,
        MISSING,
        FOREIGN,
        UNREADABLE,
        DAMAGED
    }

    private final Kind kind;

    UnusableIndex(String message) {
        super(message);
        kind = Kind.OTHER;
    }

    UnusableIndex(String message, Throwable cause) {
        super(message, cause);
        kind = Kind.OTHER;
    }

    private UnusableIndex(String message, Kind kind, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /// False if another program wrote the index, or nobody knows because it may not be read: then
    /// no other is ever built in its place.
    boolean isReplaceable() {
        return kind != Kind.FOREIGN && kind != Kind.UNREADABLE;
    }

    /// True if it is an index no more.
    boolean isDamaged() {
        return kind == Kind.DAMAGED;
    }

    /// @param holder the process that writes it, as people name it
    static UnusableIndex held(String index, String holder, Throwable cause) {
        return new UnusableIndex(
                "%s: another winnow (%s) is writing this index; wait for it to finish, or stop it"
                        .formatted(index, holder),
                Kind.HELD,
                cause);
    }

    /// True if another run is writing it.
    public boolean isHeld() {
        return kind == Kind.HELD;
    }

    static UnusableIndex foreign(String index) {
        return new UnusableIndex(
                index
                        + ": a Lucene index, but not one of Winnow's; name another folder with"
                        + " --index",
                Kind.FOREIGN,
                null);
    }

    static UnusableIndex otherSetting(String index, String setting, String was, String now) {
        return new UnusableIndex(
                "%s: built with %s %s, this run has %s; build it anew with: winnow index --fresh"
                        .formatted(index, setting, was, now));
    }

    /// True if there is no finished run yet.
    public boolean isMissing() {
        return kind == Kind.MISSING;
    }

    static UnusableIndex missing(String index) {
        return new UnusableIndex(
                index + ": no index here yet; make one with: winnow index FOLDER",
                Kind.MISSING,
                null);
    }

    static UnusableIndex unfinished(String index) {
        return new UnusableIndex(
                index + ": no finished run here yet; carry on with: winnow index",
                Kind.MISSING,
                null);
    }

    static UnusableIndex otherVersion(String index, String version) {
        return new UnusableIndex(
                "%s: made by another version of Winnow (format %s, this one reads %d); build it anew with: winnow index --fresh FOLDER"
                        .formatted(index, version, RunNote.VERSION));
    }

    static UnusableIndex unknownFormat(String index, Throwable cause) {
        return new UnusableIndex(
                index
                        + ": made by another version of Winnow, or damaged; build it anew with:"
                        + " winnow index --fresh FOLDER",
                Kind.DAMAGED,
                cause);
    }

    static UnusableIndex damaged(String index, Throwable cause) {
        return new UnusableIndex(
                "%s: the index is damaged (%s); build it anew with: winnow index --fresh FOLDER"
                        .formatted(index, firstLine(cause)),
                Kind.DAMAGED,
                cause);
    }

    /// What keeps it from being read may pass: permissions, or the disk.
    static UnusableIndex unreadable(String index, FileSystemException cause) {
        return new UnusableIndex(
                "%s: the index cannot be read (%s); check its permissions and its disk"
                        .formatted(index, why(cause, firstLine(cause))),
                Kind.UNREADABLE,
                cause);
    }

    static UnusableIndex unwritable(String index, IOException cause) {
        return new UnusableIndex(
                "%s: cannot write the index here (%s); name another folder with --index"
                        .formatted(index, why(cause, "not a folder that can be written")),
                cause);
    }

    static UnusableIndex brokenOff(String index, IOException cause) {
        return new UnusableIndex(
                "%s: the run broke off (%s); searches see the last finished run; make room, or check the disk, and run it again"
                        .formatted(index, why(cause, firstLine(cause))),
                cause);
    }

    private static String why(IOException cause, String otherwise) {
        return switch (cause) {
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException file when file.getReason() == null -> otherwise;
            case FileSystemException file -> file.getReason().toLowerCase(Locale.ROOT);
            default -> firstLine(cause).toLowerCase(Locale.ROOT);
        };
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
