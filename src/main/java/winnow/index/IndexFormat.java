package winnow.index;

import java.util.HashMap;
import java.util.Map;

/// What a commit says about itself, in Lucene's commit user data.
///
/// @param settings what decisions depend on: page limit, rules' version and the like, by name
/// @param facts what the run wants remembered, by name
public record IndexFormat(Map<String, String> settings, Map<String, String> facts) {
    /// Goes up with every change of [Schema] or the stored records.
    public static final int VERSION = 1;

    private static final String FORMAT = "winnow.format";
    private static final String FINISHED = "winnow.finished";
    private static final String SETTING = "winnow.setting.";
    private static final String FACT = "winnow.fact.";

    public IndexFormat {
        settings = Map.copyOf(settings);
        facts = Map.copyOf(facts);
    }

    /// The user data of a finished run.
    Map<String, String> userData() {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT, Integer.toString(VERSION));
        data.put(FINISHED, "true");
        settings.forEach((name, value) -> data.put(SETTING + name, value));
        facts.forEach((name, value) -> data.put(FACT + name, value));
        return data;
    }

    /// Reads a commit's user data.
    ///
    /// @throws UnusableIndex if another program, or another version of this one, wrote it
    static IndexFormat read(String index, Map<String, String> data) throws UnusableIndex {
        String version = data.get(FORMAT);
        if (version == null) {
            throw UnusableIndex.foreign(index);
        }
        if (!version.equals(Integer.toString(VERSION))) {
            throw UnusableIndex.otherVersion(index, version);
        }
        return new IndexFormat(below(SETTING, data), below(FACT, data));
    }

    private static Map<String, String> below(String prefix, Map<String, String> data) {
        Map<String, String> found = new HashMap<>();
        data.forEach(
                (name, value) -> {
                    if (name.startsWith(prefix)) {
                        found.put(name.substring(prefix.length()), value);
                    }
                });
        return found;
    }
}
