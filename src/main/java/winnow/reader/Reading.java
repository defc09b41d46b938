package winnow.reader;

/// What the reader found: a page to decode, something that cannot be read, something that is no
/// page, or a remark on a container.
public sealed interface Reading
        permits Undecoded, Broken, Skipped, SkippedRecords, Unchanged, ContainerEnd {}
