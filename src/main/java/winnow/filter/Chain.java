package winnow.filter;

import winnow.model.Decision;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Asks each filter in order about what is still kept, and turns their claims into decisions.
///
/// Where a certain claim covers a part of a block, the block is cut at that character; what remains
/// is [Decision.Trimmed]. A claim never cuts a repair in two: it widens to it. Earlier filters win.
/// Immutable and thread-safe if its filters are.
public final class Chain {
    private static final Comparator<Claim> IN_ORDER =
            Comparator.comparingInt((Claim claim) -> claim.span().start())
                    .thenComparingInt(claim -> -claim.span().end());

    private final List<Filter> filters;

    private Chain(List<Filter> filters) {
        this.filters = List.copyOf(filters);
    }

    /// Widgets, then keyword lists.
    public static Chain standard() {
        return of(List.of(new Widgets(), new KeywordLists()));
    }

    /// The chain of `filters`, asked in that order.
    public static Chain of(List<Filter> filters) {
        return new Chain(filters);
    }

    /// `extracted` with every filter's claims decided: the same source, the same characters.
    public Page apply(Page extracted) {
        Page page = extracted;
        for (Filter filter : filters) {
            List<Claim> claims = filter.claims(page);
            if (!claims.isEmpty()) {
                page = decide(page, claims);
            }
        }
        return page;
    }

    private static Page decide(Page page, List<Claim> claims) {
        List<Claim> certain = new ArrayList<>();
        List<Claim> doubts = new ArrayList<>();
        for (Claim claim : claims) {
            (claim.certain() ? certain : doubts).add(claim);
        }
        certain.sort(IN_ORDER);
        doubts.sort(IN_ORDER);
        List<Piece> cut = certain.isEmpty() ? page.pieces() : new Cutting(page, certain).pieces();
        return new Page(page.id(), page.about(), page.source(), doubted(cut, doubts));
    }

    /// `pieces` where each kept one that a claim touches, and that has no doubt yet, gets one.
    private static List<Piece> doubted(List<Piece> pieces, List<Claim> doubts) {
        if (doubts.isEmpty()) {
            return pieces;
        }
        List<Piece> doubted = new ArrayList<>(pieces.size());
        int next = 0;
        for (Piece piece : pieces) {
            while (next < doubts.size() && doubts.get(next).span().end() <= piece.span().start()) {
                next++;
            }
            boolean touched =
                    next < doubts.size() && doubts.get(next).span().overlaps(piece.span());
            doubted.add(touched ? doubt(piece, doubts.get(next).finding()) : piece);
        }
        return doubted;
    }

    private static Piece doubt(Piece piece, Finding finding) {
        return switch (piece.decision()) {
            case Decision.Kept(var doubt) ->
                    doubt != null ? piece : new Piece(piece.block(), new Decision.Kept(finding));
            case Decision.Trimmed(var doubt) ->
                    doubt != null ? piece : new Piece(piece.block(), new Decision.Trimmed(finding));
            case Decision.Removed removed -> piece;
        };
    }
}
