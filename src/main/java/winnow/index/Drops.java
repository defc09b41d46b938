package winnow.index;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

import winnow.model.CleanPage;
import winnow.model.Decision;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;

import java.util.ArrayList;
import java.util.List;

/// Which kept pieces of a page are removed because they are repeated. Immutable.
///
/// The page itself is stored as it was cleaned; so when its site changes and a paragraph is
/// repeated no more, it is as it was.
///
/// @param all ascending by piece
public record Drops(List<Drop> all) {
    /// Nothing is removed.
    public static final Drops NONE = new Drops(List.of());

    private static final int ONE = 1;

    public Drops {
        all = List.copyOf(all);
    }

    /// The page without them.
    ///
    /// @param findings why each is removed
    CleanPage from(CleanPage cleaned, Findings findings) {
        if (all.isEmpty()) {
            return cleaned;
        }
        Page page = cleaned.page();
        List<Piece> pieces = new ArrayList<>(page.pieces());
        for (Drop drop : all) {
            Decision removed = new Decision.Removed(findings.of(drop.paragraph()), ONE);
            pieces.set(drop.piece(), new Piece(pieces.get(drop.piece()).block(), removed));
        }
        return new CleanPage(
                new Page(page.id(), page.about(), page.source(), pieces), cleaned.site());
    }

    BytesRef encoded() {
        return PageCodec.written(
                out -> {
                    out.writeVInt(all.size());
                    for (Drop drop : all) {
                        out.writeVInt(drop.piece());
                        out.writeLong(drop.paragraph());
                    }
                });
    }

    static Drops decoded(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        List<Drop> drops = new ArrayList<>();
        for (int n = in.readVInt(); n > 0; n--) {
            drops.add(new Drop(in.readVInt(), in.readLong()));
        }
        return new Drops(drops);
    }

    /// One of them.
    ///
    /// @param piece its number among all pieces of the page
    /// @param paragraph the hash of its words
    public record Drop(int piece, long paragraph) {}

    /// Says why a paragraph is removed.
    interface Findings {
        Finding of(long paragraph);
    }
}
