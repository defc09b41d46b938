package winnow.bench.rivals;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// MinHash signatures cut into bands: pages that have a band in common are copies, and copies of
/// copies too (Broder, 1997, <https://doi.org/10.1109/SEQUEN.1997.666900>; banding: Leskovec,
/// Rajaraman and Ullman, *Mining of Massive Datasets*, 3.4).
///
/// @param words in a shingle
/// @param bands in a signature
/// @param rows MinHash values in a band
/// @param checked Jaccard similarity of two pages' shingles from which a pair of one cluster is
///     believed; 0 if all are
public record MinHashBands(int words, int bands, int rows, double checked) implements Rival {
    private static final int BITS = 32;

    /// Steps of the integral that [#optimal] takes; datasketch takes as many.
    private static final int STEPS = 1000;

    /// As datatrove deduplicates: shingles of 5 words, 14 buckets of 8 hashes, nothing checked
    /// (`MinhashConfig`, <https://github.com/huggingface/datatrove>).
    public static MinHashBands datatrove() {
        return new MinHashBands(5, 14, 8, 0);
    }

    /// As text-dedup does: shingles of 5 words, 240 permutations, threshold .7, bands for it, false
    /// positives checked (<https://github.com/ChenghaoMou/text-dedup>).
    public static MinHashBands textDedup() {
        return optimal(5, 240, .7);
    }

    /// The bands with the least expected false positives and false negatives, weighed alike, if
    /// every similarity is as frequent (Zhu et al., LSH Ensemble, 2016,
    /// <https://doi.org/10.14778/2994509.2994534>).
    static MinHashBands optimal(int words, int permutations, double threshold) {
        MinHashBands best = new MinHashBands(words, 1, 1, threshold);
        double least = Double.POSITIVE_INFINITY;
        for (int bands = 1; bands <= permutations; bands++) {
            for (int rows = 1; bands * rows <= permutations; rows++) {
                double errors = errors(bands, rows, threshold);
                if (errors < least) {
                    least = errors;
                    best = new MinHashBands(words, bands, rows, threshold);
                }
            }
        }
        return best;
    }

    private static double errors(int bands, int rows, double threshold) {
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            double similarity = (step + .5) / STEPS;
            double missed = Math.pow(1 - Math.pow(similarity, rows), bands);
            sum += similarity < threshold ? 1 - missed : missed;
        }
        return sum / STEPS;
    }

    @Override
    public int[] clusters(List<Tokens> pages) {
        List<long[]> shingles = new ArrayList<>();
        for (Tokens page : pages) {
            shingles.add(WordRuns.of(page, words));
        }
        int[] clusters = banded(shingles);
        return checked > 0 ? checked(clusters, shingles) : clusters;
    }

    private int[] banded(List<long[]> shingles) {
        SimilarityHashPolicy policy = SimilarityHashing.minHash(bands * rows, BITS);
        SimilarityHasher hasher = policy.createHasher();
        Joined joined = new Joined(shingles.size());
        List<Map<Long, Integer>> buckets = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            buckets.add(new HashMap<>());
        }
        for (int page = 0; page < shingles.size(); page++) {
            if (shingles.get(page).length > 0) {
                byte[] signature = hasher.compute(ElementHashProvider.ofValues(shingles.get(page)));
                for (int band = 0; band < bands; band++) {
                    long key = key(policy, signature, band);
                    Integer first = buckets.get(band).putIfAbsent(key, page);
                    joined.join(page, first == null ? page : first);
                }
            }
        }
        return joined.clusters();
    }

    private long key(SimilarityHashPolicy policy, byte[] signature, int band) {
        long key = 1;
        for (int row = 0; row < rows; row++) {
            long value = policy.getComponent(signature, band * rows + row);
            key = Shingles.mix(key * 0x9E3779B97F4A7C15L + value);
        }
        return key;
    }

    /// Parts the clusters anew by those of their pairs that are similar.
    private int[] checked(int[] clusters, List<long[]> shingles) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int page = 0; page < clusters.length; page++) {
            members.computeIfAbsent(clusters[page], c -> new ArrayList<>()).add(page);
        }
        Joined joined = new Joined(clusters.length);
        for (List<Integer> cluster : members.values()) {
            for (int i = 0; i < cluster.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int a = cluster.get(i);
                    int b = cluster.get(j);
                    if (WordRuns.jaccard(shingles.get(a), shingles.get(b)) >= checked) {
                        joined.join(a, b);
                    }
                }
            }
        }
        return joined.clusters();
    }
}
