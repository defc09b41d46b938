package winnow.extract;

/// What a person may choose about extraction.
///
/// @param keepComments readers' comments are part of the content; false by default
public record Settings(boolean keepComments) {
    public static final Settings DEFAULT = new Settings(false);
}
