package winnow.filter;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/// The lines of page furniture in many languages: `widgets.tsv`, read once.
///
/// Lines are compared folded: lower case, one blank for many, numbers as `#`, marks at either end
/// dropped. So `» 12 Comments:` is `# comments`. Immutable.
final class WidgetTable {
    static final WidgetTable STANDARD = read("widgets.tsv");

    /// A row of the table.
    ///
    /// @param lines the folded lines
    /// @param example a line as a page shows it
    record Row(String rule, String language, List<String> lines, String example) {}

    private final List<Row> rows;
    private final Map<String, String> rules = new HashMap<>();
    private final List<String> opens = new ArrayList<>();
    private final List<String> consents = new ArrayList<>();
    private final Set<String> services = new HashSet<>();
    private final Set<String> tools = new HashSet<>();

    private WidgetTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Row row : rows) {
            for (String line : row.lines) {
                switch (row.rule) {
                    case "cookie-opens" -> opens.add(line);
                    case "cookie-consents" -> consents.add(line);
                    case "share-service" -> services.add(line);
                    case "share-tool" -> tools.add(line);
                    default -> rules.put(line, row.rule);
                }
            }
        }
    }

    List<Row> rows() {
        return rows;
    }

    /// The rule that `line` as a whole falls under; null if none.
    @Nullable String rule(String line) {
        String folded = folded(line);
        String rule = rules.get(folded);
        if (rule == null && holds(folded, opens, true) && holds(folded, consents, false)) {
            rule = "cookie-notice";
        }
        return rule;
    }

    private static boolean holds(String line, List<String> phrases, boolean atStart) {
        for (String phrase : phrases) {
            if (atStart ? line.startsWith(phrase) : line.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /// How many share services and tools `line` names, if it names nothing else; else 0.
    int services(String line) {
        StringTokenizer words = words(line);
        int named = 0;
        String half = ""; // "facebook" of "facebook messenger", until the next word is seen
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (services.contains(word) || tools.contains(word)) {
                named++;
                half = "";
            } else if (named > 0 && half.isEmpty() && !words.hasMoreTokens()) {
                return 0;
            } else if (isName(half + " " + word)) {
                named++;
                half = "";
            } else if (half.isEmpty()) {
                half = word;
            } else {
                return 0;
            }
        }
        return half.isEmpty() ? named : 0;
    }

    private boolean isName(String name) {
        return services.contains(name) || tools.contains(name);
    }

    /// True if `line`, which [#services] counts, names a service and not only tools.
    boolean namesService(String line) {
        StringTokenizer words = words(line);
        while (words.hasMoreTokens()) {
            if (services.contains(words.nextToken())) {
                return true;
            }
        }
        return false;
    }

    private static StringTokenizer words(String line) {
        return new StringTokenizer(folded(line), " |·•/");
    }

    /// `line` in lower case, numbers as `#`, blanks single, marks at either end dropped.
    static String folded(String line) {
        StringBuilder folded = new StringBuilder(line.length());
        boolean blank = false;
        boolean number = false;
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            at += Character.charCount(c);
            boolean digit = Character.isDigit(c);
            if (c <= 0xFFFF && Blank.is((char) c)) {
                blank = !folded.isEmpty();
                number = false;
            } else if (!number || !(digit || isInNumber(c, line, at))) {
                folded.append(blank ? " " : "");
                folded.appendCodePoint(digit ? '#' : c == '’' ? '\'' : Words.fold(c));
                blank = false;
                number = digit;
            }
        }
        return trimmed(folded);
    }

    /// True for the comma of 1,024: a mark in front of position `at` of `line` with a digit behind.
    private static boolean isInNumber(int c, String line, int at) {
        return (c == '.' || c == ',') && at < line.length() && Character.isDigit(line.charAt(at));
    }

    private static String trimmed(StringBuilder folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && isMark(folded.charAt(start))) {
            start++;
        }
        while (start < end && isMark(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(start, end);
    }

    private static boolean isMark(char c) {
        return c != '#' && !Character.isSurrogate(c) && !Words.isPart(c);
    }

    private static WidgetTable read(String resource) {
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : Table.rows(resource)) {
            List<String> lines = new ArrayList<>();
            for (String phrase : Table.phrases(cells)) {
                lines.add(folded(phrase));
            }
            rows.add(new Row(cells.get(0), cells.get(1), List.copyOf(lines), cells.get(3)));
        }
        return new WidgetTable(rows);
    }
}
