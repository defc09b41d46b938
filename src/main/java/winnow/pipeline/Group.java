package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Profile;
import winnow.dedup.Standing;
import winnow.dedup.Star;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Future;

/// Pages with the same tokens, of which some are to find their places: the one with the smallest id
/// represents them and is compared with other pages, the others follow it. For one thread.
final class Group {
    private final Standing representative;
    private final int document;
    private final SortedSet<String> followers = new TreeSet<>(Standing::compareIds);
    private boolean isPlacing;
    private @Nullable Future<Profile> profile;
    private @Nullable Future<Optional<Star>> before;

    /// @param document the representative's Lucene document
    Group(Standing representative, int document) {
        this.representative = representative;
        this.document = document;
    }

    /// The representative's page id.
    String page() {
        return representative.page();
    }

    Standing standing() {
        return representative;
    }

    int document() {
        return document;
    }

    /// Those of the others that are to be told where they belong; by page id.
    SortedSet<String> followers() {
        return followers;
    }

    /// Whether the representative itself is to be placed; else it stays where it was.
    boolean isPlacing() {
        return isPlacing;
    }

    /// Takes a page of the group that is to find its place.
    void take(String page) {
        if (page.equals(page())) {
            isPlacing = true;
        } else {
            followers.add(page);
        }
    }

    /// The representative's profile, if it is being read.
    @Nullable Future<Profile> profile() {
        return profile;
    }

    void read(Future<Profile> reading) {
        profile = reading;
    }

    /// What the representative is, given the canonical pages before the batch; null if nobody has
    /// asked.
    @Nullable Future<Optional<Star>> before() {
        return before;
    }

    void ask(@Nullable Future<Optional<Star>> asking) {
        before = asking;
    }
}
