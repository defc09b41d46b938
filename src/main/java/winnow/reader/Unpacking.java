package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// A file's content, unpacked as often as it is packed, and what it is. Frees what unpacks it when
/// it is closed; the file stays open.
final class Unpacking implements AutoCloseable {
    private final List<PackedStream> layers = new ArrayList<>();
    private @Nullable Packing packing;
    private Lead lead;
    private ContentType type;

    /// Looks at the file's first bytes.
    ///
    /// @param size what it is expected to hold, in bytes
    /// @param limit bytes that may be unpacked whatever they are packed into
    /// @param before what of it was read before
    /// @throws Damaged if it is packed too often, or cannot be told
    Unpacking(InputStream in, long size, int limit, Behind before) throws Damaged {
        lead = new Lead(in, size, false);
        type = type(lead);
        while (type instanceof ContentType.Packed(Packing next)) {
            if (layers.size() == Limits.PACKED_DEPTH) {
                close();
                throw tooDeep(next);
            }
            unpack(next, limit, layers.isEmpty() ? before : Behind.NOTHING);
        }
    }

    private void unpack(Packing next, int limit, Behind before) throws Damaged {
        PackedStream outer = layers.isEmpty() ? null : layers.getLast();
        layers.add(new PackedStream(next, lead.stream(), outer, limit, before));
        packing = next;
        lead = new Lead(layers.getLast(), Limits.HEAD, true);
        type = type(lead);
        if (lead.isBroken() && !(type instanceof ContentType.Warc) && isArchiveBehind()) {
            type = new ContentType.Warc();
        }
    }

    /// Whether behind the damage that it begins with there are records of a web archive.
    private boolean isArchiveBehind() throws Damaged {
        try {
            return layers.getLast().resume(WarcSource.MARK);
        } catch (Damaged e) {
            throw e;
        } catch (IOException e) {
            return false; // the disk: whoever reads on will say so
        }
    }

    private Damaged tooDeep(Packing next) {
        String outer = packing == null ? "" : packing.label();
        return new Damaged(
                "%s inside %s, more than %d deep; unpack it first"
                        .formatted(next.label(), outer, Limits.PACKED_DEPTH),
                "");
    }

    private static ContentType type(Lead lead) throws Damaged {
        if (lead.head().length == 0) {
            return ContentType.TEXT;
        }
        try {
            return ContentType.of(lead.head(), lead.whole());
        } catch (RuntimeException e) {
            // A bug of ours must not cost a person the run; it costs the file, in the open.
            throw new Damaged("winnow failed to tell what this is: " + e, "");
        }
    }

    /// What it is, unpacked.
    ContentType type() {
        return type;
    }

    /// Its bytes, unpacked.
    Lead lead() {
        return lead;
    }

    /// How often it is packed.
    int depth() {
        return layers.size();
    }

    /// How it is packed that was packed last; null if it is not.
    @Nullable Packing packing() {
        return packing;
    }

    /// What unpacks it last; null if it is not packed.
    @Nullable PackedStream packed() {
        return layers.isEmpty() ? null : layers.getLast();
    }

    @Override
    public void close() {
        layers.forEach(PackedStream::close);
    }
}
