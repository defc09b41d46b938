package winnow.pipeline;

import winnow.index.RunNote;
import winnow.reader.MissingRoot;
import winnow.reader.Root;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which roots a run reads, and which the index knows when it is done.
///
/// An index remembers its roots. A run that names some reads those; one that names none reads all.
/// A run that was stopped is carried on by the next one, whatever that names. Only a person who
/// says `--forget` takes a root out; a run that would lose one in any other way is refused.
///
/// @param reading the roots to read, by name
/// @param known every root that the index knows then, by name
/// @param forgotten names of roots to take out
record Roots(List<Root> reading, Map<String, Path> known, Set<String> forgotten) {
    /// @param before what the index says of itself
    /// @param isCarriedOn whether a run that was stopped is carried on
    /// @throws RefusedRoots if nothing can be read, a root is not there, or one is in another's way
    static Roots of(RunSettings settings, RunNote before, boolean isCarriedOn) throws IOException {
        Map<String, Path> known = new TreeMap<>();
        before.roots().forEach((name, uri) -> known.put(name, Path.of(URI.create(uri))));
        Set<String> forgotten = new HashSet<>(settings.forget());
        for (String name : settings.forget()) {
            if (known.remove(name) == null) {
                throw RefusedRoots.unknown(name, known.keySet());
            }
        }
        for (Root root : settings.roots()) {
            requireFree(root, known);
        }
        for (Root root : settings.roots()) {
            known.put(root.name(), root.path());
            forgotten.remove(root.name()); // it has moved
        }
        Set<String> names = new HashSet<>();
        settings.roots().forEach(root -> names.add(root.name()));
        boolean readsAll = settings.fresh() || (names.isEmpty() && forgotten.isEmpty());
        names.addAll(readsAll ? known.keySet() : isCarriedOn ? before.reading() : Set.of());
        names.retainAll(known.keySet());
        if (names.isEmpty() && forgotten.isEmpty()) {
            throw RefusedRoots.none();
        }
        return new Roots(reading(names, known), known, forgotten);
    }

    private static void requireFree(Root root, Map<String, Path> known) throws RefusedRoots {
        Path other = known.get(root.name());
        if (other != null && !other.equals(root.path())) {
            throw RefusedRoots.elsewhere(root, other);
        }
        for (Map.Entry<String, Path> one : known.entrySet()) {
            boolean overlap =
                    root.path().startsWith(one.getValue())
                            || one.getValue().startsWith(root.path());
            if (overlap && !one.getKey().equals(root.name())) {
                throw RefusedRoots.overlapping(root, one.getKey(), one.getValue());
            }
        }
    }

    private static List<Root> reading(Set<String> names, Map<String, Path> known)
            throws IOException {
        List<Root> reading = new ArrayList<>();
        for (Map.Entry<String, Path> one : known.entrySet()) {
            if (names.contains(one.getKey())) {
                Root root = new Root(one.getKey(), one.getValue());
                try {
                    root.requireReadable();
                } catch (MissingRoot e) {
                    throw RefusedRoots.missing(root.name(), e);
                }
                reading.add(root);
            }
        }
        return reading;
    }

    /// The known roots as an index notes them.
    Map<String, String> noted() {
        Map<String, String> noted = new TreeMap<>();
        known.forEach((name, path) -> noted.put(name, path.toUri().toString()));
        return noted;
    }

    /// The names of the roots to read.
    Set<String> names() {
        Set<String> names = new HashSet<>();
        reading.forEach(root -> names.add(root.name()));
        return names;
    }
}
