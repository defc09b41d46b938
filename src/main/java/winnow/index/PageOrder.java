package winnow.index;

import org.apache.lucene.util.BytesRef;

/// The order of page ids in every list: by code point, which is the order of their UTF-8 bytes and
/// of Lucene's terms, and not Java's order of UTF-16 units.
public final class PageOrder {
    private PageOrder() {}

    public static int compare(String a, String b) {
        return new BytesRef(a).compareTo(new BytesRef(b));
    }
}
