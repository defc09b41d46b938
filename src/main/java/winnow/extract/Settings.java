package winnow.extract;

/// What a person may choose about extraction.
///
/// @param keepComments readers' comments are part of the content; false by default
/// @param layout blocks say how they stood on their page ([winnow.model.Layout]); false by default
public record Settings(boolean keepComments, boolean layout) {
    public static final Settings DEFAULT = new Settings(false);

    public Settings(boolean keepComments) {
        this(keepComments, false);
    }
}
