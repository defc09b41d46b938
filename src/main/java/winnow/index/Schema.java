package winnow.index;

import org.apache.lucene.analysis.Analyzer;

/// The fields of the index and how their text is analysed.
///
/// [#TYPE] tells what a document is; the other fields are named with the type that carries them.
public final class Schema {
    private Schema() {}

    public static final String TYPE = "type";
    public static final String PAGE = "page";
    public static final String REMOVAL = "removal";
    public static final String COPY = "copy";
    public static final String PRINTS = "prints";
    public static final String UNREADABLE = "unreadable";

    /// page, unreadable: the page id; term, and of a page also sorted doc value.
    public static final String ID = "id";

    /// page, removal: the site; term and sorted doc value.
    public static final String SITE = "site";

    /// page: the title; analysed.
    public static final String TITLE = "title";

    /// page: the kept blocks, one value each; analysed.
    public static final String TEXT = "text";

    /// page: 1 if it is a copy, else 0; doc value, updated when the stars are decided.
    public static final String IS_COPY = "is_copy";

    /// page: 1 if nothing of it was kept, else 0; doc value.
    public static final String IS_EMPTY = "is_empty";

    /// page: how many kept blocks are doubtful; doc value.
    public static final String DOUBTS = "doubts";

    /// page: number of kept tokens; doc value.
    public static final String COMPLETE = "complete";

    /// page: the 128-bit hash of its kept tokens, in two doc values.
    public static final String EXACT_HIGH = "exact_high";

    public static final String EXACT_LOW = "exact_low";

    /// page: the text in which spans are counted; stored.
    public static final String SOURCE = "source";

    /// page: about, site and pieces, see [PageCodec]; stored.
    public static final String PIECES = "pieces";

    /// removal: the entry id; term.
    public static final String ENTRY = "entry";

    /// removal: the reason's label; term and sorted doc value.
    public static final String REASON = "reason";

    /// removal: the removed lines, one value each; analysed.
    public static final String REMOVED = "removed";

    /// removal: how many code points the entry holds; doc value.
    public static final String CHARS = "chars";

    /// copy: the copy's page id; term.
    public static final String COPY_ID = "copy_id";

    /// copy: the canonical page's id; term.
    public static final String OF = "of";

    /// copy, unreadable: the record, see [PageCodec]; stored.
    public static final String RECORD = "record";

    /// prints: sampled shingles and block hashes, 8 bytes each; terms.
    public static final String PRINT = "print";

    /// prints: the number of the page in the run that wrote it; doc value.
    public static final String PRINTS_OF = "prints_of";

    /// prints: how many sampled shingles it has; doc value.
    public static final String PRINT_COUNT = "print_count";

    /// The analysis of [#TEXT], [#TITLE] and [#REMOVED], for indexing and for questions.
    public static Analyzer analyzer() {
        return new WinnowAnalyzer();
    }
}
