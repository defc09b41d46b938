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
import java.util.List;

/// Cuts the kept pieces of a page where certain claims cover them: one walk over both, ascending.
///
/// The pieces of one claim that stand side by side become one removed piece.
final class Cutting {
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

    /// The units of `claim` in its part `span`: all that are left if it reaches the claim's end,
    /// else a share by length.
    private int units(Claim claim, Span span) {
        int left = claim.units() - counted;
        if (span.end() >= claim.span().end()) {
            return Math.max(1, left);
        }
        long share = (long) claim.units() * span.length() / claim.span().length();
        return (int) Math.max(1, Math.min(share, left - 1L));
    }
}
