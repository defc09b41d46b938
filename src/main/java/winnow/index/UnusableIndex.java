package winnow.index;

import java.io.IOException;

/// An index that cannot be used; the message says where, what is wrong and what to do, in one line.
public final class UnusableIndex extends IOException {
    private final boolean foreign;

    UnusableIndex(String message) {
        super(message);
        foreign = false;
    }

    UnusableIndex(String message, Throwable cause) {
        super(message, cause);
        foreign = false;
    }

    private UnusableIndex(String message, boolean foreign) {
        super(message);
        this.foreign = foreign;
    }

    /// True if another program wrote the index; it is never replaced.
    boolean isForeign() {
        return foreign;
    }

    static UnusableIndex foreign(String index) {
        return new UnusableIndex(
                index
                        + ": a Lucene index, but not one of Winnow's; name another folder with"
                        + " --index",
                true);
    }

    static UnusableIndex otherSetting(String index, String setting, String was, String now) {
        return new UnusableIndex(
                "%s: built with %s %s, this run has %s; build it anew with: winnow index --fresh FOLDER"
                        .formatted(index, setting, was, now));
    }

    static UnusableIndex missing(String index) {
        return new UnusableIndex(index + ": no index here yet; make one with: winnow index FOLDER");
    }

    static UnusableIndex otherVersion(String index, String version) {
        return new UnusableIndex(
                "%s: made by another version of Winnow (format %s, this one reads %d); build it anew with: winnow index --fresh FOLDER"
                        .formatted(index, version, IndexFormat.VERSION));
    }

    static UnusableIndex damaged(String index, Throwable cause) {
        return new UnusableIndex(
                "%s: the index is damaged (%s); build it anew with: winnow index --fresh FOLDER"
                        .formatted(index, firstLine(cause)),
                cause);
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
