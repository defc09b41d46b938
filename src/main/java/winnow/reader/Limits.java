package winnow.reader;

/// How far the reader looks, and where it draws its lines.
final class Limits {
    /// Bytes of a file's beginning that tell what it is.
    static final int HEAD = 64 << 10;

    /// Characters of them in which tags are counted to know a fragment of HTML without a beginning.
    static final int TAGS = 8 << 10;

    /// Bytes of an HTML page in which its charset declaration is looked for: four times the size at
    /// which authors are told to have put it, and sixteen times what browsers scan (WHATWG).
    static final int DECLARATION = 16 << 10;

    /// Bytes of visible text, from the first that is not ASCII, on which a charset is guessed.
    static final int GUESS = 128 << 10;

    /// Gzip inside gzip inside gzip is still read.
    static final int PACKED_DEPTH = 3;

    /// What is packed may be so many times as large unpacked, once it is larger than a page may be.
    /// Gzip itself ends at 1,032 times; a page that is repeated for ever comes to about 250.
    static final int RATIO = 500;

    /// Bytes that are unpacked at a time.
    static final int CHUNK = 16 << 10;

    /// How often a decoder may turn out nothing before it is taken for stuck.
    static final int IDLE = 1_000;

    /// Packed bytes that can be gone back over, to find the next member behind a damage.
    static final int KEPT = 1 << 20;

    /// Logarithm of the largest window of zstd, which is held in memory: 128 MiB, as zstd's own
    /// program has it.
    static final int ZSTD_WINDOW = 27;

    /// Bytes of the largest dictionary of zstd.
    static final int ZSTD_DICTIONARY = 16 << 20;

    /// Bytes of the largest header of a WARC record, and of the HTTP header in it.
    static final int RECORD_HEADER = 64 << 10;

    /// Bytes that a WARC record begins with, as far as they are always the same: `WARC/`.
    static final int MARK = 5;

    /// Bytes that a WARC record can have; one that claims more is damaged.
    static final long RECORD_LENGTH = 1L << 40;

    /// A file is binary if more than one of so many bytes is a control character that text does not
    /// hold: text has hardly any, packed data about one in ten.
    static final int BINARY_ONE_IN = 50;

    /// Lines of a file that are tried before it is given up as JSON lines: its first one may be
    /// damaged.
    static final int JSON_LINES = 10;

    /// Characters of a record's own id; a longer one is no id, and the ordinal stands in.
    static final int RECORD_ID = 500;

    /// Characters of an address taken over from a record.
    static final int ADDRESS = 2_000;

    private Limits() {}
}
