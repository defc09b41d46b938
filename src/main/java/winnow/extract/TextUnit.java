package winnow.extract;

/// The lines of a text page that make one block: from ordinal `from` to `end`.
///
/// @param code they are code between fences
record TextUnit(int from, int end, boolean code) {}
