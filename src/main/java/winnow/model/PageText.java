package winnow.model;

/// A page with the text it has: if the text becomes another, this is no longer that page.
///
/// @param id the page id
/// @param text the hash of its kept words in their order, 32 hex digits
public record PageText(String id, String text) {
    private static final int DIGITS = 32;

    public PageText {
        if (id.isEmpty() || text.length() != DIGITS || !text.chars().allMatch(PageText::isHex)) {
            throw new IllegalArgumentException("no page with the hash of a text");
        }
    }

    private static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
