package winnow.reader;

/// How far a file was read before.
///
/// @param file bytes of it as it is on disk
/// @param unpacked the same, unpacked
record Behind(long file, long unpacked) {
    static final Behind NOTHING = new Behind(0, 0);
}
