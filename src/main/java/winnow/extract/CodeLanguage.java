package winnow.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The language that a `pre`, or the `code` that it begins with, names in its class: `language-x`
/// or `lang-x`.
///
/// The first is what HTML suggests
/// (https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-code-element).
final class CodeLanguage {
    private static final int LONGEST = 20;

    private CodeLanguage() {}

    /// A name of letters, digits and `+#.-`; empty if none is given.
    static String of(Element pre) {
        String own = in(pre.className());
        Element child = pre.firstElementChild();
        return own.isEmpty() && child != null && child.nameIs("code") ? in(child.className()) : own;
    }

    private static String in(String classes) {
        String language = named(classes, "language-");
        language = language == null ? named(classes, "lang-") : language;
        return language == null ? "" : language;
    }

    private static @Nullable String named(String classes, String prefix) {
        int at = classes.indexOf(prefix);
        if (at < 0 || (at > 0 && classes.charAt(at - 1) != ' ')) {
            return null;
        }
        int from = at + prefix.length();
        int end = from;
        while (end < classes.length() && isPart(classes.charAt(end))) {
            end++;
        }
        return end > from && end - from <= LONGEST ? classes.substring(from, end) : null;
    }

    private static boolean isPart(char c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || "+#.-".indexOf(c) >= 0;
    }
}
