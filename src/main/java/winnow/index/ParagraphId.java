package winnow.index;

import com.dynatrace.hash4j.hashing.Hashing;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// A paragraph on the pages of one site.
///
/// As a term it takes 12 bytes, the paragraph first, so that one dictionary answers both which
/// paragraphs many pages of a site hold, and who holds a paragraph on whatever site. Two sites with
/// one hash (one pair in four thousand million) count as one.
///
/// @param paragraph the hash of its words
/// @param site a hash of the site's name, see [#site(String)]
public record ParagraphId(long paragraph, int site) {
    static final int PREFIX = Long.BYTES;
    private static final int LENGTH = PREFIX + Integer.BYTES;

    /// The hash of a site's name.
    public static int site(String name) {
        return (int) Hashing.xxh3_64().hashCharsToLong(name);
    }

    BytesRef term() {
        byte[] bytes = new byte[LENGTH];
        NumericUtils.longToSortableBytes(paragraph, bytes, 0);
        NumericUtils.intToSortableBytes(site, bytes, PREFIX);
        return new BytesRef(bytes);
    }

    /// What all terms of a paragraph begin with.
    static BytesRef prefix(long paragraph) {
        byte[] bytes = new byte[PREFIX];
        NumericUtils.longToSortableBytes(paragraph, bytes, 0);
        return new BytesRef(bytes);
    }

    static ParagraphId of(BytesRef term) {
        return new ParagraphId(
                NumericUtils.sortableBytesToLong(term.bytes, term.offset),
                NumericUtils.sortableBytesToInt(term.bytes, term.offset + PREFIX));
    }
}
