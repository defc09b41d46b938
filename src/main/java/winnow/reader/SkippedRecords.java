package winnow.reader;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Records of a container that are no pages.
///
/// @param id the container's id
/// @param kinds how many of each kind: those of [Skipped], or `request`, `revisit`, `metadata`,
///     `warcinfo`, `status 404` and the like
public record SkippedRecords(String id, SortedMap<String, Long> kinds) implements Reading {
    public SkippedRecords {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }
}
