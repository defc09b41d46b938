package winnow.reader;

/// The end of a container that was read whole.
///
/// @param id the container's id
/// @param extent what was read of it
public record ContainerEnd(String id, Extent extent) implements Reading {}
