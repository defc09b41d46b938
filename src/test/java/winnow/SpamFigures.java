package winnow;

import winnow.model.Blank;
import winnow.model.Decision;
import winnow.model.Piece;

import java.util.BitSet;
import java.util.Locale;

/// How well pasted lists were found on labelled pages, summed up. Blanks do not count.
public final class SpamFigures {
    private long pasted;
    private long found;
    private long genuine;
    private long lost;
    private int pages;
    private int exact;
    private int spammed;
    private int ends;
    private int clean;
    private int touched;
    private int doubted;

    /// Adds a page.
    ///
    /// @return whether it is right to the character
    public boolean add(LabelledPage labelled) {
        return add(labelled, labelled.removed());
    }

    /// Adds a page of which somebody took that out.
    ///
    /// @return whether it is right to the character
    public boolean add(LabelledPage labelled, BitSet removed) {
        String source = labelled.page().source();
        BitSet both = (BitSet) removed.clone();
        both.and(labelled.pasted());
        BitSet wrong = (BitSet) removed.clone();
        wrong.xor(labelled.pasted());
        long all = source.chars().filter(c -> !Blank.is((char) c)).count();
        pasted += labelled.pasted().cardinality();
        found += both.cardinality();
        genuine += all - labelled.pasted().cardinality();
        lost += removed.cardinality() - both.cardinality();
        pages++;
        exact += wrong.isEmpty() ? 1 : 0;
        doubted += isDoubted(labelled) ? 1 : 0;
        if (labelled.isGenuine()) {
            clean++;
            touched += removed.isEmpty() ? 0 : 1;
        } else {
            spammed++;
            ends += endsRight(labelled, removed) ? 1 : 0;
        }
        return wrong.isEmpty();
    }

    private static boolean isDoubted(LabelledPage labelled) {
        for (Piece piece : labelled.page().pieces()) {
            if ((piece.decision() instanceof Decision.Kept(var doubt) && doubt != null)
                    || (piece.decision() instanceof Decision.Trimmed(var rest) && rest != null)) {
                return true;
            }
        }
        return false;
    }

    /// Whether each list begins and ends where it was taken out.
    private static boolean endsRight(LabelledPage labelled, BitSet removed) {
        String source = labelled.page().source();
        int before = -1; // the last character that is no blank
        for (int i = 0; i <= source.length(); i++) {
            if (i < source.length() && Blank.is(source.charAt(i))) {
                continue;
            }
            boolean here = i < source.length() && labelled.pasted().get(i);
            boolean there = before >= 0 && labelled.pasted().get(before);
            boolean right =
                    (before < 0 || removed.get(before) == there)
                            && (i == source.length() || removed.get(i) == here);
            if (here != there && !right) {
                return false;
            }
            before = i;
        }
        return true;
    }

    /// The share of pasted characters that were found.
    public double found() {
        return share(found, pasted, 1);
    }

    /// The share of genuine characters that were lost.
    public double lost() {
        return share(lost, genuine, 0);
    }

    /// The share of pages that are right to the character.
    public double exact() {
        return share(exact, pages, 1);
    }

    /// The share of pages with lists of which every list begins and ends where it was cut.
    public double ends() {
        return share(ends, spammed, 1);
    }

    /// The share of genuine pages that lost anything.
    public double touched() {
        return share(touched, clean, 0);
    }

    private static double share(long part, long whole, double none) {
        return whole == 0 ? none : (double) part / whole;
    }

    /// The head of a table of these.
    public static String head() {
        return "pages  found   lost    exact  ends   touched doubted";
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5d  %.3f  %6.3f%%  %.3f  %.3f  %.3f   %.3f",
                pages,
                found(),
                100 * lost(),
                exact(),
                ends(),
                touched(),
                share(doubted, pages, 0));
    }
}
