package winnow.reader;

import com.dynatrace.hash4j.hashing.HashValue128;

/// How far a container was read, and what stood there: so that what is appended later can be told
/// from what was there, and read alone.
///
/// @param isPacked whether bytes are those of the file, as of a web archive, and else those that it
///     unpacks to, as of lines
/// @param length bytes, from its first one on; 0 if they do not end with a line or record
/// @param content the hash of those bytes (XXH3, 128 bits)
/// @param lines how many lines they are; of a web archive, how many bytes they are unpacked
/// @param records how many records they are, broken ones among them
/// @param kept how many pages they hold
public record Extent(
        boolean isPacked, long length, HashValue128 content, long lines, long records, long kept) {
    /// Nothing that could be relied on.
    public static final Extent NOTHING = new Extent(false, 0, new HashValue128(0, 0), 0, 0, 0);
}
