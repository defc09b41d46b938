package winnow.index;

import winnow.model.Changes;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a commit says of the run that made it, in Lucene's commit user data.
///
/// @param settings what decisions depend on: page limit, rules' version and the like, by name
/// @param roots where every root is that the index knows, in the words of whoever reads them, by
///     name
/// @param run the run's number, one more than that of the last finished run before it
/// @param isFinished whether the run is done, and this is what people see
/// @param fresh whether the run builds the index anew, beside the last finished one
/// @param reading names of the roots that the run reads; empty once it is finished
/// @param changes what the run changed; nothing until it is finished
public record RunNote(
        Map<String, String> settings,
        Map<String, String> roots,
        long run,
        boolean isFinished,
        boolean fresh,
        Set<String> reading,
        Changes changes) {
    /// Goes up with every change of [Schema] or the stored records.
    public static final int VERSION = 5;

    private static final String FORMAT = "winnow.format";
    private static final String RUN = "winnow.run";
    private static final String STATE = "winnow.state";
    private static final String FINISHED = "FINISHED";
    private static final String UNFINISHED = "UNFINISHED";
    private static final String FRESH = "winnow.fresh";
    private static final String SETTING = "winnow.setting.";
    private static final String ROOT = "winnow.root.";
    private static final String READING = "winnow.reading.";
    private static final String CHANGE = "winnow.change.";

    public RunNote {
        settings = Map.copyOf(settings);
        roots = new TreeMap<>(roots);
        reading = new TreeSet<>(reading);
    }

    /// The note of the same run when it is done.
    public RunNote finished(Changes made) {
        return new RunNote(settings, roots, run, true, false, Set.of(), made);
    }

    /// As commit user data.
    Map<String, String> userData() {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT, Integer.toString(VERSION));
        data.put(RUN, Long.toString(run));
        data.put(STATE, isFinished ? FINISHED : UNFINISHED);
        data.put(FRESH, Boolean.toString(fresh));
        settings.forEach((name, value) -> data.put(SETTING + name, value));
        roots.forEach((name, path) -> data.put(ROOT + name, path));
        reading.forEach(name -> data.put(READING + name, ""));
        changes.counts().forEach((name, count) -> data.put(CHANGE + name, Long.toString(count)));
        return data;
    }

    /// Reads a commit's user data.
    ///
    /// @throws UnusableIndex if another program, or another version of this one, wrote it, or it
    ///     does not say what a run says
    static RunNote read(String index, Map<String, String> data) throws UnusableIndex {
        String version = data.get(FORMAT);
        if (version == null) {
            throw UnusableIndex.foreign(index);
        }
        if (!version.equals(Integer.toString(VERSION))) {
            throw UnusableIndex.otherVersion(index, version);
        }
        try {
            return read(data);
        } catch (IllegalArgumentException e) {
            throw UnusableIndex.damaged(index, e);
        }
    }

    private static RunNote read(Map<String, String> data) {
        Map<String, Long> counts = new HashMap<>();
        below(CHANGE, data).forEach((name, count) -> counts.put(name, Long.valueOf(count)));
        return new RunNote(
                below(SETTING, data),
                rootsOf(data),
                Long.parseLong(required(RUN, data)),
                required(STATE, data).equals(FINISHED),
                Boolean.parseBoolean(data.get(FRESH)),
                below(READING, data).keySet(),
                Changes.of(counts));
    }

    private static String required(String name, Map<String, String> data) {
        String value = data.get(name);
        if (value == null) {
            throw new IllegalArgumentException("its note has no " + name);
        }
        return value;
    }

    /// The roots in a commit's user data, whatever version wrote it.
    static Map<String, String> rootsOf(Map<String, String> data) {
        return below(ROOT, data);
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
