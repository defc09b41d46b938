package winnow.cli;

import org.apache.commons.text.WordUtils;

import winnow.model.Stretch;

import java.util.List;

/// Two pages side by side: `=` before what both have, `~` where one has other words than the other,
/// `<` and `>` before what only one has, each in its own column.
final class SidesView {
    private static final String BAR = " │ ";
    private static final int MOST_ROWS = 60;

    /// Words of a text that is shown; of a longer one the beginning and the end.
    private static final int MOST_WORDS = 24;

    private final Console console;
    private final int width;

    SidesView(Console console) {
        this.console = console;
        this.width = (console.columns() - 2 - BAR.length()) / 2;
    }

    /// Prints a comparison; nothing if there is none.
    void print(List<Stretch> stretches) {
        if (stretches.isEmpty()) {
            return;
        }
        for (Stretch stretch : stretches.subList(0, Math.min(MOST_ROWS, stretches.size()))) {
            switch (stretch.kind()) {
                case SHARED -> both(stretch.here());
                case REPLACED -> sides("~ ", stretch.here(), stretch.there());
                case ONLY_HERE -> sides("< ", stretch.here(), "");
                case ONLY_THERE -> sides("> ", "", stretch.there());
            }
        }
        if (stretches.size() > MOST_ROWS) {
            int more = stretches.size() - MOST_ROWS;
            String places = Columns.count(more, "place", "places");
            console.out().println(console.dim("… and " + places + " more; all of them: --json"));
        }
        console.out().println();
    }

    private void both(String text) {
        for (String line : wrapped(brief(text), console.columns() - 2)) {
            console.out().println("= " + console.dim(line));
        }
    }

    private void sides(String mark, String here, String there) {
        List<String> left = wrapped(brief(here), width);
        List<String> right = wrapped(brief(there), width);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String line = i < left.size() ? left.get(i) : "";
            String beside = i < right.size() ? right.get(i) : "";
            String row = mark + Columns.left(line, width) + BAR + beside;
            console.out().println(row.stripTrailing());
        }
    }

    /// The text with its middle left out if it is long, and how long it is.
    private static String brief(String text) {
        String[] words = Plain.line(text).split(" ", -1);
        if (words.length <= MOST_WORDS) {
            return String.join(" ", words);
        }
        List<String> all = List.of(words);
        int half = MOST_WORDS / 2;
        return String.join(" ", all.subList(0, half))
                + " … "
                + String.join(" ", all.subList(words.length - half, words.length))
                + " ("
                + Columns.number(words.length)
                + " words)";
    }

    private static List<String> wrapped(String text, int columns) {
        return text.isEmpty()
                ? List.of()
                : WordUtils.wrap(text, columns, "\n", true).lines().toList();
    }
}
