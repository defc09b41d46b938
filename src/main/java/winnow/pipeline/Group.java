package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Profile;
import winnow.dedup.Star;

import java.util.Optional;
import java.util.concurrent.Future;

/// Pages that go together ([Groups]), of which some are to find their places: one represents them
/// and is compared with other pages, the others follow it. For one thread.
final class Group {
    private final long standing;
    private final int complete;
    private final int document;
    private final String page;
    private final int[] members;
    private @Nullable Future<Profile> profile;
    private @Nullable Future<Optional<Star>> before;

    /// @param standing where it is on the agenda
    /// @param complete the number of tokens of the representative
    /// @param document the representative's Lucene document
    /// @param page the representative's id
    /// @param members the documents of all of them, in no order
    Group(long standing, int complete, int document, String page, int[] members) {
        this.standing = standing;
        this.complete = complete;
        this.document = document;
        this.page = page;
        this.members = members;
    }

    long standing() {
        return standing;
    }

    int complete() {
        return complete;
    }

    /// The representative's Lucene document.
    int document() {
        return document;
    }

    /// The representative's page id.
    String page() {
        return page;
    }

    /// How many pages there are.
    int size() {
        return members.length;
    }

    /// The document of one of them.
    int member(int number) {
        return members[number];
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
