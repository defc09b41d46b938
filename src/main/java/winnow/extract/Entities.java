package winnow.extract;

import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

import winnow.model.Repair;
import winnow.model.Span;

import java.nio.charset.Charset;

/// Finds character references that a scraper left in the text, `&amp;nbsp;` and `&#8217;`, and
/// records what they stand for.
///
/// Only a complete reference with its semicolon and a known name counts; escaped twice or three
/// times, it is one repair.
final class Entities {
    static final String RULE = "entity";

    /// The longest name in HTML 4 is `thetasym`; more than this is no reference.
    private static final int LONGEST = 10;

    private static final int LEVELS = 3;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Entities() {}

    /// The reference whose ampersand stands at `at`; null if it is none.
    static @Nullable Repair at(String source, int at, int end) {
        int name = at + 1;
        String text = null;
        for (int level = 0; level < LEVELS; level++) {
            int stop = stop(source, name, end);
            String next = stop < 0 ? null : decode(source.substring(name, stop));
            if (next == null) {
                break;
            }
            text = next;
            name = stop + 1;
            if (!text.equals("&")) {
                break;
            }
        }
        return text == null ? null : new Repair(new Span(at, name), text, RULE);
    }

    /// Where the semicolon of the name at `from` stands; -1 if there is no complete name.
    private static int stop(String source, int from, int end) {
        int most = Math.min(end, from + LONGEST);
        for (int i = from; i < most; i++) {
            char c = source.charAt(i);
            if (c == ';') {
                return i > from + 1 ? i : -1;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && !(c == '#' && i == from)) {
                return -1;
            }
        }
        return -1;
    }

    /// What the reference with that name stands for; null if it stands for nothing.
    private static @Nullable String decode(String name) {
        if (name.charAt(0) == '#') {
            return number(name);
        }
        return switch (name) {
            case "nbsp" -> " ";
            case "apos" -> "'";
            default -> {
                String reference = "&" + name + ";";
                String text = StringEscapeUtils.unescapeHtml4(reference);
                yield text.equals(reference) ? null : text;
            }
        };
    }

    private static @Nullable String number(String name) {
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point;
        try {
            point = Integer.parseInt(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
        } catch (NumberFormatException e) {
            return null; // "&#x;" or "&#12ab;": not a number, so not a reference
        }
        if (point >= 0x80 && point < 0xA0) { // a page that took windows-1252 for Unicode
            return new String(new byte[] {(byte) point}, WINDOWS);
        }
        boolean surrogate = point >= 0xD800 && point < 0xE000;
        if (surrogate || point > Character.MAX_CODE_POINT || (point < ' ' && point != 9)) {
            return null;
        }
        return point == 0xA0 ? " " : Character.toString(point);
    }
}
