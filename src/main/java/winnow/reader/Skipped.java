package winnow.reader;

/// A file that is no page.
///
/// @param id the file's id
/// @param kind what it is: `image`, `css`, `javascript`, `json`, `xml`, `pdf`, `office`, `archive`,
///     `font`, `audio`, `video`, `other binary`, `symlink` or `special` (a pipe, socket or
///     device)
/// @param bytes its size on disk, or what was read of a stream
public record Skipped(String id, String kind, long bytes) implements Reading {}
