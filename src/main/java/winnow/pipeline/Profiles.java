package winnow.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import winnow.dedup.Masks;
import winnow.dedup.Profile;
import winnow.index.IndexView;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The profiles of the pages of an index, made when they are asked for; those used last stay in
/// memory. Thread-safe.
final class Profiles {
    /// Tokens that a profile costs beside its own.
    private static final int COST = 64;

    private final IndexView view;
    private final Masks masks;
    private final Cache<String, Profile> profiles;

    /// @param masks what is repeated on the pages
    /// @param tokens of the profiles that are kept in memory
    Profiles(IndexView view, Masks masks, long tokens) {
        this.view = view;
        this.masks = masks;
        this.profiles =
                Caffeine.newBuilder()
                        .maximumWeight(tokens)
                        .weigher((String id, Profile page) -> page.fingerprint().complete() + COST)
                        .executor(Runnable::run)
                        .build();
    }

    /// The profile of a page that the index holds.
    ///
    /// @throws IllegalStateException if it does not
    Profile of(String page) {
        return profiles.get(page, this::read);
    }

    /// Keeps a profile that somebody has made.
    void keep(Profile page) {
        profiles.put(page.page(), page);
    }

    private Profile read(String page) {
        try {
            return view.cleaned(page)
                    .map(stored -> Profile.of(stored.page(), masks))
                    .orElseThrow(() -> new IllegalStateException(page + " is not in the index"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
