package winnow.reader;

import winnow.model.Unreadable;

/// A file or record that could not be read.
///
/// @param unreadable which one, and why
public record Broken(Unreadable unreadable) implements Reading {}
