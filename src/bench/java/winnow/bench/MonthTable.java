package winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Writes the table of month names that extraction reads, from the locale data of this JDK.
///
/// `MonthTable OUT.tsv`. The table is a file, and not asked of the JDK at run time, so that
/// the same page has the same date under every JDK.
public final class MonthTable {
    private static final String HEADER =
            """
            # The names of the twelve months, long and short, in each language that the Unicode CLDR
            # has them for: made by winnow.bench.MonthTable from the data of JDK 25 (CLDR 47,
            # Unicode License V3). In lower case, without final dots; names with spaces or digits
            # are left out.
            """;

    private MonthTable() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: MonthTable OUT.tsv");
            System.exit(2);
        }
        Set<String> languages = new TreeSet<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            languages.add(locale.getLanguage());
        }
        StringBuilder table = new StringBuilder(HEADER);
        for (String language : languages) {
            String line = line(language);
            table.append(language.length() == 2 && line != null ? line : "");
        }
        Files.writeString(Path.of(args[0]), table);
    }

    /// A line of the table; null if a month has no name of its own.
    private static String line(String language) {
        StringBuilder line = new StringBuilder(language);
        for (Month month : Month.values()) {
            Set<String> names = new TreeSet<>();
            for (TextStyle style : TextStyle.values()) {
                boolean narrow = style.asNormal() == TextStyle.NARROW;
                String name = name(month.getDisplayName(style, Locale.of(language)), language);
                if (!narrow && !name.isEmpty()) {
                    names.add(name);
                }
            }
            if (names.isEmpty()) {
                return null;
            }
            line.append('\t').append(String.join(" ", names));
        }
        return line.append('\n').toString();
    }

    private static String name(String name, String language) {
        String low = name.toLowerCase(Locale.of(language));
        String bare = low.endsWith(".") ? low.substring(0, low.length() - 1) : low;
        return bare.matches("[\\p{L}\\p{M}]{2,}") ? bare : "";
    }
}
