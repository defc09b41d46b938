package winnow.pipeline;

import winnow.dedup.Candidates;
import winnow.dedup.Fingerprint;
import winnow.dedup.Profile;
import winnow.index.IndexView;
import winnow.index.PrintTable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The canonical pages found so far, looked up in the index. For one thread.
final class IndexCandidates implements Candidates {
    /// Tokens of the profiles kept in memory, about 30 bytes each.
    private static final long MOST_TOKENS = 4_000_000;

    private final IndexView view;
    private final PrintTable prints;
    private final Map<String, Profile> used = new LinkedHashMap<>(16, 0.75f, true);
    private long tokens;

    IndexCandidates(IndexView view, PrintTable prints) {
        this.view = view;
        this.prints = prints;
    }

    void add(Profile page) throws IOException {
        Fingerprint fingerprint = page.fingerprint();
        prints.add(page.page(), fingerprint.sample(), fingerprint.blocks());
    }

    @Override
    public Iterable<Profile> of(Fingerprint fingerprint) {
        try {
            List<String> pages = List.copyOf(pages(fingerprint));
            return () -> profiles(pages.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> pages(Fingerprint fingerprint) throws IOException {
        Set<String> pages = new LinkedHashSet<>();
        if (fingerprint.isTiny()) {
            return pages;
        }
        long[] sample = fingerprint.sample();
        prints.sharing(
                sample,
                (page, shared, sampled) -> {
                    if (Fingerprint.isEnough(shared, sample.length, sampled)) {
                        pages.add(page);
                    }
                });
        if (fingerprint.isShort()) {
            long[] blocks = fingerprint.blocks();
            prints.sharing(
                    blocks,
                    (page, shared, sampled) -> {
                        if (2 * shared >= blocks.length) {
                            pages.add(page);
                        }
                    });
        }
        return pages;
    }

    private Iterator<Profile> profiles(Iterator<String> pages) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pages.hasNext();
            }

            @Override
            public Profile next() {
                return profile(pages.next());
            }
        };
    }

    private Profile profile(String page) {
        Profile known = used.get(page);
        if (known != null) {
            return known;
        }
        Profile loaded = load(page);
        used.put(page, loaded);
        tokens += loaded.fingerprint().complete();
        for (Iterator<Profile> oldest = used.values().iterator();
                tokens > MOST_TOKENS && used.size() > 1; ) {
            tokens -= oldest.next().fingerprint().complete();
            oldest.remove();
        }
        return loaded;
    }

    private Profile load(String page) {
        try {
            return Profile.of(view.page(page).orElseThrow().page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
