package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.index.RunNote;
import winnow.reader.MissingRoot;
import winnow.reader.Root;
import winnow.reader.Selection;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which roots a run reads, and which the index knows when it is done.
///
/// An index remembers its roots. A run that names some reads those; one that names none reads all.
/// A run that was stopped is carried on by the next one, whatever that names. Only a person who
/// says `--forget` takes a root out; a run that would lose one in any other way is refused.
///
/// With a root it remembers the globs that choose among its files. They last until other ones are
/// given for it, also when it is moved. A file that they leave out is one that is not there: its
/// pages are gone, as if it had been deleted.
///
/// @param reading the roots to read, by name
/// @param known every root that the index knows then, by name
/// @param forgotten names of roots to take out
record Roots(List<Root> reading, Map<String, Place> known, Set<String> forgotten) {
    /// Where a root is, and what of it is read.
    ///
    /// @param path its real path
    /// @param disk the disk it was on when it was last read; empty if nobody knows
    /// @param selection which of its files are read
    record Place(Path path, String disk, Selection selection) {
        /// Reads what [#toString()] wrote; a note of old is the URI alone.
        static Place of(String noted) {
            List<String> words = List.of(noted.split(" ", -1)); // there is none in a URI
            if (words.size() == 1) {
                return new Place(Path.of(URI.create(noted)), "", Selection.ALL);
            }
            return new Place(
                    Path.of(URI.create(words.get(1))),
                    words.getFirst(),
                    Selection.ofNoted(words.subList(2, words.size())));
        }

        Place on(String otherDisk) {
            return new Place(path, otherDisk, selection);
        }

        /// As an index notes it: the disk, the path as a URI, which is ASCII whatever its bytes,
        /// and the globs, with blanks between.
        @Override
        public String toString() {
            List<String> words = new ArrayList<>(List.of(disk, path.toUri().toString()));
            words.addAll(selection.noted());
            return String.join(" ", words);
        }
    }

    /// @param before what the index says of itself
    /// @param isCarriedOn whether a run that was stopped is carried on
    /// @throws RefusedRoots if nothing can be read, a root is not there, or one is in another's way
    static Roots of(RunSettings settings, RunNote before, boolean isCarriedOn) throws IOException {
        Map<String, Place> known = new TreeMap<>();
        before.roots().forEach((name, noted) -> known.put(name, Place.of(noted)));
        Set<String> forgotten = new HashSet<>(settings.forget());
        Map<String, Place> moved = new TreeMap<>();
        for (String name : settings.forget()) {
            Place place = known.remove(name);
            if (place == null) {
                throw RefusedRoots.unknown(name, known.keySet());
            }
            moved.put(name, place);
        }
        for (Root root : settings.roots()) {
            requireFree(root, known);
        }
        for (Root root : settings.roots()) {
            known.put(
                    root.name(),
                    place(root, known.getOrDefault(root.name(), moved.get(root.name()))));
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
            Place place = Objects.requireNonNull(known.get(root.name()));
            known.put(root.name(), place.on(root.disk()));
        }
        return new Roots(reading, known, forgotten);
    }

    /// The roots of a run that reads none.
    static Roots unread(RunNote before) {
        Map<String, Place> known = new TreeMap<>();
        before.roots().forEach((name, noted) -> known.put(name, Place.of(noted)));
        return new Roots(List.of(), known, Set.of());
    }

    /// A root that is named without globs keeps those that the index remembers.
    private static Place place(Root root, @Nullable Place before) {
        Selection remembered = before == null ? Selection.ALL : before.selection();
        Selection selection = root.selection() == null ? remembered : root.selection();
        String disk = before == null || !before.path().equals(root.path()) ? "" : before.disk();
        return new Place(root.path(), disk, selection);
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
                Root whole = new Root(one.getKey(), one.getValue().path());
                Selection files = one.getValue().selection();
                Root root = files.isAll() ? whole : whole.selecting(files);
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

    /// What is read of the noted roots of which not all is, in words, by name.
    static SortedMap<String, String> selections(Map<String, String> noted) {
        SortedMap<String, String> selections = new TreeMap<>();
        noted.forEach(
                (name, place) -> {
                    Selection selection = Place.of(place).selection();
                    if (!selection.isAll()) {
                        selections.put(name, selection.toString());
                    }
                });
        return selections;
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
