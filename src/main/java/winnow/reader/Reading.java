package winnow.reader;

/// What the reader found: a page to decode, something that cannot be read, or something that is no
/// page.
public sealed interface Reading permits Undecoded, Broken, Skipped {}
