package winnow.filter;

import winnow.model.Blank;
import winnow.model.BlockKind;

import java.util.Arrays;
import java.util.List;

/// What is measured on a run of units: how many of them have which form, which word they share, how
/// many of their words the article does not hold. Counts only; [KeywordList] weighs them.
final class Traits {
    private final List<Unit> units;
    private final int from;
    private final int to;
    private final Body body;
    private final Words words;
    private final String source;

    int phrases;
    int lowered;
    int titled;
    int cased;
    int clean;
    int ended;
    int bulleted;
    int measured;
    int inline;
    int hashtags;
    int tight;
    int rows;
    int mixed;
    int bare;
    int repeated;
    int wall;
    double meanWords;
    int head = -1;
    int headed;
    int told;
    int unseen;
    double terse;

    Traits(List<Unit> units, int from, int to, Body body, Words words, String source) {
        this.units = units;
        this.from = from;
        this.to = to;
        this.body = body;
        this.words = words;
        this.source = source;
        countForms();
        countWords();
    }

    private void countForms() {
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            phrases += phrases(unit);
            boolean lowerWall = unit.shape == Unit.Shape.WALL && unit.casing != 0 && !unit.titled;
            lowered += unit.casing < 0 || lowerWall ? 1 : 0;
            titled += unit.titled ? 1 : 0;
            cased += unit.casing == 0 ? 0 : 1;
            clean += !unit.ended && !unit.punctuated ? 1 : 0;
            ended += unit.ended ? 1 : 0;
            bulleted += unit.bulleted ? 1 : 0;
            measured += unit.measured ? 1 : 0;
            inline += unit.shape == Unit.Shape.PHRASE ? 1 : 0;
            hashtags += source.charAt(unit.span.start()) == '#' ? 1 : 0;
            tight += isTight(unit) ? 1 : 0;
            rows += unit.kind == BlockKind.ROW ? 1 : 0;
            mixed += unit.mixed ? 1 : 0;
            bare += unit.words.length == 1 && unit.shape == Unit.Shape.LINE ? 1 : 0;
            wall += unit.shape == Unit.Shape.WALL ? 1 : 0;
        }
        rows = Math.max(rows, tableRows());
    }

    /// The phrases of a list of several lines that all hold equally many of them.
    private int tableRows() {
        int each = 0;
        int lines = 0;
        int cells = 0;
        for (int i = from; i <= to; i++) {
            if (i < to && (i == from || units.get(i).line == units.get(i - 1).line)) {
                cells++;
                continue;
            }
            if (cells < 3 || (lines > 0 && cells != each)) {
                return 0;
            }
            each = cells;
            lines++;
            cells = 1;
        }
        return lines > 1 ? to - from : 0;
    }

    private static int phrases(Unit unit) {
        return unit.shape == Unit.Shape.WALL
                ? Math.max(1, unit.words.length / Weights.WALL_PHRASE)
                : 1;
    }

    /// True for a phrase with the next one glued to its comma, as machines write lists.
    private boolean isTight(Unit unit) {
        int end = unit.span.end();
        return unit.shape == Unit.Shape.PHRASE
                && end < source.length()
                && (source.charAt(end - 1) == ',' || source.charAt(end - 1) == ';')
                && !Blank.is(source.charAt(end));
    }

    private void countWords() {
        Tally tally = words.tally();
        tally.clear();
        int all = 0;
        int glue = 0;
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            all += unit.words.length;
            for (int word : unit.words) {
                glue += body.isGlue(word) ? 1 : 0;
            }
            tally.add(unit.words, unit.shape != Unit.Shape.WALL);
        }
        repeated = repeated();
        meanWords = wall > 0 ? 0 : (double) all / (to - from);
        for (int i = 0; i < tally.size(); i++) {
            int word = tally.word(i);
            if (body.isGlue(word)) {
                continue;
            }
            int holders = tally.holders(word);
            boolean common = isHead(word);
            told += common ? 0 : 1;
            unseen += common || body.holds(word) ? 0 : 1;
            boolean longer = head >= 0 && words.length(word) > words.length(head);
            if (holders > headed || (holders == headed && longer)) {
                headed = holders;
                head = word;
            }
        }
        headed = Math.min(headed, phrases);
        double share = all == 0 ? 0 : (double) glue / all;
        terse = body.glueShare() < Weights.LEAST_GLUE ? .5 : 1 - share / body.glueShare();
    }

    /// How many phrases stand in this list a second time.
    private int repeated() {
        long[] hashes = new long[to - from];
        for (int i = from; i < to; i++) {
            long hash = 1;
            for (int word : units.get(i).words) {
                hash = 31 * hash + word + 1;
            }
            hashes[i - from] = hash;
        }
        Arrays.sort(hashes);
        int repeated = 0;
        for (int i = 1; i < hashes.length; i++) {
            repeated += hashes[i] == hashes[i - 1] ? 1 : 0;
        }
        return repeated;
    }

    /// True if at least half of the phrases hold `word`; asked while the tally is of this list.
    boolean isHead(int word) {
        return phrases > 2 && 2 * words.tally().holders(word) >= phrases;
    }

    double share(int count) {
        return (double) count / (to - from);
    }

    double headShare() {
        return phrases < 3 ? 0 : (double) headed / phrases;
    }

    double unseenShare() {
        return told == 0 ? .5 : (double) unseen / told;
    }
}
