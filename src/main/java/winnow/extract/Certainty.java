package winnow.extract;

/// Tells whether a run that decodes as UTF-8 cannot be meant as it stands.
///
/// Every rule rests on what no language writes; where a run could be an accented capital before a
/// quotation mark or a dash, it is left. Pure.
final class Certainty {
    /// Letters of another script that do not come about by chance.
    private static final int LEAST_LETTERS = 3;

    /// Second bytes of the punctuation, currency, letter-like, arrow and mathematical blocks behind
    /// `â`: € ‚ „ † ˆ ‰, which follow no letter.
    private static final int[] PUNCTUATION = {0x80, 0x82, 0x84, 0x86, 0x88, 0x89};

    /// Quotation marks, dashes and blanks: what may follow a capital.
    private static final String FOLLOWERS = "‚„…‹‘’“”–—›\u00A0«»\u00AD";

    /// Signs that stand before or behind numbers and names; before them, `Â` is no letter.
    private static final String SIGNS = "¢£¥§©®°±²³µ·¼½¾";

    private Certainty() {}

    /// @param start of the run in `text`
    /// @param end of the run
    /// @param meant what it decodes to
    static boolean of(String text, int start, int end, String meant) {
        if (isOtherScript(meant)) {
            return true;
        }
        int at = start;
        for (int i = 0; i < meant.length(); ) {
            int point = meant.codePointAt(i);
            int length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            int before =
                    i > 0 ? meant.codePointBefore(i) : start > 0 ? text.charAt(start - 1) : ' ';
            char behind = at + length < text.length() ? text.charAt(at + length) : ' ';
            if (isCertain(text, at, length, before, behind)) {
                return true;
            }
            at += length;
            i += Character.charCount(point);
        }
        return false;
    }

    private static boolean isCertain(String text, int at, int length, int before, char behind) {
        int lead = Windows1252.toByte(text.charAt(at));
        int second = Windows1252.toByte(text.charAt(at + 1));
        return switch (length) {
            case 4 -> lead == 0xF0 && second == 0x9F; // emoji
            case 3 -> (lead == 0xE2 && isPunctuation(second)) || (lead == 0xEF && second == 0xBB);
            default ->
                    lead <= 0xC5
                            && isOddLetter(text.charAt(at), text.charAt(at + 1), before, behind);
        };
    }

    private static boolean isPunctuation(int second) {
        for (int value : PUNCTUATION) {
            if (value == second) {
                return true;
            }
        }
        return false;
    }

    /// True for `Â Ã Ä Å` and another where no capital can stand.
    private static boolean isOddLetter(char lead, char trail, int before, char behind) {
        if (Character.isLowerCase(before)) {
            return lead != 'Å' || (trail != '·' && trail != '²'); // products of ångströms
        }
        if (lead == 'Â' && SIGNS.indexOf(trail) >= 0) {
            return !Character.isLetter(before);
        }
        boolean goesOn = behind >= 'a' && behind <= 'z';
        return goesOn && FOLLOWERS.indexOf(trail) < 0 && !Character.isLetter(before);
    }

    private static boolean isOtherScript(String meant) {
        int letters = 0;
        for (int i = 0; i < meant.length(); ) {
            int point = meant.codePointAt(i);
            Character.UnicodeScript script = Character.UnicodeScript.of(point);
            if (!Character.isLetter(point) || script == Character.UnicodeScript.LATIN) {
                return false;
            }
            letters++;
            i += Character.charCount(point);
        }
        return letters >= LEAST_LETTERS;
    }
}
