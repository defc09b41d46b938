package winnow.filter;

import org.jspecify.annotations.Nullable;

import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Reason;
import winnow.model.Span;

import java.util.ArrayList;
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

    private final Traits traits;
    private final Order order;

    private KeywordList(List<Unit> units, int from, int to, Body body, Words words, String source) {
        this.units = units;
        this.from = from;
        this.to = to;
        this.body = body;
        this.words = words;
        this.source = source;
        this.traits = new Traits(units, from, to, body, words, source);
        this.order = Order.of(units.subList(from, to), traits::isHead, words, source);
    }

    /// Measures the units `from` inclusive to `to` exclusive.
    static KeywordList of(
            List<Unit> units, int from, int to, Body body, Words words, String source) {
        return new KeywordList(units, from, to, body, words, source);
    }

    /// The log-odds of this list being keywords nobody wrote for a reader.
    double logOdds() {
        return Weights.LIST_BIAS + form() + content() + surroundings();
    }

    private double form() {
        double caps = traits.cased == 0 ? 0 : (double) traits.lowered / traits.cased;
        double length = Math.log((double) traits.phrases / Weights.LEAST_UNITS) / Math.log(2);
        return Weights.LIST_CLEAN * traits.share(traits.clean)
                + Weights.LIST_LOWER * caps * traits.share(traits.cased)
                + Weights.LIST_UPPER * traits.share(traits.titled)
                + Weights.LIST_ENDED * traits.share(traits.ended)
                + Weights.LIST_BULLETED * traits.share(traits.bulleted)
                + Weights.LIST_MEASURED
                        * Math.min(1, 3 * traits.share(traits.measured))
                        * (1 - traits.headShare())
                + Weights.LIST_MIXED * traits.share(traits.mixed)
                + Weights.LIST_BARE * traits.share(traits.bare) * (1 - traits.headShare())
                + Weights.LIST_REPEATED * traits.share(traits.repeated)
                + Weights.LIST_LONG * Math.max(0, traits.meanWords - Weights.PHRASE_WORDS)
                + (traits.wall > 0 && body.glueShare() >= Weights.LEAST_GLUE
                        ? Weights.LIST_WALL * traits.terse
                        : 0)
                + Weights.LIST_ROWS * traits.share(traits.rows)
                + Weights.LIST_INLINE * traits.share(traits.inline)
                + (traits.inline + traits.wall > 0 && isSentence() ? Weights.LIST_SENTENCE : 0)
                + Weights.LIST_TIGHT * traits.share(traits.tight)
                + (traits.hashtags > 4 ? Weights.LIST_HASHTAGS * traits.share(traits.hashtags) : 0)
                + Weights.LIST_LENGTH * Math.clamp(length, -1, Weights.LIST_LENGTH_MOST);
    }

    /// True if a list inside a line, or a wall, reads like one sentence: a capital begins it and
    /// none of the other phrases, or only its last phrase begins with glue, the *and* before it.
    private boolean isSentence() {
        Unit first = units.get(from);
        Unit last = units.get(to - 1);
        boolean capital = first.casing > 0 && !first.titled;
        if (traits.wall > 0) {
            return capital && !first.mixed;
        }
        if (capital && traits.lowered >= .75 * (traits.cased - 1)) {
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
        double shared = Math.max(0, traits.headShare() - Weights.LIST_HEAD_FROM);
        boolean fluent = body.glueShare() > 0 && 1 - traits.terse >= Weights.LIST_FLUENT_FROM;
        double trust =
                2 * traits.lowered >= traits.cased
                        ? 1
                        : Math.min(1, traits.phrases / Weights.LIST_HEAD_TRUSTED);
        return Weights.LIST_HEAD * trust * shared / (1 - Weights.LIST_HEAD_FROM)
                + Weights.LIST_UNSEEN * (traits.unseenShare() - Weights.LIST_UNSEEN_FROM)
                + Weights.LIST_TERSE * Math.max(0, traits.terse)
                + (fluent ? Weights.LIST_FLUENT * (1 - traits.headShare()) : 0)
                + Weights.LIST_SOUP * order.soup()
                + (order.sorted() ? Weights.LIST_SORTED : 0);
    }

    private double surroundings() {
        if (cue() != null) {
            return Weights.LIST_CUED;
        }
        double doublings = Math.log(traits.phrases / Weights.EXPLAINED) / Math.log(2);
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
        if (score < Weights.DOUBT || traits.phrases < Weights.LEAST_UNITS) {
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
        return new Claim(span, finding, traits.phrases, certain);
    }

    private List<Evidence> evidence(boolean bodied) {
        List<Evidence> evidence = new ArrayList<>();
        if (!bodied) {
            evidence.add(
                    new Evidence("no-prose", body.length(), "the page is hardly more than a list"));
        }
        if (traits.headShare() >= .5) {
            String seen =
                    traits.headed
                            + " of "
                            + traits.phrases
                            + " phrases hold “"
                            + spelled(traits.head)
                            + "”";
            evidence.add(new Evidence("shared-head", round(traits.headShare()), seen));
        }
        if (order.soup() > .3) {
            String seen = "the phrases run through the alphabet letter by letter, unsorted within";
            evidence.add(new Evidence("progression", round(order.soup()), seen));
        }
        String strange = traits.unseen + " of " + traits.told + " words are not in the article";
        evidence.add(new Evidence("unseen-words", round(traits.unseenShare()), strange));
        if (traits.share(traits.lowered) > .8) {
            String seen = traits.lowered + " of " + (to - from) + " begin in lower case";
            evidence.add(new Evidence("lower-case", round(traits.share(traits.lowered)), seen));
        }
        evidence.add(
                new Evidence(
                        "length", traits.phrases, traits.phrases + " phrases without a sentence"));
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
