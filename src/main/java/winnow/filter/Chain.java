package winnow.filter;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.Block;
import winnow.model.Decision;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Repair;
import winnow.model.Span;

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

    /// One walk over the pieces and the certain claims, both ascending.
    private static final class Cutting {
        private final Page page;
        private final List<Claim> claims;
        private final List<Piece> pieces = new ArrayList<>();
        private int next;

        /// The parts of claim number `next` taken so far, not yet written.
        private final List<Block> taken = new ArrayList<>();

        /// Units of claim number `next` that earlier pieces of it hold.
        private int counted;

        Cutting(Page page, List<Claim> claims) {
            this.page = page;
            this.claims = claims;
        }

        List<Piece> pieces() {
            for (Piece piece : page.pieces()) {
                if (piece.isKept()) {
                    cut(piece);
                } else {
                    write();
                    pieces.add(piece);
                }
            }
            write();
            return pieces;
        }

        private void cut(Piece piece) {
            Span span = piece.span();
            int from = span.start();
            while (true) {
                skipTo(from);
                if (next == claims.size() || claims.get(next).span().start() >= span.end()) {
                    break;
                }
                Span meant = claims.get(next).span();
                Span part = clip(piece.block(), meant, from);
                if (part == null) {
                    break;
                }
                keep(piece, from, part.start());
                Span stripped = Blank.strip(page.source(), part.start(), part.end());
                if (stripped != null) {
                    taken.add(piece.block().cut(stripped));
                }
                from = part.end();
                if (meant.end() > span.end() || from == span.end()) {
                    break;
                }
            }
            keep(piece, from, span.end());
        }

        /// Passes the claims that end at or before `from`.
        private void skipTo(int from) {
            while (next < claims.size() && claims.get(next).span().end() <= from) {
                write();
                next++;
                counted = 0;
            }
        }

        /// The part of `block` from `from` on that `meant` covers, widened to the repairs it cuts.
        private static @Nullable Span clip(Block block, Span meant, int from) {
            int start = Math.max(meant.start(), from);
            int end = Math.min(meant.end(), block.span().end());
            for (Repair repair : block.repairs()) {
                Span whole = repair.span();
                if (whole.start() < start && start < whole.end()) {
                    start = Math.max(from, whole.start());
                }
                if (whole.start() < end && end < whole.end()) {
                    end = whole.end();
                }
            }
            return start < end ? new Span(start, end) : null;
        }

        private void keep(Piece piece, int start, int end) {
            Span rest = Blank.strip(page.source(), start, end);
            if (rest == null) {
                return;
            }
            write();
            if (rest.equals(piece.span())) {
                pieces.add(piece);
                return;
            }
            Finding doubt =
                    switch (piece.decision()) {
                        case Decision.Kept kept -> kept.doubt();
                        case Decision.Trimmed trimmed -> trimmed.doubt();
                        case Decision.Removed removed -> removed.finding();
                    };
            pieces.add(new Piece(piece.block().cut(rest), new Decision.Trimmed(doubt)));
        }

        /// Writes what was taken for one claim as one removed piece.
        private void write() {
            if (taken.isEmpty()) {
                return;
            }
            Claim claim = claims.get(next);
            Span span = new Span(taken.getFirst().span().start(), taken.getLast().span().end());
            List<Repair> repairs = new ArrayList<>();
            for (Block block : taken) {
                repairs.addAll(block.repairs());
            }
            Block block = new Block(taken.getFirst().kind(), span, repairs);
            int units = units(claim, span);
            counted += units;
            pieces.add(new Piece(block, new Decision.Removed(claim.finding(), units)));
            taken.clear();
        }

        /// The units of `claim` in its part `span`: all that are left if it reaches the claim's
        /// end, else a share by length.
        private int units(Claim claim, Span span) {
            int left = claim.units() - counted;
            if (span.end() >= claim.span().end()) {
                return Math.max(1, left);
            }
            long share = (long) claim.units() * span.length() / claim.span().length();
            return (int) Math.max(1, Math.min(share, left - 1L));
        }
    }
}
