package winnow.text;

import java.text.Normalizer;

/// Unicode normal form NFKC: ligatures, full-width letters, circled digits and the like become what
/// they stand for. Linear on any text.
final class NormalForm {
    /// Longest run of combining marks that is normalised as one: the Stream-Safe Text Format of UAX
    /// #15. Java sorts such a run in quadratic time, so longer ones are cut.
    private static final int MARKS = 30;

    private NormalForm() {}

    static String of(String text) {
        if (isAscii(text)) {
            return text;
        }
        int cut = cut(text, 0);
        if (cut == text.length()) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        StringBuilder normal = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); from = cut, cut = cut(text, from)) {
            normal.append(Normalizer.normalize(text.substring(from, cut), Normalizer.Form.NFKC));
        }
        return normal.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Where the piece that starts at `from` ends: behind a run of [#MARKS] marks, or at the end.
    private static int cut(String text, int from) {
        int run = 0;
        for (int i = from; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            run = point >= 0x300 && isMark(point) ? run + 1 : 0;
            if (run == MARKS) {
                return i;
            }
        }
        return text.length();
    }

    /// Whether NFKC may turn `point` into a combining mark; the last two are the half-width voice
    /// marks of katakana, the only such letters.
    private static boolean isMark(int point) {
        return Letters.isMark(point) || point == 0xFF9E || point == 0xFF9F;
    }
}
