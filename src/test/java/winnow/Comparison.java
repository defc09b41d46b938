package winnow;

import org.jspecify.annotations.Nullable;

import winnow.Truth.Litter;
import winnow.Truth.Part;
import winnow.model.Blank;
import winnow.model.Decision;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// One page as Winnow decided it beside its labels, character by character.
///
/// Only non-blank characters count, in UTF-16 units. The page stands in an index, so `repeated`
/// text is to go. Immutable.
final class Comparison {
    private static final int SHOWN = 72;

    private final Truth.Page labels;
    private final Page page;

    /// For each character that counts: its place in the source, the part it is labelled with, and
    /// why it went, null if it stays.
    private final int[] places;

    private final int[] parts;
    private final @Nullable Reason[] reasons;

    private Comparison(
            Truth.Page labels, Page page, int[] places, int[] parts, @Nullable Reason[] reasons) {
        this.labels = labels;
        this.page = page;
        this.places = places;
        this.parts = parts;
        this.reasons = reasons;
    }

    /// @throws IllegalArgumentException if the labels do not cover the page's source
    static Comparison of(Truth.Page labels, Page page) {
        int[] places = new int[page.source().length()];
        @Nullable Reason[] reasons = new Reason[places.length];
        int size = 0;
        for (Piece piece : page.pieces()) {
            Reason reason =
                    piece.decision() instanceof Decision.Removed removed
                            ? removed.finding().reason()
                            : null;
            for (int i = piece.span().start(); i < piece.span().end(); i++) {
                if (!Blank.is(page.source().charAt(i))) {
                    places[size] = i;
                    reasons[size++] = reason;
                }
            }
        }
        int[] solid = Arrays.copyOf(places, size);
        int[] parts = parts(labels, page.source(), solid);
        return new Comparison(labels, page, solid, parts, reasons);
    }

    private static int[] parts(Truth.Page labels, String source, int[] places) {
        int[] parts = new int[places.length];
        int at = 0;
        for (int part = 0; part < labels.parts().size(); part++) {
            String text = String.join("", labels.parts().get(part).text());
            for (int i = 0; i < text.length(); i++) {
                if (Blank.is(text.charAt(i))) {
                    continue;
                }
                if (at == places.length || source.charAt(places[at]) != text.charAt(i)) {
                    throw new IllegalArgumentException(
                            labels.id() + ": the source is not what is labelled: " + text);
                }
                parts[at++] = part;
            }
        }
        if (at < places.length) {
            throw new IllegalArgumentException(
                    labels.id() + ": no label for: " + source.substring(places[at]));
        }
        return parts;
    }

    String id() {
        return labels.id();
    }

    /// Characters labelled as genuine.
    int genuine() {
        return count(i -> label(i) == null);
    }

    /// Genuine characters that went.
    int lost() {
        return count(i -> label(i) == null && reasons[i] != null);
    }

    /// Characters of litter that stay.
    int left() {
        return count(i -> label(i) != null && reasons[i] == null);
    }

    /// Characters labelled with that reason.
    int litter(Reason label) {
        return count(i -> label(i) == label);
    }

    /// Characters labelled with that reason that went, for whatever reason.
    int gone(Reason label) {
        return count(i -> label(i) == label && reasons[i] != null);
    }

    /// Characters labelled with that reason that went for it.
    int named(Reason label) {
        return count(i -> label(i) == label && reasons[i] == label);
    }

    /// True if every character stays or goes as labelled, whatever the reason.
    boolean isExact() {
        return count(this::differs) == 0;
    }

    /// True if nothing but boilerplate is to go.
    boolean isClean() {
        return labels.litter().stream().allMatch(part -> part.reason() == Reason.BOILERPLATE);
    }

    /// The parts that are keyword lists.
    List<Litter> lists() {
        List<Litter> lists = new ArrayList<>();
        for (Litter part : labels.litter()) {
            if (part.reason() == Reason.KEYWORD_SPAM) {
                lists.add(part);
            }
        }
        return lists;
    }

    /// True if all of that part went, and what is genuine at either side of it stays.
    boolean isCut(Litter list) {
        int part = labels.parts().indexOf(list);
        int begin = first(part);
        int end = first(part + 1);
        for (int i = Math.max(0, begin - 1); i < Math.min(parts.length, end + 1); i++) {
            if (differs(i)) {
                return false;
            }
        }
        return true;
    }

    /// The stretches that are not decided as labelled, a line each, in order.
    List<String> differences() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (differs(i)) {
                int begin = i;
                while (i + 1 < parts.length && differs(i + 1) && reasons[i + 1] == reasons[i]) {
                    i++;
                }
                lines.add(difference(begin, i));
            }
        }
        return lines;
    }

    private String difference(int begin, int end) {
        Reason label = label(begin);
        Reason reason = reasons[begin];
        String what = reason == null ? "kept, is " + name(label) : "lost as " + name(reason);
        String text =
                page.source().substring(places[begin], places[end] + 1).replaceAll("\\s+", " ");
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return "%s, %d characters: «%s»".formatted(what, end - begin + 1, shown);
    }

    private static String name(@Nullable Reason reason) {
        return reason == null ? "genuine" : reason.label();
    }

    private boolean differs(int i) {
        return (label(i) == null) != (reasons[i] == null);
    }

    /// Why that character should go; null if it is genuine.
    private @Nullable Reason label(int i) {
        Part part = labels.parts().get(parts[i]);
        return part instanceof Litter litter ? litter.reason() : null;
    }

    private int first(int part) {
        int at = Arrays.binarySearch(parts, part);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && parts[at - 1] == part) {
            at--;
        }
        return at;
    }

    private int count(IntPredicate which) {
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            count += which.test(i) ? 1 : 0;
        }
        return count;
    }
}
