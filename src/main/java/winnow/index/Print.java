package winnow.index;

/// What a page that has found its place is looked up by.
///
/// @param page its id
/// @param complete its number of kept tokens
/// @param sample its sampled shingles, each once; not to be written into
/// @param blocks the hashes of its blocks, each once; not to be written into
@SuppressWarnings("ArrayRecordComponent") // handed from one thread to the next, never compared
public record Print(String page, int complete, long[] sample, long[] blocks) {}
