package winnow.pipeline;

import winnow.dedup.Candidates;
import winnow.dedup.Fingerprint;
import winnow.dedup.Profile;
import winnow.dedup.Standing;
import winnow.index.Print;
import winnow.index.PrintTable;
import winnow.index.PrintTable.Found;
import winnow.index.Sought;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// The pages that have found their places, looked up in the index. Asked by any number of threads
/// while nothing is added or taken out.
final class IndexCandidates implements Candidates {
    private static final long[] NONE = {};
    private static final int[] NO_HALVES = {};

    private final PrintTable prints;
    private final Profiles profiles;

    IndexCandidates(PrintTable prints, Profiles profiles) {
        this.prints = prints;
        this.profiles = profiles;
    }

    /// Takes in a page that turned out to be canonical.
    void addCanonical(Profile page, boolean replaces) throws IOException {
        if (!page.fingerprint().isTiny()) { // else nobody looks for it
            profiles.keep(page);
        }
        prints.addCanonical(print(page), replaces);
    }

    /// Takes in a page that turned out to be a copy.
    void addCopy(Profile page, boolean replaces) throws IOException {
        prints.addCopy(print(page), replaces);
    }

    /// Takes out a page that follows another now.
    void remove(String page) throws IOException {
        prints.remove(page);
    }

    static Print print(Profile page) {
        Fingerprint fingerprint = page.fingerprint();
        return fingerprint.isTiny()
                ? new Print(page.page(), fingerprint.complete(), NONE, NONE, NONE, NO_HALVES)
                : new Print(
                        page.page(),
                        fingerprint.complete(),
                        fingerprint.sample(),
                        fingerprint.blocks(),
                        page.keys(),
                        page.answers());
    }

    @Override
    public Iterable<Profile> before(Profile page) {
        return before(page, Set.of());
    }

    /// The same without some pages.
    Iterable<Profile> before(Profile page, Set<String> except) {
        try {
            List<Found> found = found(page, except);
            return () -> profiles(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same, not yet read.
    List<Found> found(Profile page, Set<String> except) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Found one : found(page)) {
            if (!except.contains(one.page()) && isBefore(one, page)) {
                found.add(one);
            }
        }
        return found;
    }

    private List<Found> found(Profile asking) throws IOException {
        Fingerprint page = asking.fingerprint();
        if (page.isTiny()) {
            return List.of();
        }
        long[] sample = page.sample();
        long[] blocks = page.isShort() ? page.blocks() : NONE;
        return prints.canonical(
                new Sought(sample, blocks, asking.asks(), asking.keys()),
                (complete, sharedSample, sampled, sharedBlocks, ofBlocks) ->
                        complete >= page.complete()
                                && Fingerprint.isCandidate(
                                        sharedSample,
                                        Math.min(sampled, sample.length),
                                        sharedBlocks,
                                        blocks.length,
                                        page.complete()));
    }

    /// The pages behind `page` in star order that had a place before the run, for which `page` is a
    /// candidate, without some to which it is foreign.
    List<Found> behind(Profile page) throws IOException {
        Fingerprint own = page.fingerprint();
        if (own.isTiny()) {
            return List.of();
        }
        long[] sample = own.sample();
        List<Found> behind = new ArrayList<>();
        for (Found one :
                prints.placedBefore(
                        new Sought(sample, own.blocks(), page.asks(), page.keys()),
                        (complete, sharedSample, sampled, sharedBlocks, blocks) ->
                                complete <= own.complete()
                                        && Fingerprint.isCandidate(
                                                sharedSample,
                                                Math.min(sampled, sample.length),
                                                sharedBlocks,
                                                blocks,
                                                complete))) {
            if (!isBefore(one, page) && !one.page().equals(page.page())) {
                behind.add(one);
            }
        }
        return behind;
    }

    private static boolean isBefore(Found one, Profile page) {
        int complete = page.fingerprint().complete();
        return one.complete() > complete
                || (one.complete() == complete && Standing.compareIds(one.page(), page.page()) < 0);
    }

    private Iterator<Profile> profiles(List<Found> found) {
        return found.stream().map(one -> profile(one.page())).iterator();
    }

    /// The profile of a page that has a place.
    Profile profile(String page) {
        return profiles.of(page);
    }
}
