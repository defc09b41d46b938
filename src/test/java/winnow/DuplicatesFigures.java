package winnow;

import winnow.DuplicatesTruth.Contained;
import winnow.DuplicatesTruth.Labelled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// How well somebody parted labelled pages into clusters of copies.
///
/// Pairs of pages in one cluster are counted against pairs of copies. A pair of a page that was put
/// together and a page of one of its parts' clusters is not counted if somebody found it. Time is
/// linear in the pages as long as no cluster is larger than a few hundred of different truth.
///
/// Not thread-safe.
public final class DuplicatesFigures {
    private static final String ORIGINAL = "base";

    private final DuplicatesTruth truth;
    private final Map<String, String> clusters;
    private final Map<String, Map<String, Integer>> found = new HashMap<>();
    private final SortedMap<String, Share> kinds = new TreeMap<>();
    private final SortedMap<String, Share> wrong = new TreeMap<>();
    private long right;
    private long copies;
    private long ignored;
    private long together;

    /// So many of so many.
    public record Share(int part, int of) {
        static final Share NONE = new Share(0, 0);

        Share and(boolean more) {
            return new Share(part + (more ? 1 : 0), of + 1);
        }

        /// The part, from 0 to 1; 1 of nothing.
        public double value() {
            return of == 0 ? 1 : (double) part / of;
        }
    }

    private DuplicatesFigures(DuplicatesTruth truth, Map<String, String> clusters) {
        this.truth = truth;
        this.clusters = clusters;
    }

    /// Counts.
    ///
    /// @param clusters the name of its cluster by page id; a page that is missing stands alone, ids
    ///     without a label do not count
    public static DuplicatesFigures of(DuplicatesTruth truth, Map<String, String> clusters) {
        DuplicatesFigures figures = new DuplicatesFigures(truth, clusters);
        figures.gather();
        figures.countPairs();
        figures.countPages();
        return figures;
    }

    /// A page alone gets a name that no cluster has.
    private String cluster(String id) {
        String cluster = clusters.get(id);
        return cluster == null ? "alone " + id : "in " + cluster;
    }

    private void gather() {
        truth.pages()
                .forEach(
                        (id, page) ->
                                found.computeIfAbsent(cluster(id), c -> new HashMap<>())
                                        .merge(page.cluster(), 1, Integer::sum));
    }

    private void countPairs() {
        Map<String, Integer> sizes = new HashMap<>();
        for (Labelled page : truth.pages().values()) {
            sizes.merge(page.cluster(), 1, Integer::sum);
        }
        copies = pairs(sizes.values());
        for (Map<String, Integer> members : found.values()) {
            right += pairs(members.values());
            together += pairs(List.of(sum(members.values())));
        }
    }

    private static long pairs(Collection<Integer> sizes) {
        return sizes.stream().mapToLong(size -> (long) size * (size - 1) / 2).sum();
    }

    private static int sum(Collection<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    private void countPages() {
        Map<String, List<Labelled>> putTogether = new HashMap<>();
        truth.pages()
                .forEach(
                        (id, page) -> {
                            if (!page.ignored().isEmpty()) {
                                putTogether
                                        .computeIfAbsent(cluster(id), c -> new ArrayList<>())
                                        .add(page);
                            }
                        });
        Map<String, Integer> sizes = new HashMap<>();
        truth.pages().values().forEach(page -> sizes.merge(page.cluster(), 1, Integer::sum));
        truth.pages()
                .forEach(
                        (id, page) -> {
                            String cluster = cluster(id);
                            Map<String, Integer> mates = found.getOrDefault(cluster, Map.of());
                            countPage(
                                    page,
                                    mates,
                                    sizes.getOrDefault(page.cluster(), 1) > 1,
                                    putTogether.getOrDefault(cluster, List.of()));
                        });
    }

    private void countPage(
            Labelled page, Map<String, Integer> mates, boolean hasCopies, List<Labelled> around) {
        for (String part : page.ignored()) {
            int there = mates.getOrDefault(part, 0);
            ignored += part.equals(page.cluster()) ? Math.max(0, there - 1) : there;
        }
        if (hasCopies && !page.kind().equals(ORIGINAL)) {
            boolean met = mates.getOrDefault(page.cluster(), 0) > 1;
            kinds.merge(page.kind(), Share.NONE.and(met), (a, b) -> a.and(met));
        }
        boolean isWrong = isWrong(page, mates, around);
        wrong.merge(page.kind(), Share.NONE.and(isWrong), (a, b) -> a.and(isWrong));
    }

    /// Whether the page stands with one that it is no copy of, and neither is part of the other.
    private static boolean isWrong(
            Labelled page, Map<String, Integer> mates, List<Labelled> putTogether) {
        Map<String, Integer> strangers = new HashMap<>(mates);
        strangers.remove(page.cluster());
        strangers.keySet().removeAll(page.ignored());
        for (Labelled other : putTogether) {
            if (other.ignored().contains(page.cluster())) {
                strangers.computeIfPresent(other.cluster(), (c, n) -> n > 1 ? n - 1 : null);
            }
        }
        return !strangers.isEmpty();
    }

    /// The share of the pairs found that are copies; 1 if none was found.
    public double precision() {
        long scored = together - ignored;
        return scored == 0 ? 1 : (double) right / scored;
    }

    /// The share of the pairs of copies that were found; 1 if there are none.
    public double recall() {
        return copies == 0 ? 1 : (double) right / copies;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /// Pages in a cluster with a page that they are no copies of.
    public int wrong() {
        return wrong.values().stream().mapToInt(Share::part).sum();
    }

    /// The same by kind, of all pages of that kind.
    public SortedMap<String, Share> wrongByKind() {
        return wrong;
    }

    /// Pages of the largest cluster found.
    public int largest() {
        return found.values().stream().mapToInt(members -> sum(members.values())).max().orElse(0);
    }

    /// How many pages of each way of copying stand with another copy of the same text.
    public SortedMap<String, Share> recallByKind() {
        return kinds;
    }

    /// How many of these pairs are right: so labelled, or two copies of one text, or a copy of a
    /// part in the page put together.
    public Share contained(Collection<Contained> pairs) {
        Share share = Share.NONE;
        for (Contained pair : new HashSet<>(pairs)) {
            share = share.and(isContained(pair));
        }
        return share;
    }

    private boolean isContained(Contained pair) {
        Labelled small = truth.pages().get(pair.small());
        Labelled big = truth.pages().get(pair.big());
        return small != null
                && big != null
                && (truth.contained().containsKey(pair)
                        || small.cluster().equals(big.cluster())
                        || big.ignored().contains(small.cluster()));
    }

    /// How many labelled pairs of each kind are among `pairs` or stand in one cluster.
    public SortedMap<String, Share> containedByKind(Collection<Contained> pairs) {
        Set<Contained> listed = new HashSet<>(pairs);
        SortedMap<String, Share> shares = new TreeMap<>();
        truth.contained()
                .forEach(
                        (pair, kind) -> {
                            boolean met =
                                    listed.contains(pair)
                                            || cluster(pair.small()).equals(cluster(pair.big()));
                            shares.merge(kind, Share.NONE.and(met), (a, b) -> a.and(met));
                        });
        return shares;
    }
}
