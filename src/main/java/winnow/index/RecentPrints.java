package winnow.index;

import winnow.index.PrintTable.Found;
import winnow.index.PrintTable.Rule;
import winnow.text.Shingles;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Fingerprints that are not in a segment yet. Found as [PrintSearch] finds others. Asked by any
/// number of threads while nothing is added.
final class RecentPrints {
    private int pages;
    private Print[] prints = new Print[64];
    private long[] keys = new long[64];
    private final Holders holders = new Holders();
    private final Holders keyed = new Holders();
    private final Holders answering = new Holders();

    /// How many hashes there are.
    int size() {
        return holders.size() + answering.size();
    }

    /// @param key under which it is found
    void add(Print print, long key) {
        if (pages == prints.length) {
            prints = Arrays.copyOf(prints, 2 * pages);
            keys = Arrays.copyOf(keys, 2 * pages);
        }
        prints[pages] = print;
        keys[pages] = key;
        addAll(print.sample(), pages);
        addAll(print.blocks(), pages);
        keyed.add(Print.upper(key), pages);
        keyed.add(Print.lower(key), pages);
        for (int half : print.answers()) {
            answering.add(half, pages);
        }
        pages++;
    }

    private void addAll(long[] hashes, int page) {
        for (long hash : hashes) {
            holders.add(hash, page);
        }
    }

    /// How many pages have that half of a key.
    int count(int half) {
        return keyed.count(half);
    }

    /// Adds the pages that are sought and that the rule takes to `found`.
    ///
    /// @param most shared hashes that may be counted
    void find(Sought sought, Rule rule, long most, List<Found> found) throws IOException {
        if (count(sought.sample()) + count(sought.blocks()) <= most) {
            findSharing(sought, rule, found);
        } else {
            findKeyed(sought, rule, found);
        }
    }

    private long count(long[] hashes) {
        long count = 0;
        for (long hash : hashes) {
            count += holders.count(hash);
        }
        return count;
    }

    private void findSharing(Sought sought, Rule rule, List<Found> found) {
        Counts shared = new Counts();
        count(sought.sample(), shared, false);
        count(sought.blocks(), shared, true);
        for (int i = 0; i < shared.size(); i++) {
            int page = shared.key(i);
            if (prints[page].answers().length > 0 || sought.takes(keys[page])) {
                take(prints[page], shared.first(i), shared.second(i), rule, found);
            }
        }
    }

    private void count(long[] asked, Counts shared, boolean inSecond) {
        for (long hash : asked) {
            for (int at = holders.first(hash); at != Holders.NONE; at = holders.next(at)) {
                shared.add(holders.page(at), inSecond);
            }
        }
    }

    private void findKeyed(Sought sought, Rule rule, List<Found> found) throws IOException {
        BitSet those = new BitSet(pages);
        for (int half : sought.asks()) {
            addHolders(keyed, half, those);
        }
        long rarest = // the key to which the fewest answer
                Print.rarest(
                        sought.keys(),
                        key ->
                                answering.count(Print.upper(key))
                                        + answering.count(Print.lower(key)));
        addHolders(answering, Print.upper(rarest), those);
        addHolders(answering, Print.lower(rarest), those);
        for (int page = those.nextSetBit(0); page >= 0; page = those.nextSetBit(page + 1)) {
            Print print = prints[page];
            int sample = Shingles.shared(sought.sample(), print.sample());
            int blocks = Shingles.shared(sought.blocks(), print.blocks());
            if (sample + blocks > 0) {
                take(print, sample, blocks, rule, found);
            }
        }
    }

    private static void addHolders(Holders holders, int half, BitSet pages) {
        for (int at = holders.first(half); at != Holders.NONE; at = holders.next(at)) {
            pages.set(holders.page(at));
        }
    }

    private static void take(Print print, int sample, int blocks, Rule rule, List<Found> found) {
        if (rule.takes(
                print.complete(), sample, print.sample().length, blocks, print.blocks().length)) {
            found.add(new Found(print.page(), print.complete()));
        }
    }
}
