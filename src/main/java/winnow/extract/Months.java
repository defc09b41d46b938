package winnow.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The names of months in 128 languages, from the Unicode CLDR (`months.tsv`).
///
/// A page often declares a language that it is not written in, so a name counts in any language if
/// it means the same month in all that have it. Of those that do not (`listopad` is October in
/// Croatian and November in Polish) the page's language decides, then English. Read when first
/// used; immutable.
final class Months {
    private static final String TABLE = "/winnow/extract/months.tsv";

    /// What a name that means several months has instead of a month.
    private static final int SEVERAL = -1;

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> own = new HashMap<>();

    private Months() {}

    /// Holds the table, which is not read before a page needs it.
    private static final class Lazy {
        static final Months TABLE = read();
    }

    /// The month, 1 to 12, that `name` means on a page in `language`; 0 if it is none.
    static int of(String name, String language) {
        return Lazy.TABLE.month(name.toLowerCase(Locale.ROOT), language);
    }

    private int month(String name, String language) {
        int any = names.getOrDefault(name, 0);
        if (any == SEVERAL) {
            int english = own.getOrDefault("en " + name, 0);
            return own.getOrDefault(language + ' ' + name, english);
        }
        return any;
    }

    private static Months read() {
        Months months = new Months();
        try (InputStream in = Months.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing from the program");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    months.take(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from the program's own jar
        }
        return months;
    }

    private void take(String[] line) {
        for (int month = 1; month < line.length; month++) {
            for (String name : line[month].split(" ", -1)) {
                own.put(line[0] + ' ' + name, month);
                Integer other = names.put(name, month);
                if (other != null && other != month) {
                    names.put(name, SEVERAL);
                }
            }
        }
    }
}
