package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

/// How far a container has been read, in the reader's words.
///
/// @param isPacked whether bytes are those of the file, and else those that it unpacks to
/// @param length bytes; 0 if they are not to be relied on
/// @param content the hash of those bytes
/// @param lines how many lines they are; of bytes of the file, how many they are unpacked
/// @param records how many records
/// @param kept how many pages
public record Container(
        boolean isPacked, long length, HashValue128 content, long lines, long records, long kept) {
    /// Nothing that could be relied on.
    public static final Container NOTHING =
            new Container(false, 0, new HashValue128(0, 0), 0, 0, 0);
}
