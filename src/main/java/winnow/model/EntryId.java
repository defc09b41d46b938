package winnow.model;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

import java.util.HexFormat;

/// The name of an audit entry: the first 10 hex digits of the XXH3 hash of page id, span and text.
///
/// The same removal of the same page has the same name in every run.
public final class EntryId {
    private static final int DIGITS = 10;
    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private EntryId() {}

    /// The name of that removal.
    ///
    /// @param start where the entry starts, in code points; 0 for a page-level entry
    /// @param end where it ends; 0 for a page-level entry
    public static String of(String page, int start, int end, String text) {
        long hash =
                HASHER.hashStream()
                        .putString(page)
                        .putInt(start)
                        .putInt(end)
                        .putString(text)
                        .getAsLong();
        return HexFormat.of().toHexDigits(hash).substring(0, DIGITS);
    }
}
