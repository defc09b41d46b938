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
    public static final String CONTAINER = "container";
    public static final String SKIPPED = "skipped";
    public static final String GONE = "gone";
    public static final String PENDING = "pending";
    public static final String REPEATED = "repeated";
    public static final String JUDGED = "judged";
    public static final String DECIDED = "decided";

    /// page, unreadable: the page id; term, and of a page also sorted doc value.
    public static final String ID = "id";

    /// page, removal, unreadable, container, skipped: the id of the page or file; term. All
    /// documents with one key are replaced and deleted together.
    public static final String KEY = "key";

    /// The one document that stands for a file of a root, whatever its type: the file's id; term.
    public static final String FILE = "file";

    /// With [#FILE]: the number of what it is, see [Inventory.FileKind]; doc value.
    public static final String FILE_KIND = "file_kind";

    /// With [#FILE]: the file's size in bytes; doc value.
    public static final String FILE_SIZE = "file_size";

    /// With [#FILE]: the file's time, see [FileStamp]; doc value.
    public static final String FILE_TIME = "file_time";

    /// page, copy, prints, gone: the number of the run that wrote it; term.
    public static final String RUN = "run";

    /// page, removal: the site; term and sorted doc value.
    public static final String SITE = "site";

    /// page whose language is known: its code; term.
    public static final String LANGUAGE = "language";

    /// page: the title; analysed.
    public static final String TITLE = "title";

    /// page: the kept blocks, one value each; analysed.
    public static final String TEXT = "text";

    /// page: 1 if it is a copy, else 0; doc value, updated when the stars are decided.
    public static final String IS_COPY = "is_copy";

    /// page: how many kept blocks are doubtful; doc value.
    public static final String DOUBTS = "doubts";

    /// page: number and code points of its kept blocks; doc values.
    public static final String KEPT_BLOCKS = "kept_blocks";

    public static final String KEPT_CHARS = "kept_chars";

    /// page: how good an example its title makes, see the run's report; doc value.
    public static final String EXAMPLE = "example";

    /// page: the 128-bit hash of its bytes as they were read, in two doc values.
    public static final String CONTENT_HIGH = "content_high";

    public static final String CONTENT_LOW = "content_low";

    /// page, prints: number of kept tokens that are not masked; doc value.
    public static final String COMPLETE = "complete";

    /// page: number of kept tokens, whether or not they are masked; doc value.
    public static final String WORDS = "words";

    /// page: its paragraphs, see [ParagraphId]; terms, each as often as it stands on the page.
    public static final String PARAGRAPH = "paragraph";

    /// page: which of its paragraphs are masked, 0 for none, see [Repeats]; doc value.
    public static final String MASKED = "masked";

    /// page: which of its paragraphs are removed as repeated, 0 for none; doc value. Lacks while a
    /// run has not written the page [whole][RunWriter#writeBare].
    public static final String DROPPED = "dropped";

    /// page of which any are: which pieces they are, see [Drops]; stored.
    public static final String DROPS = "drops";

    /// repeated: the paragraph, see [ParagraphId]; term.
    public static final String REPEATED_ID = "repeated_id";

    /// judged: the hash of a sample of pages, see [Sample]; term.
    public static final String JUDGED_SAMPLE = "judged_sample";

    /// judged: 1 if what these pages share is repeated, else 0; doc value.
    public static final String VERDICT = "verdict";

    /// page: the 128-bit hash of its kept tokens, in two doc values.
    public static final String EXACT_HIGH = "exact_high";

    public static final String EXACT_LOW = "exact_low";

    /// page with words: the same hash, 16 bytes; term.
    public static final String EXACT = "exact";

    /// page: the text in which spans are counted; stored.
    public static final String SOURCE = "source";

    /// page: about, site and pieces as it was cleaned, see [PageCodec]; stored.
    public static final String PIECES = "pieces";

    /// removal: the entry id; term.
    public static final String ENTRY = "entry";

    /// removal: the reason's label; term and sorted doc value.
    public static final String REASON = "reason";

    /// removal: the removed lines, one value each; analysed.
    public static final String REMOVED = "removed";

    /// removal: how many code points the entry holds; doc value.
    public static final String CHARS = "chars";

    /// copy: the copy's page id; term and stored.
    public static final String COPY_ID = "copy_id";

    /// copy: the canonical page's id; term.
    public static final String OF = "of";

    /// copy that represents its group of exact copies, or is one by a person's decision: the
    /// canonical page's id; term.
    public static final String STAR = "star";

    /// copy that does not: the id of the page that represents its group; term.
    public static final String SAME = "same";

    /// copy: the label of its kind; term.
    public static final String COPY_KIND = "copy_kind";

    /// copy, unreadable, container, repeated: the record, see [PageCodec]; stored.
    public static final String RECORD = "record";

    /// prints of a canonical page: sampled shingles and block hashes, 8 bytes each; terms.
    public static final String PRINT = "print";

    /// prints of a copy that represents its group: the same, apart from those, for a canonical page
    /// is never looked for among copies; terms.
    public static final String COPY_PRINT = "copy_print";

    /// prints of a canonical page: the halves of the key under which it is found, see [Print], 4
    /// bytes each; terms.
    public static final String PRINT_KEY = "print_key";

    /// prints of a canonical page: the halves of keys to which it answers, 4 bytes each; terms.
    public static final String PRINT_ANSWER = "print_answer";

    /// prints of a copy that represents its group: the same; terms.
    public static final String COPY_KEY = "copy_key";

    /// prints of a copy that represents its group: the same; terms.
    public static final String COPY_ANSWER = "copy_answer";

    /// prints of a page that answers to nothing: its key; doc value.
    public static final String ONLY_KEY = "only_key";

    /// prints: the page's id; term and binary doc value.
    public static final String PRINTS_OF = "prints_of";

    /// prints: how many sampled shingles it has; doc value.
    public static final String PRINT_COUNT = "print_count";

    /// prints: how many blocks it has; doc value.
    public static final String PRINT_BLOCKS = "print_blocks";

    /// unreadable: the hash of all that it says; term.
    public static final String REMARK = "remark";

    /// skipped: what kind of file it is, or of records; term, sorted doc value and stored.
    public static final String SKIPPED_KIND = "skipped_kind";

    /// skipped: how many records, or 1 of a file; doc value.
    public static final String SKIPPED_COUNT = "skipped_count";

    /// gone: the id of a page that the run took out; term and stored.
    public static final String GONE_ID = "gone_id";

    /// pending: the id of a page that a run which was stopped has yet to place; stored.
    public static final String PENDING_ID = "pending_id";

    /// decided: the id of a page about which a person's decision holds; term and stored.
    public static final String DECIDED_ID = "decided_id";

    /// decided: the id of the page of which it is a copy by that, lacking if it is none; stored.
    public static final String DECIDED_OF = "decided_of";

    /// The analysis of [#TEXT], [#TITLE] and [#REMOVED], for indexing and for questions.
    public static Analyzer analyzer() {
        return new WinnowAnalyzer();
    }
}
