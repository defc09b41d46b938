package winnow.filter;

import java.util.Arrays;
import java.util.List;

/// What a page is about: the words of its finished sentences and of its title.
///
/// Its shortest frequent words are its *glue*, the articles and prepositions of whatever language
/// it is in; lists of search phrases hold few of them.
final class Body {
    private final int[] counts;
    private final boolean[] glue;
    private final int length;
    private final double glueShare;
    private final double accents;

    private Body(int[] counts, boolean[] glue, int length, double glueShare, double accents) {
        this.accents = accents;
        this.counts = counts;
        this.glue = glue;
        this.length = length;
        this.glueShare = glueShare;
    }

    /// The body of a page.
    ///
    /// @param title the words of its title
    static Body of(List<Unit> units, int[] title, Words words) {
        int[] counts = new int[words.size()];
        int length = 0;
        double latin = 0;
        double accents = 0;
        for (Unit unit : units) {
            if (unit.shape == Unit.Shape.PROSE) {
                length += unit.words.length;
                latin += unit.latin;
                accents += unit.accents;
                for (int word : unit.words) {
                    counts[word]++;
                }
            }
        }
        boolean[] glue = new boolean[words.size()];
        int glued = 0;
        int least = Math.max(3, length / 200);
        for (int word = 0; word < counts.length; word++) {
            boolean isGlue =
                    counts[word] >= least
                            && words.length(word) <= Weights.GLUE_LETTERS
                            && !words.hasDigit(word)
                            && !Marks.isUnspaced(words.initial(word));
            glue[word] = isGlue;
            glued += isGlue ? counts[word] : 0;
        }
        for (int word : title) {
            counts[word]++;
        }
        return new Body(
                counts,
                glue,
                length,
                length == 0 ? 0 : (double) glued / length,
                latin == 0 ? 0 : accents / latin);
    }

    /// The share of its Latin letters that have an accent or are letters of their own.
    double accents() {
        return accents;
    }

    /// The words of prose.
    int length() {
        return length;
    }

    boolean holds(int word) {
        return counts[word] > 0;
    }

    boolean isGlue(int word) {
        return glue[word];
    }

    /// The share of glue in the prose.
    double glueShare() {
        return glueShare;
    }

    @Override
    public String toString() {
        return length
                + " words, glue "
                + glueShare
                + ", "
                + Arrays.stream(counts).filter(n -> n > 0).count()
                + " different";
    }
}
