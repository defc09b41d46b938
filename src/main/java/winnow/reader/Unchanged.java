package winnow.reader;

/// The beginning of a container, which is as it was when it was read before; its records are not
/// handed over again.
///
/// @param id the container's id
public record Unchanged(String id) implements Reading {}
