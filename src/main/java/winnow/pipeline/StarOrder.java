package winnow.pipeline;

import winnow.index.IndexView;

import java.io.IOException;
import java.util.Arrays;

/// The pages of a view that have words, the most complete first, ties by page id. 12 bytes a page.
final class StarOrder {
    private final int[] documents;
    private final long[] order;

    /// @param documents Lucene documents by page id
    /// @param order for each place the missing completeness in the upper, the number by page id in
    ///     the lower half: sorting these numbers is sorting the pages
    private StarOrder(int[] documents, long[] order) {
        this.documents = documents;
        this.order = order;
    }

    static StarOrder of(IndexView view) throws IOException {
        Filling filling = new Filling();
        view.eachStanding((doc, complete, exact) -> filling.add(doc, complete));
        return filling.order();
    }

    int size() {
        return order.length;
    }

    /// The Lucene document of the page at that place.
    int document(int place) {
        return documents[(int) order[place]];
    }

    /// The number of kept tokens of the page at that place.
    int complete(int place) {
        return Integer.MAX_VALUE - (int) (order[place] >>> Integer.SIZE);
    }

    private static final class Filling {
        private int[] documents = new int[1024];
        private long[] order = new long[1024];
        private int size;

        void add(int doc, int complete) {
            if (complete == 0) {
                return;
            }
            if (size == documents.length) {
                documents = Arrays.copyOf(documents, 2 * size);
                order = Arrays.copyOf(order, 2 * size);
            }
            documents[size] = doc;
            order[size] = (long) (Integer.MAX_VALUE - complete) << Integer.SIZE | size;
            size++;
        }

        StarOrder order() {
            long[] sorted = Arrays.copyOf(order, size);
            Arrays.sort(sorted);
            return new StarOrder(Arrays.copyOf(documents, size), sorted);
        }
    }
}
