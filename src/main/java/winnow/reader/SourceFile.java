package winnow.reader;

/// A file of a root, as its folder shows it before it is opened.
///
/// @param id the page id, or that of the container
/// @param size in bytes
/// @param time when it last changed, in nanoseconds since 1970: when its content or anything about
///     it did, if the system knows that (`ctime`; no program can set it back), else its content;
///     [#UNKNOWN] if nobody knows
public record SourceFile(String id, long size, long time) {
    /// No time.
    public static final long UNKNOWN = -1;
}
