package winnow.language;

/// Brings letters to the form in which the [Profiles] know them: lower case, and the Romanian comma
/// below as the cedilla that half of all pages write for it. Pure functions.
final class Folding {
    private Folding() {}

    /// Whether `c` is a letter of a word, or a sign that a word of its script cannot do without.
    static boolean isPart(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c) || (isMark(c) && Script.of(c) != Script.OTHER);
    }

    /// Whether `c` stands on or beside a letter.
    static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
        }
        return switch (c) {
            case 'Ș', 'ș' -> 'ş';
            case 'Ț', 'ț' -> 'ţ';
            default -> Character.toLowerCase(c);
        };
    }
}
