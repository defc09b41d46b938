package winnow.filter;

import winnow.model.BlockKind;

import java.util.List;

/// The log-odds of each unit being a keyword, from its own form and its neighbours.
final class UnitOdds {
    private final List<Unit> units;
    private final Body body;
    private final Words words;
    private final Heads heads;
    private final String source;

    private UnitOdds(List<Unit> units, Body body, Words words, String source) {
        this.units = units;
        this.body = body;
        this.words = words;
        this.heads = Heads.of(units, body, words);
        this.source = source;
    }

    static double[] of(List<Unit> units, Body body, Words words, String source) {
        UnitOdds odds = new UnitOdds(units, body, words, source);
        double[] each = new double[units.size()];
        boolean[] led = led(units);
        boolean[] cued = odds.cued();
        for (int i = 0; i < each.length; i++) {
            each[i] = odds.of(i, led[i] && !cued[i]) + (cued[i] ? Weights.UNIT_CUED : 0);
        }
        return each;
    }

    /// Which units stand below a cue heading, as long as they look like the first of them.
    private boolean[] cued() {
        boolean[] cued = new boolean[units.size()];
        Unit first = null;
        boolean open = false;
        for (int i = 0; i < cued.length; i++) {
            Unit unit = units.get(i);
            if (unit.shape == Unit.Shape.LINE
                    && Cues.STANDARD.holds(source, unit.span.start(), unit.span.end())) {
                open = true;
                first = null;
            } else if (open && unit.isList() && (first == null || alike(first, unit))) {
                first = first == null ? unit : first;
                cued[i] = true;
            } else {
                open = false;
            }
        }
        return cued;
    }

    private double of(int i, boolean led) {
        Unit unit = units.get(i);
        return switch (unit.shape) {
            case PROSE, FIXED -> Double.NEGATIVE_INFINITY;
            case WALL -> wall(i);
            case LINE, PHRASE -> isSentence(i) ? Double.NEGATIVE_INFINITY : odds(i, led);
        };
    }

    private double odds(int i, boolean led) {
        Unit unit = units.get(i);
        double asked =
                isAmongQuestions(i) && unit.shape == Unit.Shape.LINE
                        ? Weights.UNIT_ASKS - Weights.UNIT_ENDED
                        : 0;
        return form(unit) + asked + content(unit, heads.share(i)) + led(led, heads.share(i));
    }

    /// True for a short line that begins with a capital and ends like a sentence, but for one of
    /// several questions that nobody answers.
    private boolean isSentence(int i) {
        Unit unit = units.get(i);
        return unit.shape == Unit.Shape.LINE
                && unit.ended
                && unit.casing >= 0
                && unit.words.length >= 3
                && !isAmongQuestions(i);
    }

    /// True for a question right above or below another one.
    private boolean isAmongQuestions(int i) {
        return units.get(i).asks
                && ((i > 0 && units.get(i - 1).asks)
                        || (i + 1 < units.size() && units.get(i + 1).asks));
    }

    /// A wall is a list by itself: it is judged as one.
    private double wall(int i) {
        KeywordList list = KeywordList.of(units, i, i + 1, body, words, source);
        return list.logOdds() + Weights.ENTRY + Weights.EXIT;
    }

    private static double form(Unit unit) {
        double odds = unit.shape == Unit.Shape.PHRASE ? Weights.UNIT_PHRASE : 0;
        odds += unit.ended && unit.shape == Unit.Shape.LINE ? Weights.UNIT_ENDED : 0;
        odds += unit.leads ? Weights.UNIT_LEADS : 0;
        odds += unit.punctuated ? Weights.UNIT_PUNCTUATED : 0;
        odds += unit.bulleted ? Weights.UNIT_BULLETED : 0;
        odds += unit.measured ? Weights.UNIT_MEASURED : 0;
        odds += unit.casing < 0 ? Weights.UNIT_LOWER : unit.casing > 0 ? Weights.UNIT_UPPER : 0;
        odds += unit.kind == BlockKind.HEADING ? Weights.UNIT_HEADING : 0;
        odds += unit.kind == BlockKind.ROW ? Weights.UNIT_ROW : 0;
        int over = unit.words.length - Weights.PHRASE_WORDS;
        return over > 0 ? odds + over * Weights.UNIT_LONG : odds;
    }

    private double content(Unit unit, double share) {
        int told = 0;
        int unseen = 0;
        for (int word : unit.words) {
            if (!body.isGlue(word)) {
                told++;
                unseen += body.holds(word) ? 0 : 1;
            }
        }
        double strange = told == 0 ? 0 : (double) unseen / told - Weights.UNIT_SEEN_AT;
        double head = Math.max(0, share - Weights.LIST_HEAD_FROM) / (1 - Weights.LIST_HEAD_FROM);
        return Weights.UNIT_UNSEEN * strange + Weights.UNIT_HEAD * head;
    }

    private static double led(boolean led, double share) {
        return led ? Weights.UNIT_LED * (1 - share) : 0;
    }

    /// Which units stand in a list that a lead-in opened: from the lead-in on, as long as the units
    /// look like the first of them.
    private static boolean[] led(List<Unit> units) {
        boolean[] led = new boolean[units.size()];
        boolean open = false;
        Unit first = null;
        for (int i = 0; i < led.length; i++) {
            Unit unit = units.get(i);
            if (unit.leads || (unit.shape == Unit.Shape.PROSE && !unit.ended)) {
                open = true;
                first = null;
            } else if (open && unit.isList() && (first == null || alike(first, unit))) {
                first = first == null ? unit : first;
                led[i] = true;
            } else if (unit.shape == Unit.Shape.PROSE || first != null) {
                open = false;
            }
        }
        return led;
    }

    private static boolean alike(Unit first, Unit unit) {
        return first.casing == unit.casing
                && first.bulleted == unit.bulleted
                && first.shape == unit.shape;
    }
}
