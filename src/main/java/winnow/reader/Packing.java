package winnow.reader;

import org.jspecify.annotations.Nullable;

/// A way of packing that the reader undoes.
enum Packing {
    GZIP("gzip", 0x1F, 0x8B),
    ZSTD("zstd", 0x28, 0xB5),
    BZIP2("bzip2", 'B', 'Z');

    private final String label;
    private final int first;
    private final int second;

    Packing(String label, int first, int second) {
        this.label = label;
        this.first = first;
        this.second = second;
    }

    /// How data is packed that begins so; null if it is not.
    static @Nullable Packing of(byte[] head) {
        if (GzipMembers.begins(head)) {
            return GZIP;
        }
        if (ZstdMembers.begins(head)) {
            return ZSTD;
        }
        return Bzip2Members.begins(head) ? BZIP2 : null;
    }

    /// What people call it.
    String label() {
        return label;
    }

    /// The first byte of a member.
    int first() {
        return first;
    }

    /// The second byte of a member.
    int second() {
        return second;
    }

    /// What unpacks a tape. To be closed.
    Members members(Tape tape) {
        return switch (this) {
            case GZIP -> new GzipMembers(tape);
            case ZSTD -> new ZstdMembers(tape);
            case BZIP2 -> new Bzip2Members(tape);
        };
    }
}
