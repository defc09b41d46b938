package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Reads from an inline style that a reader does not see the element.
final class Visibility {
    private Visibility() {}

    /// The declaration that hides, e.g. `display:none`; null if none does.
    static @Nullable String hiddenBy(String style) {
        if (style.length() < 6) {
            return null;
        }
        boolean placed = false;
        String away = null;
        int from = 0;
        while (from < style.length()) {
            int end = style.indexOf(';', from);
            end = end < 0 ? style.length() : end;
            int colon = style.indexOf(':', from);
            if (colon > from && colon < end && mayHide(style, from, colon)) {
                String name = style.substring(from, colon).strip().toLowerCase(Locale.ROOT);
                String value = style.substring(colon + 1, end).strip().toLowerCase(Locale.ROOT);
                if (hides(name, value)) {
                    return name + ":" + value;
                }
                placed |= name.equals("position") && !value.startsWith("static");
                away = isFarAway(name, value) ? name + ":" + value : away;
            }
            from = end + 1;
        }
        return placed ? away : null;
    }

    /// False if the first letter of the property says that it has nothing to do with being seen:
    /// most are `width`, `margin`, `background`.
    private static boolean mayHide(String style, int from, int colon) {
        int at = from;
        while (at < colon && style.charAt(at) <= ' ') {
            at++;
        }
        return switch (style.charAt(at) | 0x20) {
            case 'b', 'h', 'm', 'w' -> false;
            default -> true;
        };
    }

    private static boolean hides(String name, String value) {
        return switch (name) {
            case "display" -> value.startsWith("none");
            case "visibility" -> value.startsWith("hidden") || value.startsWith("collapse");
            case "font-size" -> isZero(value);
            case "text-indent" -> length(value) <= -999;
            case "clip" -> value.replace(" ", "").startsWith("rect(0,0,0,0");
            default -> false;
        };
    }

    private static boolean isFarAway(String name, String value) {
        return (name.equals("left") || name.equals("top") || name.equals("right"))
                && length(value) <= -999;
    }

    private static boolean isZero(String value) {
        return !value.isEmpty() && value.charAt(0) == '0' && length(value) == 0;
    }

    /// The number at the start of `value` in pixels, an `em` counting 16 and a percent 10; 1 if
    /// there is none.
    private static double length(String value) {
        int end = 0;
        while (end < value.length() && "-+.0123456789".indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        if (end == 0 || end > 12) {
            return 1;
        }
        try {
            double number = Double.parseDouble(value.substring(0, end));
            if (value.startsWith("em", end) || value.startsWith("rem", end)) {
                return number * 16;
            }
            return value.startsWith("%", end) ? number * 10 : number;
        } catch (NumberFormatException e) {
            return 1; // "--" or "1.2.3": a browser ignores it as well
        }
    }
}
