package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Numbers of single documents, in any order. Stateless.
final class DocNumbers {
    private DocNumbers() {}

    /// The number that `doc` has in `field`; null if it has none.
    static @Nullable Long get(IndexReader reader, String field, int doc) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(doc - leaf.docBase) ? values.longValue() : null;
    }

    /// @throws IllegalStateException if it has none
    static long require(IndexReader reader, String field, int doc) throws IOException {
        Long number = get(reader, field, doc);
        if (number == null) {
            throw new IllegalStateException("document " + doc + " has no " + field);
        }
        return number;
    }

    /// The hash whose halves stand in two fields.
    static HashValue128 hash(IndexReader reader, String high, String low, int doc)
            throws IOException {
        return new HashValue128(require(reader, high, doc), require(reader, low, doc));
    }
}
