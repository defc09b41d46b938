package winnow.filter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table of words beside these classes: a row a line, four cells parted by tabs, of which the
/// third holds phrases and the last an example; lines that begin with `# ` are remarks.
final class Table {
    private static final int CELLS = 4;
    private static final int PHRASES = 2;

    private Table() {}

    /// The rows of the table, each of four cells.
    static List<List<String>> rows(String resource) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Table.class.getResourceAsStream("/winnow/filter/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("# ")) {
                    rows.add(row(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return rows;
    }

    private static List<String> row(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != CELLS) {
            throw new IllegalStateException("not a row of four cells: " + line);
        }
        return cells;
    }

    /// The phrases of a row.
    static List<String> phrases(List<String> row) {
        return List.of(row.get(PHRASES).split("; ", -1));
    }
}
