package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Repair;
import winnow.model.Span;

/// Characters that a reader does not see, or not as what they are: soft hyphens, marks without
/// width, blanks that do not break.
///
/// The joiners U+200C and U+200D stay, for Persian, the scripts of India and emoji need them; so
/// does U+200B between the letters of scripts that part their words with it.
final class Invisible {
    static final String SOFT_HYPHEN = "soft-hyphen";
    static final String NO_WIDTH = "zero-width";
    static final String NO_BREAK = "no-break-space";

    private Invisible() {}

    /// What stands for `c` in kept text; null if it stays as it is.
    static @Nullable String to(char c) {
        return switch (c) {
            case '\u00AD', '\u200B', '\u2060', '\uFEFF' -> "";
            case '\u00A0', '\u202F', '\u2007' -> " ";
            default -> null;
        };
    }

    /// The repair of the character at `at`; null if it stays.
    static @Nullable Repair at(String source, int at) {
        char c = source.charAt(at);
        String to = to(c);
        if (to == null || (c == '\u200B' && partsWords(source, at))) {
            return null;
        }
        String rule = c == '\u00AD' ? SOFT_HYPHEN : to.isEmpty() ? NO_WIDTH : NO_BREAK;
        return new Repair(new Span(at, at + 1), to, rule);
    }

    private static boolean partsWords(String source, int at) {
        return (at > 0 && isEndless(source.charAt(at - 1)))
                || (at + 1 < source.length() && isEndless(source.charAt(at + 1)));
    }

    /// True for Thai, Lao, Tibetan, Burmese and Khmer, and for Chinese and Japanese: scripts
    /// without blanks between words.
    static boolean isEndless(char c) {
        return (c >= '\u0E00' && c <= '\u109F')
                || (c >= '\u1780' && c <= '\u17FF')
                || (c >= '\u2E80' && c <= '\u9FFF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFF00' && c <= '\uFFEF');
    }
}
