package winnow.index;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;

/// Some of the pages that hold a paragraph: those with the smallest content hashes, which depend on
/// nothing but the pages. Of pages with the same bytes there is one. For one thread.
public final class Sample {
    private final long[] high;
    private final long[] low;
    private final int[] documents;
    private int size;
    private int holders;

    Sample(int most) {
        this.high = new long[most];
        this.low = new long[most];
        this.documents = new int[most];
    }

    /// Takes in a page that holds the paragraph.
    void add(long contentHigh, long contentLow, int document) {
        holders++;
        int at = 0;
        while (at < size && compare(at, contentHigh, contentLow) < 0) {
            at++;
        }
        if (at == high.length || (at < size && compare(at, contentHigh, contentLow) == 0)) {
            return;
        }
        int behind = Math.min(size, high.length - 1) - at;
        System.arraycopy(high, at, high, at + 1, behind);
        System.arraycopy(low, at, low, at + 1, behind);
        System.arraycopy(documents, at, documents, at + 1, behind);
        high[at] = contentHigh;
        low[at] = contentLow;
        documents[at] = document;
        size = Math.min(size + 1, high.length);
    }

    private int compare(int at, long contentHigh, long contentLow) {
        int order = Long.compare(high[at], contentHigh);
        return order != 0 ? order : Long.compare(low[at], contentLow);
    }

    /// How many pages hold the paragraph, in the sample or not.
    public int holders() {
        return holders;
    }

    /// How many pages there are.
    public int size() {
        return size;
    }

    /// The document of one of them; ascending by content hash.
    public int document(int number) {
        return documents[number];
    }

    /// The same for the same pages, and only for them.
    public long hash() {
        HashStream64 hash = Hashing.xxh3_64().hashStream();
        for (int i = 0; i < size; i++) {
            hash.putLong(high[i]).putLong(low[i]);
        }
        return hash.getAsLong();
    }
}
