package winnow.pipeline;

import winnow.dedup.Fingerprint;
import winnow.dedup.Masks;
import winnow.dedup.Profile;
import winnow.dedup.SideBySide;
import winnow.dedup.Standing;
import winnow.dedup.Verification;
import winnow.index.IndexView;
import winnow.index.Places;
import winnow.index.PrintSearch;
import winnow.index.PrintTable.Found;
import winnow.index.RepeatedTable;
import winnow.index.Sought;
import winnow.model.Copy;
import winnow.model.Relation;
import winnow.model.Stretch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the pages of a finished run that stay have to do with each other: who stands in a page that
/// was put together from several, who quotes whom, and who looks like a copy and is none.
///
/// Nothing of it is stored. The relations of one page take one look-up and a comparison with each
/// page found; those of all pages take that for every page, and as many comparisons as there are
/// pairs that share a passage: slow where a template stands on thousands of pages. For one thread.
public final class Relations {
    private static final long[] NONE = {};
    private static final int[] ANY = {};

    /// Tokens of the profiles kept in memory, about 40 bytes each.
    private static final long PROFILE_TOKENS = 1_000_000;

    private final IndexView view;
    private final Places places;

    private final Profiles profiles;

    public Relations(IndexView view) throws IOException {
        this.view = view;
        this.places = new Places(view);
        this.profiles = profiles(view);
    }

    /// All of them, by the id of the page that comes later in star order, then by the other's: a
    /// pair stands there once. Of a copy only where else it is contained.
    public void each(Consumer<Relation> relations) throws IOException {
        view.eachPageId(
                id -> {
                    if (places.isPlaced(id)) {
                        Profile page = profiles.of(id);
                        boolean copy = places.copy(id).isPresent();
                        for (Found one : found(page)) {
                            if (isBefore(one, page)) {
                                Verification.of(page, profiles.of(one.page()))
                                        .relation()
                                        .filter(r -> !copy || r.kind() == Relation.Kind.CONTAINED)
                                        .ifPresent(relations);
                            }
                        }
                    }
                });
    }

    /// Those of one page, on either side: first where it is the later one, by the id of the other
    /// page.
    public List<Relation> of(String id) throws IOException {
        List<Relation> earlier = new ArrayList<>();
        List<Relation> later = new ArrayList<>();
        if (view.page(id).isEmpty()) {
            return earlier;
        }
        Profile page = profiles.of(id);
        for (Found one : found(page)) {
            Profile other = profiles.of(one.page());
            if (isBefore(one, page)) {
                Verification.of(page, other).relation().ifPresent(earlier::add);
            } else {
                Verification.of(other, page).relation().ifPresent(later::add);
            }
        }
        earlier.addAll(later);
        return earlier;
    }

    /// Two pages of the index side by side.
    public static List<Stretch> compare(IndexView view, String page, String other)
            throws IOException {
        Profiles profiles = profiles(view);
        return SideBySide.of(profiles.of(page), profiles.of(other));
    }

    private static Profiles profiles(IndexView view) throws IOException {
        Masks masks = Masks.of(new RepeatedTable(view).paragraphs());
        return new Profiles(view, masks, PROFILE_TOKENS);
    }

    /// The canonical pages that share anything with the page, by id: neither itself nor the one
    /// that it is a copy of.
    private List<Found> found(Profile page) throws IOException {
        Fingerprint print = page.fingerprint();
        if (print.isTiny()) {
            return List.of();
        }
        Optional<String> canonical = places.copy(page.page()).map(Copy::of);
        List<Found> found =
                PrintSearch.canonical(
                        view,
                        new Sought(
                                print.sample(), print.isShort() ? print.blocks() : NONE, ANY, NONE),
                        (complete, shared, sample, sharedBlocks, blocks) ->
                                Fingerprint.mayShareAPassage(shared, sharedBlocks));
        found.removeIf(
                one ->
                        one.page().equals(page.page())
                                || canonical.filter(one.page()::equals).isPresent());
        found.sort((a, b) -> Standing.compareIds(a.page(), b.page()));
        return found;
    }

    private static boolean isBefore(Found one, Profile page) {
        int complete = page.fingerprint().complete();
        return one.complete() > complete
                || (one.complete() == complete && Standing.compareIds(one.page(), page.page()) < 0);
    }
}
