package winnow.index;

/// What a folder says of a file without opening it.
///
/// @param size in bytes
/// @param time when it last changed, in nanoseconds; [#UNKNOWN] if that must not be relied on
public record FileStamp(long size, long time) {
    /// The time of a file that is to be read again by the next run, whatever the folder says.
    public static final long UNKNOWN = -1;

    /// The same file, but to be read again by the next run.
    public FileStamp unsettled() {
        return new FileStamp(size, UNKNOWN);
    }
}
