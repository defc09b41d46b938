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
    int asking;
    int written;
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
    int paired;
    int numbered;
    int dialled;
    int technical;
    int coded;
    int queries;
    int sections;
    int counted;
    int nested;
    int varied;
    int dangling;
    double spread;
    double repetition;
    double latin;
    double accents;

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
            boolean open = !unit.ended || unit.asks || unit.shape == Unit.Shape.PHRASE;
            clean += open && !unit.punctuated ? 1 : 0;
            ended += unit.ended && !unit.asks && unit.shape != Unit.Shape.PHRASE ? 1 : 0;
            asking += unit.asks ? 1 : 0;
            written += unit.asks && unit.casing >= 0 ? 1 : 0;
            bulleted += unit.bulleted ? 1 : 0;
            measured += unit.measured ? 1 : 0;
            inline += unit.shape == Unit.Shape.PHRASE && !unit.isCell() ? 1 : 0;
            hashtags += source.charAt(unit.span.start()) == '#' ? 1 : 0;
            tight += isTight(unit) ? 1 : 0;
            rows += unit.kind == BlockKind.ROW ? 1 : 0;
            mixed += unit.mixed ? 1 : 0;
            bare += unit.words.length == 1 && unit.shape == Unit.Shape.LINE ? 1 : 0;
            wall += unit.shape == Unit.Shape.WALL ? 1 : 0;
            paired += unit.shape == Unit.Shape.LINE && unit.paired ? 1 : 0;
            counted += isCounted(unit) ? 1 : 0;
            coded += beginsWithCode(unit) ? 1 : 0;
            numbered += endsWithNumber(unit) ? 1 : 0;
            dialled += holdsLongNumber(unit) ? 1 : 0;
            technical += unit.technical ? 1 : 0;
            queries += Queries.STANDARD.holds(unit, words) ? 1 : 0;
            sections += i > from && unit.apart ? 1 : 0;
            latin += unit.latin;
            accents += unit.accents;
            int last = unit.words.length - 1;
            dangling += last > 0 && body.isGlue(unit.words[last]) ? 1 : 0;
        }
        rows = Math.max(rows, tableRows());
    }

    /// True for `Glucose 9 EUR`, `Migraine with aura 23`, `La Nuit (1987)`: the last word or the
    /// one before it is a number.
    private boolean endsWithNumber(Unit unit) {
        int last = unit.words.length - 1;
        return unit.shape == Unit.Shape.LINE
                && last > 0
                && !isCounted(unit)
                && (words.hasDigit(unit.words[last])
                        || (last > 1 && words.hasDigit(unit.words[last - 1])));
    }

    /// True for `kefir (4)`: a number in brackets at the end, which is no year.
    private boolean isCounted(Unit unit) {
        int last = unit.words.length - 1;
        int end = unit.span.end() - 1;
        return last > 0
                && source.charAt(end) == ')'
                && words.hasDigit(unit.words[last])
                && !words.isYear(unit.words[last])
                && source.charAt(end - words.length(unit.words[last]) - 1) == '(';
    }

    private boolean holdsLongNumber(Unit unit) {
        for (int word : unit.words) {
            if (words.isLongNumber(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsWithCode(Unit unit) {
        return unit.shape == Unit.Shape.LINE
                && unit.words.length > 0
                && words.hasDigit(unit.words[0]);
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
                ? Math.max(1, (int) (unit.words.length / Weights.WALL_PHRASE))
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
        for (int i = from; i < to; i++) {
            tally.add(units.get(i).words, units.get(i).shape != Unit.Shape.WALL);
        }
        repeated = repeated();
        measureLengths();
        countTold(tally);
        if (wall > 0) {
            repetition = repetition(tally);
        }
        Kinship kinship =
                new Kinship(units.subList(from, to), words, word -> isTold(word) && !isHead(word));
        nested = kinship.nested();
        varied = kinship.varied();
    }

    /// The words of a phrase, how much they differ, and how little glue is among them.
    private void measureLengths() {
        double sum = 0;
        double squares = 0;
        int all = 0;
        int glue = 0;
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            double length = Weights.wordsIn(unit.words.length, source, unit.span);
            sum += length;
            squares += length * length;
            all += unit.words.length;
            for (int word : unit.words) {
                glue += body.isGlue(word) ? 1 : 0;
            }
        }
        double mean = sum / (to - from);
        double deviation = Math.sqrt(Math.max(0, squares / (to - from) - mean * mean));
        meanWords = wall > 0 ? 0 : mean;
        spread = wall > 0 ? 1 : Math.min(1, deviation / Weights.LIST_SPREAD);
        double share = all == 0 ? 0 : (double) glue / all;
        terse = body.glueShare() < Weights.LEAST_GLUE ? .5 : 1 - share / body.glueShare();
    }

    /// Counts the words that tell something, those that the article does not hold, and finds the
    /// one that most phrases share.
    private void countTold(Tally tally) {
        for (int i = 0; i < tally.size(); i++) {
            int word = tally.word(i);
            int holders = tally.holders(word);
            boolean everywhere = phrases > 2 && 5 * holders >= 4 * phrases;
            if (body.isGlue(word) && !everywhere) { // flu is short, and all over a page about it
                continue;
            }
            boolean common = isHead(word);
            told += common ? 0 : 1;
            unseen += common || body.holds(word) ? 0 : 1;
            boolean longer = head >= 0 && words.length(word) > words.length(head);
            if ((isTold(word) || everywhere)
                    && (holders > headed || (holders == headed && longer))) {
                headed = holders;
                head = word;
            }
        }
        headed = Math.min(headed, phrases);
    }

    /// The share of its words, glue left out, that stood in it before.
    private double repetition(Tally tally) {
        int tokens = 0;
        int types = 0;
        for (int i = 0; i < tally.size(); i++) {
            if (!body.isGlue(tally.word(i))) {
                tokens += tally.holders(tally.word(i));
                types++;
            }
        }
        return tokens == 0 ? 0 : 1 - (double) types / tokens;
    }

    /// True for a word that can tell something: no glue, no number, no letter alone.
    private boolean isTold(int word) {
        return !body.isGlue(word)
                && !words.hasDigit(word)
                && (words.length(word) > 2 || Marks.isUnspaced(words.initial(word)));
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

    /// The share of `count` beyond what a list of search phrases may have of it.
    double beyond(int count, double usual) {
        return Math.max(0, share(count) - usual) / (1 - usual);
    }

    /// From 0 to 1: how much of the list is parted by blank lines into sections or stanzas; 1 if
    /// every eighth line opens one. Where every other line stands apart, that is how the page is.
    double sectioned() {
        return sections < 2 || 2 * sections > to - from ? 0 : Math.min(1, 8 * share(sections));
    }

    double unseenShare() {
        return told == 0 ? .5 : (double) unseen / told;
    }
}
