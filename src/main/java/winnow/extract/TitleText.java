package winnow.extract;

import java.util.HashSet;
import java.util.Set;

/// A title with the marks at which it falls into parts: `A heading | Section - Site`.
///
/// Parts are compared without regard to case and to how quotes and dashes are typed. Immutable.
final class TitleText {
    final String text;
    private final String folded;

    TitleText(String text) {
        this.text = text;
        this.folded = folded(text);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isSame(String other) {
        return folded.equals(folded(other));
    }

    /// True if `part` begins this title and ends it, or ends at a mark.
    boolean beginsWith(String part) {
        String other = folded(part);
        return folded.startsWith(other)
                && (folded.length() == other.length() || markAt(other.length()) > 0);
    }

    /// True if `part` stands between two marks, or behind one to the end if that is a colon or what
    /// is before it names the site: `Site: Part - Site`.
    boolean holds(String part, SiteNames sites) {
        String other = folded(part);
        int at = other.isEmpty() ? -1 : folded.indexOf(other, 1);
        while (at >= 0) {
            int end = at + other.length();
            int mark = markBefore(at);
            if (mark >= 0 && end < folded.length() && markAt(end) > 0) {
                return true;
            }
            boolean last = mark >= 0 && end == folded.length();
            if (last && (folded.charAt(mark) == ':' || sites.end(text.substring(0, mark)))) {
                return true;
            }
            at = folded.indexOf(other, at + 1);
        }
        return false;
    }

    /// Without what names the site at its end, nor what follows the first upright bar.
    String withoutSite(SiteNames sites) {
        String own = text;
        boolean known = false;
        for (int mark = lastMark(own); mark > 0; mark = lastMark(own)) {
            String before = own.substring(0, mark).strip();
            if (!sites.end(behind(own, mark)) || sites.end(before)) {
                break;
            }
            own = before;
            known = true;
        }
        int bar = firstBar(own);
        String before = bar < 0 ? own : own.substring(0, bar).strip();
        if (bar > 0 && !sites.end(before)) {
            return before;
        }
        return known ? own : withoutLast(own, sites);
    }

    /// Without what follows the last dash, if enough stands before it: a title mostly ends so with
    /// the site's name, though this one is not known.
    private static String withoutLast(String own, SiteNames sites) {
        int mark = lastMark(own);
        if (mark <= 0 || own.charAt(mark) != ' ') {
            return own;
        }
        String before = own.substring(0, mark).strip();
        boolean enough = words(before).size() >= Weights.TITLE_WORDS;
        return enough && !sites.end(before) ? before : own;
    }

    /// The share of the shorter text's words that the other has.
    static double overlap(String a, String b) {
        Set<String> one = words(a);
        Set<String> other = words(b);
        int shorter = Math.min(one.size(), other.size());
        one.retainAll(other);
        return shorter == 0 ? 0 : one.size() / (double) shorter;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String low = folded(text);
        int start = -1;
        for (int i = 0; i <= low.length(); i++) {
            boolean in = i < low.length() && Character.isLetterOrDigit(low.charAt(i));
            if (in && start < 0) {
                start = i;
            } else if (!in && start >= 0) {
                words.add(low.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /// Length of the mark at `at` in the folded text, spaces included; 0 if none stands there.
    private int markAt(int at) {
        return mark(folded, at);
    }

    private static int mark(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        int from = i;
        while (i < text.length() && isMark(text.charAt(i))) {
            i++;
        }
        if (i == from) {
            return 0;
        }
        boolean before = from > at;
        boolean after = i == text.length() || text.charAt(i) == ' ';
        char c = text.charAt(from);
        boolean parts = isBar(c) || (before && after) || (after && (c == ':' || isDash(c)));
        return parts ? i + (after && i < text.length() ? 1 : 0) - at : 0;
    }

    /// Where the mark begins that ends at `at`, spaces left out; -1 if none does.
    private int markBefore(int at) {
        int i = at;
        while (i > 0 && folded.charAt(i - 1) == ' ') {
            i--;
        }
        int end = i;
        while (i > 0 && isMark(folded.charAt(i - 1))) {
            i--;
        }
        boolean spaced = i < end && i > 0 && folded.charAt(i - 1) == ' ';
        int from = spaced ? i - 1 : i;
        return i < end && mark(folded, from) > 0 ? i : -1;
    }

    /// Where the last mark begins that is no colon; -1 if there is none.
    private static int lastMark(String text) {
        for (int i = text.length() - 1; i > 0; i--) {
            char c = text.charAt(i);
            boolean may = c != ':' && isMark(c) && !isMark(text.charAt(i - 1));
            int from = text.charAt(i - 1) == ' ' ? i - 1 : i;
            if (may && mark(text, from) > 0) {
                return from;
            }
        }
        return -1;
    }

    /// What stands behind the mark at `mark`.
    private static String behind(String text, int mark) {
        return text.substring(mark + mark(text, mark)).strip();
    }

    private static int firstBar(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBar(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMark(char c) {
        return isBar(c) || isDash(c) || "·•:/~".indexOf(c) >= 0;
    }

    private static boolean isBar(char c) {
        return c == '|' || c == '»' || c == '«' || c == '｜' || c == '│';
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '―';
    }

    /// As long as `text`, so that places in the one are places in the other.
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(
                    switch (c) {
                        case '‘', '’', '`', '´', '‚' -> '\'';
                        case '“', '”', '„' -> '"';
                        case '–', '—', '―' -> '-';
                        default -> Character.toLowerCase(c);
                    });
        }
        return folded.toString();
    }
}
