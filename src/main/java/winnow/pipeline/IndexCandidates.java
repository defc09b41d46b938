package winnow.pipeline;

import winnow.dedup.Candidates;
import winnow.dedup.Fingerprint;
import winnow.dedup.Profile;
import winnow.index.IndexView;
import winnow.index.PrintTable;
import winnow.text.Shingles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// The canonical pages found so far, looked up in the index. Asked by any number of threads while
/// nothing is added.
final class IndexCandidates implements Candidates {
    private final PrintTable prints;
    private final ProfileCache profiles;

    IndexCandidates(IndexView view, PrintTable prints) {
        this.prints = prints;
        this.profiles = new ProfileCache(view);
    }

    /// @param document the page's Lucene document
    void add(Profile page, int document) throws IOException {
        Fingerprint fingerprint = page.fingerprint();
        int number = profiles.add(page, document);
        prints.add(number, fingerprint.sample(), fingerprint.blocks());
    }

    @Override
    public Iterable<Profile> of(Fingerprint fingerprint) {
        try {
            int[] numbers = numbers(fingerprint);
            return () -> profiles(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those of `pages` that would be found by [#of(Fingerprint)] if they were added.
    static List<Profile> among(List<Profile> pages, Fingerprint fingerprint) {
        List<Profile> found = new ArrayList<>();
        if (fingerprint.isTiny()) {
            return found;
        }
        long[] sample = fingerprint.sample();
        long[] blocks = fingerprint.blocks();
        for (Profile page : pages) {
            long[] other = page.fingerprint().sample();
            if (Fingerprint.isEnough(Shingles.shared(sample, other), sample.length, other.length)
                    || (fingerprint.isShort()
                            && holds(
                                    Shingles.shared(blocks, page.fingerprint().blocks()),
                                    blocks))) {
                found.add(page);
            }
        }
        return found;
    }

    private int[] numbers(Fingerprint fingerprint) throws IOException {
        Numbers found = new Numbers();
        if (fingerprint.isTiny()) {
            return found.distinct();
        }
        long[] sample = fingerprint.sample();
        prints.sharing(
                sample,
                (page, shared, sampled) -> {
                    if (Fingerprint.isEnough(shared, sample.length, sampled)) {
                        found.add(page);
                    }
                });
        if (fingerprint.isShort()) {
            long[] blocks = fingerprint.blocks();
            prints.sharing(
                    blocks,
                    (page, shared, sampled) -> {
                        if (holds(shared, blocks)) {
                            found.add(page);
                        }
                    });
        }
        return found.distinct();
    }

    /// Whether sharing so many of a short page's blocks makes another page a candidate.
    private static boolean holds(int shared, long[] blocks) {
        return shared > 0 && 2 * shared >= blocks.length;
    }

    private Iterator<Profile> profiles(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(this::profile).iterator();
    }

    private Profile profile(int number) {
        try {
            return profiles.get(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Numbers {
        private int[] numbers = new int[16];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int[] distinct() {
            Arrays.sort(numbers, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || numbers[i] != numbers[kept - 1]) {
                    numbers[kept++] = numbers[i];
                }
            }
            return Arrays.copyOf(numbers, kept);
        }
    }
}
