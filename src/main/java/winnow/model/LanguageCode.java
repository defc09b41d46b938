package winnow.model;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The one name by which a language is called: of a tag such as `pt-BR`, `zh-Hant` or `eng` the
/// primary part, in lower case and as short as ISO 639 has it.
///
/// Region and script are dropped. Codes that were withdrawn become those that replaced them, and
/// where a language and its usual form both have a code (Norwegian `no` and Bokmål `nb`, Filipino
/// `fil` and Tagalog `tl`), the one that pages use most stands for both, so that who asks for one
/// finds all. Nynorsk stays `nn`. Pure functions.
///
/// See BCP 47, https://www.rfc-editor.org/info/bcp47.
public final class LanguageCode {
    private LanguageCode() {}

    /// What stands behind a primary part: `-` of a tag, the others as pages write it.
    private static final String ENDS = "-_, ;";

    /// The code of a tag; null if it names no language, as `und` or `Turkish` do not.
    public static @Nullable String of(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String text = tag.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        boolean ends = end == text.length() || ENDS.indexOf(text.charAt(end)) >= 0;
        return ends && (end == 2 || end == 3) ? known(text.substring(0, end)) : null;
    }

    private static @Nullable String known(String code) {
        String known = Table.CODES.get(code);
        if (known == null) {
            return code.length() == 3 ? code : null; // ISO 639-3 has thousands, of two letters few
        }
        return known.isEmpty() ? null : known;
    }

    /// Made when the first tag is read.
    private static final class Table {
        /// What other codes are called by, in pairs. First those that say that there is no one
        /// language, then withdrawn ones, usual forms, and the bibliographic codes of ISO 639-2.
        private static final String OTHERS =
                """
                und - mul - zxx - mis - qaa -
                iw he in id ji yi jw jv mo ro sh sr
                nb no nob no fil tl cmn zh zsm ms arb ar pes fa lvs lv ekk et swh sw azj az khk mn npi ne
                alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk
                mao mi may ms per fa rum ro slo sk tib bo wel cy scr hr scc sr
                """;

        static final Map<String, String> CODES = codes();

        private static Map<String, String> codes() {
            Map<String, String> codes = new HashMap<>();
            String[] others = OTHERS.strip().split("\\s+", -1);
            for (int i = 0; i < others.length; i += 2) {
                codes.put(others[i], others[i + 1].equals("-") ? "" : others[i + 1]);
            }
            for (String code : Locale.getISOLanguages()) {
                if (codes.putIfAbsent(code, code) == null) { // Java lists withdrawn ones, too
                    codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
                }
            }
            return Map.copyOf(codes);
        }
    }
}
