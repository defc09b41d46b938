package winnow.reader;

/// How much there is to read.
///
/// @param files number of files
/// @param bytes their bytes on disk, packed where they are packed
public record Amount(long files, long bytes) {
    public static final Amount NOTHING = new Amount(0, 0);

    Amount and(long size) {
        return new Amount(files + 1, bytes + size);
    }
}
