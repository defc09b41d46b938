package winnow.text;

/// What a code point does to the word it stands in, and its folded form.
final class Letters {
    private static final byte[] ASCII = new byte[0x80];

    /// Ends a word: white space, punctuation, symbols, emoji.
    static final byte BREAK = 0;

    /// A letter or digit: starts or continues a word.
    static final byte WORD = 1;

    /// A combining mark: stays in the word it follows.
    static final byte MARK = 2;

    /// A format character such as the soft hyphen or a zero-width joiner: not there.
    static final byte ABSENT = 3;

    /// A letter of a script without spaces between words: a word by itself, with its marks.
    static final byte SINGLE = 4;

    /// Below this code point no script is written without spaces.
    private static final int FIRST_SINGLE = 0x0E00;

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isLetterOrDigit(c) ? WORD : BREAK;
        }
    }

    private Letters() {}

    static byte role(int point) {
        if (point < ASCII.length) {
            return ASCII[point];
        }
        if (Character.isLetterOrDigit(point)) {
            return point >= FIRST_SINGLE && isUnspaced(point) ? SINGLE : WORD;
        }
        if (isMark(point)) {
            return MARK;
        }
        return Character.getType(point) == Character.FORMAT ? ABSENT : BREAK;
    }

    static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    private static boolean isUnspaced(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN, BOPOMOFO -> true;
            case COMMON -> point == 0x30FC; // the long-vowel mark of kana
            default -> Character.isIdeographic(point);
        };
    }

    /// `point` without letter case, in no particular language: both forms of sigma, and the Turkish
    /// dotted and dotless i, become one letter.
    static int fold(int point) {
        if (point < ASCII.length) {
            return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
        }
        return Character.toLowerCase(Character.toUpperCase(point));
    }
}
