package winnow.filter;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.BlockKind;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Reason;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A run of units that may be a pasted list of search phrases, with everything measured on it that
/// speaks for and against, and what follows from it.
final class KeywordList {
    private final List<Unit> units;
    private final int from;
    private final int to;
    private final Body body;
    private final Words words;
    private final String source;

    private int phrases;
    private int lowered;
    private int titled;
    private int cased;
    private int clean;
    private int ended;
    private int bulleted;
    private int measured;
    private int inline;
    private int hashtags;
    private int tight;
    private int rows;
    private int mixed;
    private int bare;
    private int repeated;
    private int wall;
    private double meanWords;
    private int head = -1;
    private int headed;
    private int told;
    private int unseen;
    private double terse;
    private final Order order;

    private KeywordList(List<Unit> units, int from, int to, Body body, Words words, String source) {
        this.units = units;
        this.from = from;
        this.to = to;
        this.body = body;
        this.words = words;
        this.source = source;
        countForms();
        countWords();
        this.order = Order.of(units.subList(from, to), this::isHead, words, source);
    }

    /// Measures the units `from` inclusive to `to` exclusive.
    static KeywordList of(
            List<Unit> units, int from, int to, Body body, Words words, String source) {
        return new KeywordList(units, from, to, body, words, source);
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
    private boolean isHead(int word) {
        return phrases > 2 && 2 * words.tally().holders(word) >= phrases;
    }

    int phrases() {
        return phrases;
    }

    private double share(int count) {
        return (double) count / (to - from);
    }

    private double headShare() {
        return phrases < 3 ? 0 : (double) headed / phrases;
    }

    private double unseenShare() {
        return told == 0 ? .5 : (double) unseen / told;
    }

    /// The log-odds of this list being keywords nobody wrote for a reader.
    double logOdds() {
        return Weights.LIST_BIAS + form() + content() + surroundings();
    }

    private double form() {
        double caps = cased == 0 ? 0 : (double) lowered / cased;
        double length = Math.log((double) phrases / Weights.LEAST_UNITS) / Math.log(2);
        return Weights.LIST_CLEAN * share(clean)
                + Weights.LIST_LOWER * caps * share(cased)
                + Weights.LIST_UPPER * share(titled)
                + Weights.LIST_ENDED * share(ended)
                + Weights.LIST_BULLETED * share(bulleted)
                + Weights.LIST_MEASURED * Math.min(1, 3 * share(measured)) * (1 - headShare())
                + Weights.LIST_MIXED * share(mixed)
                + Weights.LIST_BARE * share(bare) * (1 - headShare())
                + Weights.LIST_REPEATED * share(repeated)
                + Weights.LIST_LONG * Math.max(0, meanWords - Weights.PHRASE_WORDS)
                + (wall > 0 && body.glueShare() >= Weights.LEAST_GLUE ? Weights.LIST_WALL * terse : 0)
                + Weights.LIST_ROWS * share(rows)
                + Weights.LIST_INLINE * share(inline)
                + (inline + wall > 0 && isSentence() ? Weights.LIST_SENTENCE : 0)
                + Weights.LIST_TIGHT * share(tight)
                + (hashtags > 4 ? Weights.LIST_HASHTAGS * share(hashtags) : 0)
                + Weights.LIST_LENGTH * Math.clamp(length, -1, Weights.LIST_LENGTH_MOST);
    }

    /// True if a list inside a line, or a wall, reads like one sentence: a capital begins it and none
    /// the other phrases, or only its last phrase begins with glue, the *and* before the last.
    private boolean isSentence() {
        Unit first = units.get(from);
        Unit last = units.get(to - 1);
        boolean capital = first.casing > 0 && !first.titled;
        if (wall > 0) {
            return capital && !first.mixed;
        }
        if (capital && lowered >= .75 * (cased - 1)) {
            return true;
        }
        int glued = 0;
        for (int i = from; i < to; i++) {
            glued += beginsWithGlue(units.get(i)) ? 1 : 0;
        }
        return beginsWithGlue(last) && glued <= 1 + (to - from) / 10;
    }

    private boolean beginsWithGlue(Unit unit) {
        return unit.words.length > 1 && body.isGlue(unit.words[0]);
    }

    private double content() {
        double shared = Math.max(0, headShare() - Weights.LIST_HEAD_FROM);
        boolean fluent = body.glueShare() > 0 && 1 - terse >= Weights.LIST_FLUENT_FROM;
        double trust = 2 * lowered >= cased ? 1 : Math.min(1, phrases / Weights.LIST_HEAD_TRUSTED);
        return Weights.LIST_HEAD * trust * shared / (1 - Weights.LIST_HEAD_FROM)
                + Weights.LIST_UNSEEN * (unseenShare() - Weights.LIST_UNSEEN_FROM)
                + Weights.LIST_TERSE * Math.max(0, terse)
                + (fluent ? Weights.LIST_FLUENT * (1 - headShare()) : 0)
                + Weights.LIST_SOUP * order.soup()
                + (order.sorted() ? Weights.LIST_SORTED : 0);
    }

    private double surroundings() {
        if (cue() != null) {
            return Weights.LIST_CUED;
        }
        double doublings = Math.log(phrases / Weights.EXPLAINED) / Math.log(2);
        return above() * Math.clamp(1 - doublings / Weights.EXPLAINED_FADES, 0, 1);
    }

    /// What stands above or before the list and may explain it: a lead-in, a heading.
    private double above() {
        Unit first = units.get(from);
        if (first.shape == Unit.Shape.PHRASE && colon(first, source) >= 0) {
            return Weights.LIST_LED;
        }
        if (from == 0) {
            return 0;
        }
        Unit above = units.get(from - 1);
        if (above.leads || (above.shape == Unit.Shape.PROSE && !above.ended)) {
            return Weights.LIST_LED;
        }
        boolean alone = from == 1 || !units.get(from - 2).isList() || units.get(from - 2).ended;
        boolean plain = !above.ended && !above.bulleted && !above.punctuated;
        boolean heading = above.shape == Unit.Shape.LINE && plain && alone;
        return heading ? Weights.LIST_HEADED : 0;
    }

    /// The heading that announces search phrases: the unit above the list, or the words before the
    /// colon of its first phrase; null if there is none.
    @Nullable Span cue() {
        return cue(units, from, source);
    }

    /// The cue that announces a list whose first unit is number `from`; null if there is none.
    static @Nullable Span cue(List<Unit> units, int from, String source) {
        Unit first = units.get(from);
        int colon = colon(first, source);
        if (colon >= 0 && Cues.STANDARD.holds(source, first.span.start(), colon)) {
            return first.span;
        }
        if (Cues.STANDARD.holds(source, first.span.start(), first.span.end())) {
            return first.span;
        }
        if (from == 0) {
            return null;
        }
        Span above = units.get(from - 1).span;
        return Cues.STANDARD.holds(source, above.start(), above.end()) ? above : null;
    }

    private static int colon(Unit unit, String source) {
        for (int i = unit.span.start(); i < unit.span.end(); i++) {
            if (source.charAt(i) == ':' || source.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }

    /// What follows: a claim, or null if the list is nothing to speak of.
    @Nullable Claim claim() {
        double score = Weights.probability(logOdds());
        boolean bodied = body.length() >= Weights.LEAST_BODY;
        if (score < Weights.DOUBT || phrases < Weights.LEAST_UNITS) {
            return null;
        }
        boolean certain = bodied && score >= Weights.REMOVE;
        Span cue = cue();
        int start = units.get(from).span.start();
        Span span =
                new Span(
                        cue == null ? start : Math.min(start, cue.start()),
                        units.get(to - 1).span.end());
        List<Evidence> evidence = evidence(bodied);
        Finding finding = new Finding(Reason.KEYWORD_SPAM, "keyword-list", score, evidence);
        return new Claim(span, finding, phrases, certain);
    }

    private List<Evidence> evidence(boolean bodied) {
        List<Evidence> evidence = new ArrayList<>();
        if (!bodied) {
            evidence.add(
                    new Evidence("no-prose", body.length(), "the page is hardly more than a list"));
        }
        if (headShare() >= .5) {
            String seen = headed + " of " + phrases + " phrases hold “" + spelled(head) + "”";
            evidence.add(new Evidence("shared-head", round(headShare()), seen));
        }
        if (order.soup() > .3) {
            String seen = "the phrases run through the alphabet letter by letter, unsorted within";
            evidence.add(new Evidence("progression", round(order.soup()), seen));
        }
        String strange = unseen + " of " + told + " words are not in the article";
        evidence.add(new Evidence("unseen-words", round(unseenShare()), strange));
        if (share(lowered) > .8) {
            String seen = lowered + " of " + (to - from) + " begin in lower case";
            evidence.add(new Evidence("lower-case", round(share(lowered)), seen));
        }
        evidence.add(new Evidence("length", phrases, phrases + " phrases without a sentence"));
        return evidence;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /// How `word` is written where it first stands in this list.
    private String spelled(int word) {
        String spelled = "";
        for (int i = from; i < to && spelled.isEmpty(); i++) {
            spelled = words.spelling(word, source, units.get(i).span);
        }
        return spelled;
    }
}
