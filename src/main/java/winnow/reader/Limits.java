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
    static final int GZIP_DEPTH = 3;

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
