package winnow.bench.rivals;

/// Pages that are joined pair by pair: connected components by union-find with path halving
/// (Tarjan and van Leeuwen, 1984, <https://doi.org/10.1145/62.2160>). For one thread.
final class Joined {
    private final int[] parents;

    /// So many pages, each alone.
    Joined(int pages) {
        parents = new int[pages];
        for (int i = 0; i < pages; i++) {
            parents[i] = i;
        }
    }

    void join(int a, int b) {
        int one = cluster(a);
        int other = cluster(b);
        parents[Math.max(one, other)] = Math.min(one, other);
    }

    /// The smallest page that this page is joined to.
    int cluster(int page) {
        int at = page;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// The cluster of each page.
    int[] clusters() {
        int[] clusters = new int[parents.length];
        for (int i = 0; i < clusters.length; i++) {
            clusters[i] = cluster(i);
        }
        return clusters;
    }
}
