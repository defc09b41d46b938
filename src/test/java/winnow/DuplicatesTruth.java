package winnow;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of the pages of a folder of labelled duplicates.
///
/// `truth.jsonl` has a line a page, `{"id","cluster","kind","ignore":[cluster…]}`: pages of one
/// cluster are copies of each other, a kind says how a page was made, and a page that was put
/// together from others names their clusters in `ignore`: whether it stands with them is nobody's
/// mistake. `contain.jsonl` has a line a page that stands in another, `{"small","big","kind"}`.
///
/// @param pages by id
/// @param contained the kind by what stands in what
public record DuplicatesTruth(Map<String, Labelled> pages, Map<Contained, String> contained) {
    /// What is known of a page.
    ///
    /// @param ignored clusters with which it is not scored
    public record Labelled(String cluster, String kind, Set<String> ignored) {
        public Labelled {
            ignored = Set.copyOf(ignored);
        }
    }

    /// A page that stands in another; both are ids.
    public record Contained(String small, String big) {}

    public DuplicatesTruth {
        pages = Map.copyOf(pages);
        contained = Map.copyOf(contained);
    }

    /// Reads both files of a folder.
    public static DuplicatesTruth in(Path folder) throws IOException {
        Map<String, Labelled> pages = new HashMap<>();
        for (Map<String, List<String>> row : rows(folder.resolve("truth.jsonl"))) {
            Set<String> ignored = new HashSet<>(row.getOrDefault("ignore", List.of()));
            pages.put(one(row, "id"), new Labelled(one(row, "cluster"), one(row, "kind"), ignored));
        }
        Map<Contained, String> contained = new HashMap<>();
        for (Map<String, List<String>> row : rows(folder.resolve("contain.jsonl"))) {
            contained.put(new Contained(one(row, "small"), one(row, "big")), one(row, "kind"));
        }
        return new DuplicatesTruth(pages, contained);
    }

    /// The same without the pages of some kinds.
    public DuplicatesTruth without(Set<String> kinds) {
        Map<String, Labelled> rest = new HashMap<>(pages);
        rest.values().removeIf(page -> kinds.contains(page.kind()));
        Map<Contained, String> within = new HashMap<>(contained);
        within.keySet()
                .removeIf(pair -> !rest.containsKey(pair.small()) || !rest.containsKey(pair.big()));
        return new DuplicatesTruth(rest, within);
    }

    private static String one(Map<String, List<String>> row, String name) {
        List<String> values = row.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new IllegalArgumentException("a label needs one ‘" + name + "’: " + row);
        }
        return values.getFirst();
    }

    private static List<Map<String, List<String>>> rows(Path file) throws IOException {
        List<Map<String, List<String>>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(row(line));
        }
        return rows;
    }

    /// The values of each field; what stands in an array counts as the field's.
    private static Map<String, List<String>> row(String line) {
        Map<String, List<String>> row = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            String name = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    name = json.currentName();
                } else if (token.isScalarValue()) {
                    row.computeIfAbsent(name, n -> new ArrayList<>()).add(json.getString());
                }
            }
        }
        return row;
    }
}
