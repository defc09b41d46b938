package winnow.extract;

import java.util.Locale;
import java.util.Set;

/// Class names and ids that pages give to the body of their article, whatever joins their words.
final class BodyNames {
    private static final Set<String> NAMES =
            Set.of(
                    "articlebody",
                    "articlecontent",
                    "articletext",
                    "postbody",
                    "postcontent",
                    "posttext",
                    "entrycontent",
                    "storybody",
                    "bodytext",
                    "maincontent",
                    "contentbody",
                    "mainbody",
                    "pagecontent");

    private BodyNames() {}

    static boolean in(String names) {
        int from = 0;
        while (from < names.length()) {
            int end = names.indexOf(' ', from);
            end = end < 0 ? names.length() : end;
            boolean may = end - from >= 8 && end - from <= 24 && ends(names.charAt(end - 1));
            if (may && NAMES.contains(plain(names, from, end))) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    /// True if one of the names may end so: most class names need not be copied.
    private static boolean ends(char last) {
        int small = last | 0x20;
        return small == 'y' || small == 't' || last == '-' || last == '_';
    }

    private static String plain(String names, int from, int end) {
        String name = names.substring(from, end).toLowerCase(Locale.ROOT);
        return name.replace("-", "").replace("_", "");
    }
}
