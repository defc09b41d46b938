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
    private static final Feature[] FEATURES = Feature.values();

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

    /// This list and the one right behind it as one, if they are: this one is surely keywords, the
    /// other looks like it, and both together are surely keywords too. Else null. Never the other
    /// way round: what stands above a tail may be a genuine list.
    @Nullable KeywordList with(KeywordList next) {
        if (to != next.from || traits.inline + traits.wall > 0 || !looksLike(next)) {
            return null;
        }
        if (!isSure() || next.isSure()) {
            return null;
        }
        KeywordList both = of(units, from, next.to, body, words, source);
        return both.isSure() ? both : null;
    }

    private boolean looksLike(KeywordList next) {
        return next.traits.inline + next.traits.wall == 0
                && !units.get(next.from).apart
                && Math.abs(lowered() - next.lowered()) < .3
                && Math.abs(traits.share(traits.bulleted) - next.traits.share(next.traits.bulleted))
                        < .3;
    }

    private boolean isSure() {
        return Weights.probability(logOdds()) >= Weights.REMOVE;
    }

    /// The log-odds of this list being keywords nobody wrote for a reader.
    double logOdds() {
        double odds = 0;
        for (Feature feature : FEATURES) {
            odds += feature.weight() * feature.of(this);
        }
        return odds;
    }

    Traits traits() {
        return traits;
    }

    Order order() {
        return order;
    }

    double lowered() {
        int caseless = to - from - traits.cased;
        return (traits.lowered + .5 * caseless) / (to - from);
    }

    double terseWall() {
        return traits.wall > 0 && body.glueShare() >= Weights.LEAST_GLUE ? traits.terse : 0;
    }

    double doublings() {
        double length = Math.log(traits.phrases / Weights.LIST_FEW) / Math.log(2);
        double told = Math.max(traits.headShare(), queries());
        return length < 0
                ? Math.max(length, Weights.LIST_LENGTH_LEAST)
                : Math.min(length, Weights.LIST_LENGTH_MOST) * (traits.wall > 0 ? 1 : told);
    }

    /// How surely its phrases are what people search for; three in ten make it sure.
    double queries() {
        return Math.sqrt(Math.min(1, traits.share(traits.queries) / .3));
    }

    /// How much fewer accents it has than the prose, if that has some.
    double bald() {
        return traits.latin < Weights.LIST_LATIN || body.accents() < Weights.LEAST_ACCENTS
                ? 0
                : Math.max(0, 1 - traits.accents / traits.latin / body.accents());
    }

    /// Whether finished prose stands right above it, which leads in to nothing.
    boolean isUnannounced() {
        if (from == 0) {
            return false;
        }
        Unit above = units.get(from - 1);
        return above.shape == Unit.Shape.PROSE && above.ended;
    }

    double trustedHead() {
        double shared = Math.max(0, traits.headShare() - Weights.LIST_HEAD_FROM);
        double trust =
                2 * traits.lowered >= traits.cased
                        ? 1
                        : Math.min(1, traits.phrases / Weights.LIST_HEAD_TRUSTED);
        return trust * shared / (1 - Weights.LIST_HEAD_FROM);
    }

    double fluent() {
        boolean fluent = body.glueShare() > 0 && 1 - traits.terse >= Weights.LIST_FLUENT_FROM;
        return fluent ? (1 - traits.headShare()) * (1 - traits.share(traits.asking)) : 0;
    }

    /// True if a list inside a line, or a wall, reads like one sentence: a capital begins it and
    /// none of the other phrases, or only its last phrase begins with glue, the *and* before it.
    boolean isSentence() {
        if (traits.inline + traits.wall == 0) {
            return false;
        }
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

    boolean isCued() {
        return cue() != null;
    }

    /// Whether what stands right above or before it leads in to a list.
    boolean isLed() {
        Unit first = units.get(from);
        if (first.shape == Unit.Shape.PHRASE && colon(first, source) >= 0) {
            return true;
        }
        return from > 0
                && (units.get(from - 1).leads
                        || (units.get(from - 1).shape == Unit.Shape.PROSE
                                && !units.get(from - 1).ended));
    }

    /// Whether a heading stands right above it.
    boolean isHeaded() {
        if (from <= 1 || isLed() || traits.wall > 0) {
            return false; // the title of the page is no heading of a list
        }
        Unit above = units.get(from - 1);
        boolean alone = !units.get(from - 2).isList() || units.get(from - 2).ended;
        return above.shape == Unit.Shape.LINE
                && !above.ended
                && !above.punctuated
                && (alone || inline());
    }

    private boolean inline() {
        return 2 * traits.inline >= to - from;
    }

    /// How much of the list what stands above it explains: all of a dozen lines, nothing of a
    /// hundred that share a word.
    double explained() {
        double doublings = Math.log(traits.phrases / Weights.EXPLAINED) / Math.log(2);
        double fades = Math.clamp(1 - doublings / Weights.EXPLAINED_FADES, 0, 1);
        return 1 - (1 - fades) * Math.max(traits.headShare(), queries());
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

    /// The characters it covers, its cue among them.
    Span span() {
        Span cue = cue();
        int start = units.get(from).span.start();
        return new Span(
                cue == null ? start : Math.min(start, cue.start()), units.get(to - 1).span.end());
    }

    /// What follows: a claim, or null if the list is nothing to speak of.
    @Nullable Claim claim() {
        double score = Weights.probability(logOdds());
        boolean bodied = body.length() >= Weights.LEAST_BODY;
        if (score < Weights.DOUBT || traits.phrases < Weights.LEAST_UNITS) {
            return null;
        }
        boolean certain = bodied && score >= Weights.REMOVE;
        List<Evidence> evidence = evidence(bodied);
        Finding finding = new Finding(Reason.KEYWORD_SPAM, "keyword-list", score, evidence);
        return new Claim(span(), finding, traits.phrases, certain);
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
        if (queries() > .5) {
            String seen =
                    traits.queries
                            + " of "
                            + (to - from)
                            + " hold what people type into a search box";
            evidence.add(new Evidence("query-words", round(traits.share(traits.queries)), seen));
        }
        if (traits.counted > 0 && traits.share(traits.counted) > .5) {
            String seen = traits.counted + " of " + (to - from) + " have a count behind them";
            evidence.add(new Evidence("counts", round(traits.share(traits.counted)), seen));
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
