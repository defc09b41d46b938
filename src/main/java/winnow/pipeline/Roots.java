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
record Roots(List<Root> reading, Map<String, Place> known, Set<String> forgotten) {
    /// Where a root is.
    ///
    /// @param path its real path
    /// @param disk the disk it was on when it was last read; empty if nobody knows
    record Place(Path path, String disk) {
        /// Reads what [#toString()] wrote; a note of old is the URI alone.
        static Place of(String noted) {
            int blank = noted.indexOf(' '); // there is none in a URI
            String disk = noted.substring(0, Math.max(0, blank));
            return new Place(Path.of(URI.create(noted.substring(blank + 1))), disk);
        }

        /// As an index notes it: the disk, a blank, the path as a URI, which is ASCII whatever its
        /// bytes.
        @Override
        public String toString() {
            return disk + ' ' + path.toUri();
        }
    }

    /// @param before what the index says of itself
    /// @param isCarriedOn whether a run that was stopped is carried on
    /// @throws RefusedRoots if nothing can be read, a root is not there, or one is in another's way
    static Roots of(RunSettings settings, RunNote before, boolean isCarriedOn) throws IOException {
        Map<String, Place> known = new TreeMap<>();
        before.roots().forEach((name, noted) -> known.put(name, Place.of(noted)));
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
            known.putIfAbsent(root.name(), new Place(root.path(), ""));
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
        List<Root> reading = reading(names, known);
        for (Root root : reading) {
            known.put(root.name(), new Place(root.path(), root.disk()));
        }
        return new Roots(reading, known, forgotten);
    }

    private static void requireFree(Root root, Map<String, Place> known) throws RefusedRoots {
        Place same = known.get(root.name());
        if (same != null && !same.path().equals(root.path())) {
            throw RefusedRoots.elsewhere(root, same.path());
        }
        for (Map.Entry<String, Place> one : known.entrySet()) {
            Path other = one.getValue().path();
            boolean overlap = root.path().startsWith(other) || other.startsWith(root.path());
            if (overlap && !one.getKey().equals(root.name())) {
                throw RefusedRoots.overlapping(root, one.getKey(), other);
            }
        }
    }

    private static List<Root> reading(Set<String> names, Map<String, Place> known)
            throws IOException {
        List<Root> reading = new ArrayList<>();
        for (Map.Entry<String, Place> one : known.entrySet()) {
            if (names.contains(one.getKey())) {
                Root root = new Root(one.getKey(), one.getValue().path());
                requireThere(root, one.getValue().disk());
                reading.add(root);
            }
        }
        return reading;
    }

    /// Makes sure that a root has not vanished while it was read, as a disk that is pulled out.
    ///
    /// @throws RefusedRoots if it has
    void requireStillThere(Root root) throws IOException {
        Place place = known.get(root.name());
        requireThere(root, place == null ? "" : place.disk());
    }

    /// @param disk the disk it was on
    private static void requireThere(Root root, String disk) throws IOException {
        try {
            root.requireReadable();
        } catch (MissingRoot e) {
            throw RefusedRoots.missing(root.name(), e);
        }
        if (!disk.isEmpty() && !disk.equals(root.disk()) && root.isBare()) {
            throw RefusedRoots.unmounted(root);
        }
    }

    /// The known roots as an index notes them.
    Map<String, String> noted() {
        Map<String, String> noted = new TreeMap<>();
        known.forEach((name, place) -> noted.put(name, place.toString()));
        return noted;
    }

    /// The names of the roots to read.
    Set<String> names() {
        Set<String> names = new HashSet<>();
        reading.forEach(root -> names.add(root.name()));
        return names;
    }
}
