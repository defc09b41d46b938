package winnow.pipeline;

import winnow.index.Places;
import winnow.index.Ranks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which pages go together, and which of them leads: it is compared with other pages, and the rest
/// have the place that it finds.
///
/// Pages with the same tokens do, led by the one with the smallest id, and with them the pages that
/// people said are copies of one of them. A page of which people said that it is no copy goes with
/// nobody, but others may go with it. Pages are named by their Lucene documents. For one thread.
final class Groups {
    private final Places places;
    private final Ranks ranks;
    private final Rulings rulings;

    /// By leader: the pages that follow because people said so.
    private final Map<Integer, List<Integer>> joined = new HashMap<>();

    Groups(Places places, Ranks ranks, Rulings rulings) throws IOException {
        this.places = places;
        this.ranks = ranks;
        this.rulings = rulings;
        for (int doc : rulings.joined()) {
            joined.computeIfAbsent(leader(doc), none -> new ArrayList<>()).add(doc);
        }
    }

    /// The page that leads the group of one.
    int leader(int doc) throws IOException {
        int at = doc;
        while (rulings.isJoined(at)) {
            at = rulings.of(at); // never round in a circle
        }
        int first = at;
        for (int other : same(at)) {
            first = ranks.of(other) < ranks.of(first) ? other : first;
        }
        return first;
    }

    /// All pages of the group that one leads, itself among them, in no order.
    int[] members(int leader) throws IOException {
        int[] same = same(leader);
        List<Integer> others = joined.getOrDefault(leader, List.of());
        return others.isEmpty()
                ? same
                : IntStream.concat(IntStream.of(same), others.stream().mapToInt(Integer::intValue))
                        .toArray();
    }

    /// Those with the same tokens of which nobody has said anything, or it alone.
    private int[] same(int doc) throws IOException {
        if (rulings.isDecided(doc)) {
            return new int[] {doc};
        }
        int[] same = places.exactly(doc);
        return rulings.areNone()
                ? same
                : IntStream.of(same).filter(other -> !rulings.isDecided(other)).toArray();
    }

    /// Where a page is waiting for its place: with its leader if people said so.
    int standsWith(int doc) throws IOException {
        return rulings.isJoined(doc) ? leader(doc) : doc;
    }
}
