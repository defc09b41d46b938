package winnow.filter;

/// The signs that text is put together with, in any script.
final class Marks {
    private Marks() {}

    /// True if `c` ends a sentence: full stop, question and exclamation mark, ellipsis, and what
    /// Chinese, Hindi, Arabic, Urdu, Amharic, Khmer, Armenian and Burmese write for them.
    static boolean endsSentence(char c) {
        if (c < 0x0589) { // by far the most
            return c == '.' || c == '?' || c == '!';
        }
        return switch (c) {
            case '…', '。', '！', '？', '．', '।', '॥', '؟', '۔', '።', '។', '։', '။' -> true;
            default -> false;
        };
    }

    /// True if a sentence mark of Chinese or Japanese, which no blank follows.
    static boolean endsWideSentence(char c) {
        return c == '。' || c == '！' || c == '？' || c == '।' || c == '؟' || c == '۔';
    }

    /// True for a closing quote or bracket, which may stand behind a sentence mark.
    static boolean closes(char c) {
        return switch (c) {
            case '"', '\'', '”', '’', '»', '«', ')', ']', '」', '』', '）', '】', '“' -> true;
            default -> false;
        };
    }

    /// True for a mark that stands before a list item.
    static boolean isBullet(char c) {
        return switch (c) {
            case '-',
                    '–',
                    '—',
                    '*',
                    '•',
                    '·',
                    '▪',
                    '▸',
                    '►',
                    '‣',
                    '◦',
                    '○',
                    '●',
                    '■',
                    '□',
                    '✓',
                    '✔',
                    '→',
                    '»',
                    '>',
                    '+',
                    '~' ->
                    true;
            default -> false;
        };
    }

    /// True for the marks that part the phrases of a list inside one line.
    static boolean separates(char c) {
        return separator(c) >= 0;
    }

    /// The ordinal of `c` among the [#SEPARATORS]; -1 if it is none.
    static int separator(char c) {
        boolean none = (c >= 'a' && c <= 'z') || c == ' ' || (c >= 'A' && c <= 'Z');
        return none ? -1 : SEPARATORS.indexOf(c);
    }

    /// The marks that part phrases; a phrase's ordinal here is that of its separator.
    static final String SEPARATORS = ",;|•·/#，、\t；｜،";

    /// The position behind the last character of `text` in `start..end` that is not a closing quote
    /// or bracket.
    static int beforeClosers(String text, int start, int end) {
        int at = end;
        while (at > start && closes(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// True if `start..end` of `text` ends with a sentence mark, closing quotes and brackets left
    /// aside; a footnote in square brackets behind the mark too.
    static boolean ended(String text, int start, int end) {
        int at = beforeClosers(text, start, end);
        if (at < end && text.charAt(end - 1) == ']') { // a footnote: "pain.[12]"
            int open = text.lastIndexOf('[', end);
            if (open > start && end - open <= 6 && endsSentence(text.charAt(open - 1))) {
                return true;
            }
        }
        return at > start && endsSentence(text.charAt(at - 1));
    }

    /// True if the sentence mark at the end of `start..end` is a question mark.
    static boolean asks(String text, int start, int end) {
        int at = beforeClosers(text, start, end);
        return at > start && isQuestionMark(text.charAt(at - 1));
    }

    /// True for the question marks of Latin, Chinese and Arabic.
    static boolean isQuestionMark(char c) {
        return c == '?' || c == '？' || c == '؟';
    }

    /// True if `start..end` of `text` ends with a colon.
    static boolean endsWithColon(String text, int start, int end) {
        char last = text.charAt(end - 1);
        return last == ':' || last == '：';
    }

    /// True for the commas, semicolons and brackets of Chinese and Japanese.
    static boolean isWidePunctuation(char c) {
        return switch (c) {
            case '，', '、', '；', '：', '（', '）', '「', '」', '《', '》', '“', '”', '·' -> true;
            default -> false;
        };
    }

    /// True if the letter belongs to a script without marks behind sentences: Thai and Lao.
    static boolean isEndless(char c) {
        return c >= 0x0E00 && c <= 0x0EFF;
    }

    /// True if the letter writes words without blanks between them: Chinese, Japanese, Thai, Lao,
    /// Khmer, Burmese.
    static boolean isUnspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return c <= 0x0EFF // Thai, Lao
                || (c >= 0x1000 && c <= 0x109F) // Burmese
                || (c >= 0x1780 && c <= 0x17FF) // Khmer
                || (c >= 0x3040 && c <= 0x30FF) // kana
                || (c >= 0x3400 && c <= 0x9FFF) // Han
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x3FFFF);
    }
}
