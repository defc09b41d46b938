package winnow.reader;

import com.dynatrace.hash4j.hashing.HashValue128;

/// How far a container of lines was read, and what stood there: so that what is appended later can
/// be told from what was there, and read alone.
///
/// @param length bytes, unpacked, from its first one on; 0 if they do not end with a line
/// @param content the hash of those bytes (XXH3, 128 bits)
/// @param lines how many lines they are
/// @param records how many of those are no blanks
/// @param kept how many pages they hold
public record Extent(long length, HashValue128 content, long lines, long records, long kept) {
    /// Nothing that could be relied on.
    public static final Extent NOTHING = new Extent(0, new HashValue128(0, 0), 0, 0, 0);
}
