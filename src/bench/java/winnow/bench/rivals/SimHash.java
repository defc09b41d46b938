package winnow.bench.rivals;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

import winnow.text.Tokens;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// SimHash of 64 bits: pages whose signatures differ in few bits are copies, and copies of copies
/// too (Charikar, 2002; Manku, Jain and Das Sarma, *Detecting near-duplicates for web crawling*,
/// 2007, <https://doi.org/10.1145/1242572.1242592>, whose three bits these are).
///
/// Of signatures that differ in `bits` of 64, one of `bits + 1` equal parts is equal: those with an
/// equal part are compared.
///
/// @param words in a shingle; 3 in text-dedup
/// @param bits in which two copies may differ, 3 or fewer
public record SimHash(int words, int bits) implements Rival {
    private static final int PARTS = 4;
    private static final int WIDTH = Long.SIZE / PARTS;
    private static final long MASK = (1L << WIDTH) - 1;
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    public SimHash {
        if (bits >= PARTS) {
            throw new IllegalArgumentException("finds no signatures that differ in " + bits);
        }
    }

    /// Shingles of 3 words, 3 bits: the defaults of text-dedup.
    public static SimHash standard() {
        return new SimHash(3, 3);
    }

    @Override
    public int[] clusters(List<Tokens> pages) {
        SimilarityHasher hasher = SimilarityHashing.simHash(Long.SIZE).createHasher();
        Joined joined = new Joined(pages.size());
        long[] signatures = new long[pages.size()];
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int page = 0; page < signatures.length; page++) {
            long[] shingles = WordRuns.of(pages.get(page), words);
            if (shingles.length > 0) {
                byte[] bytes = hasher.compute(ElementHashProvider.ofValues(shingles));
                signatures[page] = (long) LONG.get(bytes, 0);
                joinLike(page, signatures, buckets, joined);
            }
        }
        return joined.clusters();
    }

    private void joinLike(
            int page, long[] signatures, Map<Long, List<Integer>> buckets, Joined joined) {
        for (int part = 0; part < PARTS; part++) {
            long value = (signatures[page] >>> (part * WIDTH)) & MASK;
            List<Integer> bucket =
                    buckets.computeIfAbsent(
                            ((long) part << WIDTH) | value, key -> new ArrayList<>());
            for (int other : bucket) {
                if (Long.bitCount(signatures[page] ^ signatures[other]) <= bits) {
                    joined.join(page, other);
                }
            }
            bucket.add(page);
        }
    }
}
