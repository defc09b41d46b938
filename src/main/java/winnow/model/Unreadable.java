package winnow.model;

/// A page that could not be read; an audit entry, never a reason to stop.
///
/// @param page its page id, or the file's if the record has none
/// @param what what is wrong, one line in lower case, e.g. `gzip data ends early`
/// @param where the place in the file, e.g. `byte 90211` or `line 17`; empty if it is the whole
///     file
public record Unreadable(String page, String what, String where) {}
