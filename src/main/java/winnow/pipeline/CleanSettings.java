package winnow.pipeline;

/// What a person may choose about cleaning files without an index.
///
/// @param pageLimit bytes of the largest page that is read
/// @param comments readers' comments are content
/// @param layout pages say how their blocks stood on them, as Markdown needs it; no decision
///     depends on it
public record CleanSettings(long pageLimit, boolean comments, boolean layout) {
    public static final CleanSettings DEFAULT =
            new CleanSettings(RunSettings.PAGE_LIMIT, false, false);
}
