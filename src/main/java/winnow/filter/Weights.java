package winnow.filter;

import winnow.model.Span;

/// Every number that [KeywordLists] decides with, in one place.
///
/// The `UNIT_` weights are log-odds (natural logarithm) of one unit being a keyword and guide the
/// walk that finds where a list begins and ends. The `LIST_` weights are log-odds of the whole list
/// and decide its fate. Each is monotone: more of the thing never turns its sign. They were set by
/// hand from what each sign means, and checked on lists and pages composed by `SpamScore`; none is
/// fitted to a single set.
final class Weights {
    private Weights() {}

    // What is looked at

    /// A line of fewer characters is one unit, whatever stands in it.
    static final int LONG_LINE = 40;

    /// Equal separators that make a line a list of phrases.
    static final int LEAST_SEPARATORS = 8;

    /// Hashtags that make a line a list of phrases.
    static final int LEAST_HASHTAGS = 5;

    /// Words of a line that make it a wall if it holds hardly a mark.
    static final int WALL_WORDS = 18;

    /// Marks per word that a wall may hold.
    static final double WALL_MARKS = .05;

    /// Words of one phrase of a wall, to count its units.
    static final int WALL_PHRASE = 3;

    /// Words that make an ended line prose.
    static final int PROSE_WORDS = 9;

    /// Words that make a line without an end mark prose; a search phrase is shorter.
    static final int ENDLESS_PROSE = 15;

    /// Characters per word of a script without blanks.
    static final double WIDE_WORD = 1.7;

    /// Words of prose that a page must hold before anything of it may be removed.
    static final int LEAST_BODY = 40;

    /// Units to either side among which a shared word is looked for.
    static final int NEIGHBOURS = 12;

    /// Phrases of the shortest list that may be removed.
    static final int LEAST_UNITS = 5;

    /// The longest word that may be glue: an article, a preposition.
    static final int GLUE_LETTERS = 3;

    /// Share of glue in the prose below which glue tells nothing, as in Finnish or Chinese.
    static final double LEAST_GLUE = .08;

    /// Words of a search phrase; each word more speaks against one.
    static final int PHRASE_WORDS = 9;

    // One unit

    static final double UNIT_ENDED = -2.5;
    static final double UNIT_LEADS = -3;
    static final double UNIT_PUNCTUATED = -.9;
    static final double UNIT_BULLETED = -.6;
    static final double UNIT_MEASURED = -1.2;
    static final double UNIT_LONG = -.35;
    static final double UNIT_LOWER = .9;
    static final double UNIT_UPPER = -.5;
    static final double UNIT_PHRASE = .6;
    static final double UNIT_HEAD = 3;
    static final double UNIT_UNSEEN = 2.2;
    static final double UNIT_SEEN_AT = .45;
    static final double UNIT_HEADING = -2;
    static final double UNIT_ROW = -1.5;

    /// What a lead-in takes from the units of the list below it.
    static final double UNIT_LED = -1.8;

    /// Units below a cue heading that it speaks for.
    static final int CUED_UNITS = 4;

    /// What a cue heading gives to each of them.
    static final double UNIT_CUED = 1.5;

    /// A unit inside a list that is no phrase: a number, a mark, a stray word.
    static final double UNIT_JUNK = -1.2;

    /// Log-odds that a list begins at a unit, and that it ends behind one.
    static final double ENTRY = 4.5;

    static final double EXIT = 1.5;

    // The whole list

    static final double LIST_BIAS = -3.2;
    static final double LIST_CLEAN = 1;
    static final double LIST_LOWER = 1.6;
    static final double LIST_UPPER = -1;
    static final double LIST_HEAD = 3;

    /// Share of units with one word from which on it speaks.
    static final double LIST_HEAD_FROM = .35;

    /// Phrases from which on a shared word is fully trusted in a list with capitals.
    static final double LIST_HEAD_TRUSTED = 24;

    static final double LIST_SOUP = 2.5;
    static final double LIST_UNSEEN = 4;
    static final double LIST_UNSEEN_FROM = .5;
    static final double LIST_TERSE = 1.2;
    static final double LIST_LENGTH = 1;

    /// Doublings of [#LEAST_UNITS] that count.
    static final double LIST_LENGTH_MOST = 4;

    static final double LIST_ENDED = -4;
    static final double LIST_LED = -6;
    static final double LIST_HEADED = -3.2;
    /// Phrases that a lead-in or a heading fully explains, and doublings from there until it
    /// explains none: a dozen lines belong to what stands above them, a hundred do not.
    static final double EXPLAINED = 12;

    static final double EXPLAINED_FADES = 3;
    static final double LIST_BULLETED = -.4;
    static final double LIST_MEASURED = -4;
    static final double LIST_SORTED = -3.5;
    static final double LIST_CUED = 3.5;
    static final double LIST_TIGHT = 1;
    static final double LIST_HASHTAGS = 3;
    static final double LIST_INLINE = 1.7;
    static final double LIST_WALL = 1.8;

    /// A list that holds as much glue as the prose and shares no word: verse, speech, broken lines.
    static final double LIST_FLUENT = -2.3;

    /// Share of the prose's glue from which on a list is fluent.
    static final double LIST_FLUENT_FROM = .7;

    /// Phrases that stand twice, as cells of a table do and search phrases do not.
    static final double LIST_REPEATED = -5;

    /// Phrases of one word.
    static final double LIST_BARE = -1.2;

    /// Phrases that begin in lower case and hold a capital: a person wrote them.
    static final double LIST_MIXED = -2.5;

    /// Each word more than [#PHRASE_WORDS] of the mean phrase.
    static final double LIST_LONG = -.8;

    static final double LIST_SENTENCE = -3;
    static final double LIST_ROWS = -4;

    // The two thresholds, as probability

    /// From here on a list is removed.
    static final double REMOVE = .94;

    /// From here on a list stays with a doubt.
    static final double DOUBT = .5;

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// How many words `found` tokens of `span` stand for: pairs of an unspaced script count less.
    static double wordsIn(int found, String source, Span span) {
        int c = source.codePointAt(span.start() + (span.length() >> 1));
        boolean low = Character.isLowSurrogate((char) c);
        return !low && Marks.isUnspaced(c) ? found / WIDE_WORD : found;
    }
}
