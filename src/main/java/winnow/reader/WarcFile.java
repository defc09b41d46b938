package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;

/// A file that is a web archive, whole or what was appended to it.
///
/// How far it was read is said in bytes of the file, so that one that is packed record by record
/// can be read on like one that is not.
final class WarcFile {
    private final String id;
    private final long size;
    private final int limit;
    private final Sink sink;

    /// @param size bytes of the file; -1 if nobody knows
    WarcFile(String id, long size, int limit, Sink sink) {
        this.id = id;
        this.size = size;
        this.limit = limit;
        this.sink = sink;
    }

    /// Reads it from its beginning.
    ///
    /// @param file the file, unpacked
    /// @param hashed what hashes all that is read of it
    void read(Unpacking file, HashedStream hashed) throws IOException, InterruptedException {
        read(file, hashed, Extent.NOTHING, Optional.empty());
    }

    /// Reads what is behind that extent, if the file begins with it and goes on in the same way.
    ///
    /// @param lead the file's first bytes
    /// @return false if not; nothing was taken then
    boolean readOn(Lead lead, Sink.Memory memory) throws IOException, InterruptedException {
        Extent known = memory.extent();
        HashedStream hashed = new HashedStream(lead.stream());
        if (!isAsItWas(hashed, known)) {
            return false;
        }
        Behind before = new Behind(known.length(), known.lines());
        long left = size - known.length();
        try (Unpacking rest = new Unpacking(hashed, left, limit, before)) {
            boolean isEmpty = rest.lead().head().length == 0 && rest.lead().whole();
            if (!isEmpty && !goesOn(lead.head(), rest)) {
                return false;
            }
            sink.take(new Unchanged(id));
            if (isEmpty) {
                sink.take(new ContainerEnd(id, known));
            } else {
                read(rest, hashed, known, Optional.of(memory));
            }
            return true;
        }
    }

    private static boolean isAsItWas(HashedStream in, Extent extent) {
        try {
            return in.begins(extent);
        } catch (IOException e) {
            return false; // it broke within: reading from the beginning says where
        }
    }

    private static boolean goesOn(byte[] head, Unpacking rest) {
        boolean isAlike = Packing.of(head) == rest.packing() && !ZstdMembers.hasDictionary(head);
        return isAlike && rest.depth() <= 1 && rest.type() instanceof ContentType.Warc;
    }

    private void read(
            Unpacking file, HashedStream hashed, Extent known, Optional<Sink.Memory> memory)
            throws IOException, InterruptedException {
        PackedStream packed = file.packed();
        long left = packed == null && size >= 0 ? size - known.length() : -1;
        Behind before = new Behind(known.length(), known.lines());
        WarcSource source = new WarcSource(file.lead().stream(), packed, left, before);
        Extent read = new WarcContainer(id, limit, sink, memory).read(source, known);
        boolean canBeReadOn = read.lines() > 0 && file.depth() <= 1 && !isPadded(packed);
        Extent now =
                new Extent(
                        true,
                        hashed.length(),
                        hashed.hash(),
                        read.lines(),
                        read.records(),
                        read.kept());
        sink.take(new ContainerEnd(id, canBeReadOn ? now : Extent.NOTHING));
    }

    private static boolean isPadded(@Nullable PackedStream packed) {
        return packed != null && packed.isPadded();
    }
}
