package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Profile;
import winnow.index.IndexView;

import java.io.IOException;
import java.util.Arrays;

/// The profiles of canonical pages, by their numbers: those used last stand in memory, others are
/// made again from the index.
///
/// Which ones stand in memory is chosen by the clock algorithm: a hand goes round and drops each
/// profile that nobody asked for since it last came by. A hit takes no lock. Asked by any number of
/// threads while nothing is added.
final class ProfileCache {
    /// Tokens of the profiles kept in memory, about 40 bytes each.
    private static final long MOST_TOKENS = 4_000_000;

    private final IndexView view;
    private final long most;
    private @Nullable Profile[] profiles = new Profile[1024];
    private boolean[] asked = new boolean[1024];
    private int[] documents = new int[1024];
    private int size;
    private int hand;
    private long tokens;

    ProfileCache(IndexView view) {
        this(view, MOST_TOKENS);
    }

    ProfileCache(IndexView view, long most) {
        this.view = view;
        this.most = most;
    }

    /// Takes in a page, and says its number: how many came before it.
    ///
    /// @param document its Lucene document
    synchronized int add(Profile page, int document) {
        if (size == profiles.length) {
            profiles = Arrays.copyOf(profiles, 2 * size);
            asked = Arrays.copyOf(asked, 2 * size);
            documents = Arrays.copyOf(documents, 2 * size);
        }
        documents[size] = document;
        put(size++, page);
        return size - 1;
    }

    /// The page with that number. A race between two threads costs at most a profile made twice.
    Profile get(int number) throws IOException {
        Profile known = profiles[number];
        if (known != null) {
            asked[number] = true;
            return known;
        }
        Profile loaded = Profile.of(view.page(documents[number]).page());
        synchronized (this) {
            if (profiles[number] == null) {
                put(number, loaded);
            }
        }
        return loaded;
    }

    private void put(int number, Profile page) {
        profiles[number] = page;
        asked[number] = true;
        tokens += page.fingerprint().complete();
        while (tokens > most && dropOne(number)) {}
    }

    /// Drops the next profile that was not asked for of late; false if only `number` is left.
    private boolean dropOne(int number) {
        for (int steps = 0; steps <= 2 * size; steps++) {
            hand = hand + 1 < size ? hand + 1 : 0;
            Profile here = profiles[hand];
            if (here != null && hand != number && !asked[hand]) {
                profiles[hand] = null;
                tokens -= here.fingerprint().complete();
                return true;
            }
            asked[hand] = false;
        }
        return false;
    }
}
