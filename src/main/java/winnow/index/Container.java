package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

/// How far a container has been read, in the reader's words.
///
/// @param length bytes, unpacked; 0 if they are not to be relied on
/// @param content the hash of those bytes
/// @param lines how many lines they are
/// @param records how many records
/// @param kept how many pages
public record Container(long length, HashValue128 content, long lines, long records, long kept) {
    /// Nothing that could be relied on.
    public static final Container NOTHING = new Container(0, new HashValue128(0, 0), 0, 0, 0);
}
