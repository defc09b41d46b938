package winnow.extract;

import winnow.model.Blank;

/// How a text ends.
final class Ends {
    private Ends() {}

    /// True if the last character, leaving out blanks, ends a sentence or closes a quotation.
    static boolean sentence(CharSequence text, int start, int end) {
        int last = end - 1;
        while (last >= start && Blank.is(text.charAt(last))) {
            last--;
        }
        return last >= start && isMark(text.charAt(last));
    }

    static boolean isMark(char c) {
        return switch (c) {
            case '.',
                    '!',
                    '?',
                    '…',
                    '。',
                    '！',
                    '？',
                    '．',
                    '।',
                    '؟',
                    '۔',
                    '։',
                    ':',
                    ';',
                    '"',
                    '”',
                    '»',
                    '“',
                    ')',
                    '）',
                    '」',
                    '』' ->
                    true;
            default -> false;
        };
    }
}
