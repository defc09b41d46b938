package winnow.filter;

import winnow.model.Span;

/// Every number that [KeywordLists] decides with, in one place.
///
/// The `UNIT_` weights are log-odds (natural logarithm) of one unit being a keyword and guide the
/// walk that finds where a list may begin and end; what decides its fate is [Feature]. Each is
/// monotone: more of the thing never turns its sign. They were set by hand from what each sign
/// means.
final class Weights {
    private Weights() {}

    // What is looked at

    /// A line of fewer characters is one unit, whatever stands in it.
    static final int LONG_LINE = 40;

    /// Equal separators that make a line a list of phrases.
    static final int LEAST_SEPARATORS = 4;

    /// Equal separators that do so behind a cue and a colon.
    static final int LEAST_CUED = 3;

    /// Hashtags that make a line a list of phrases.
    static final int LEAST_HASHTAGS = 5;

    /// Words of a line that make it a wall if it holds hardly a mark.
    static final int WALL_WORDS = 15;

    /// Words that do so behind a finished sentence, at the end of a line or inside a paragraph:
    /// fewer, for nobody leaves a sentence open there.
    static final int GLUED_WALL_WORDS = 12;

    /// Phrases that end like sentences and yet make a list, and the words each may have.
    static final int LEAST_STACCATO = 6;

    static final int STACCATO_WORDS = 8;

    /// Marks per word that a wall may hold.
    static final double WALL_MARKS = .05;

    /// Characters of a clause of Thai or Lao, where a blank stands behind it.
    static final int CLAUSE = 20;

    /// Words of one phrase of a wall, to count its units.
    static final double WALL_PHRASE = 2.4;

    /// Words that make an ended line prose.
    static final int PROSE_WORDS = 9;

    /// Words that make a line without an end mark prose; a search phrase is shorter.
    static final int ENDLESS_PROSE = 15;

    /// The same in a script that has no end marks.
    static final int LONG_SCRIPT_PROSE = 12;

    /// Characters per word of a script without blanks.
    static final double WIDE_WORD = 1.7;

    /// Characters per word of Thai, Lao, Khmer and Burmese, which have no blanks either.
    static final double LONG_WORD = 4;

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
    /// A question among others: a list of them has capitals and end marks as no other has.
    static final double UNIT_ASKS = 1.2;

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

    /// What a cue heading gives to each of the units below it.
    static final double UNIT_CUED = 2.5;

    /// A unit inside a list that is no phrase: a number, a mark, a stray word.
    static final double UNIT_JUNK = -1.2;

    /// Log-odds that a list begins at a unit, and that it ends behind one.
    static final double ENTRY = 4.5;

    static final double EXIT = 1.5;

    /// What is added to each unit where no list is likely, to find those that only the whole shows.
    static final double RAISED = 1.5;

    // The whole list

    /// Share of units with one word from which on it speaks.
    static final double LIST_HEAD_FROM = .35;

    /// Phrases from which on a shared word is fully trusted in a list with capitals.
    static final double LIST_HEAD_TRUSTED = 24;

    static final double LIST_UNSEEN_FROM = .5;
    /// Phrases of a list that is neither short nor long.
    static final double LIST_FEW = 12;

    /// Doublings of [#LIST_FEW] that count, below and above: five phrases are one and a quarter.
    static final double LIST_LENGTH_LEAST = -1.5;

    static final double LIST_LENGTH_MOST = 4;

    /// Phrases that a lead-in or a heading fully explains, and doublings from there until it
    /// explains none: a dozen lines belong to what stands above them, a hundred do not.
    static final double EXPLAINED = 12;

    static final double EXPLAINED_FADES = 3;
    /// Share of the prose's glue from which on a list is fluent.
    static final double LIST_FLUENT_FROM = .7;

    /// Standard deviation of the words of a phrase from which on a list is of no one measure.
    static final double LIST_SPREAD = 1.5;

    /// Latin letters of a list, and share of accented ones in the prose, below which missing
    /// accents tell nothing: a phrase or two, or English with a borrowed word.
    static final int LIST_LATIN = 40;

    static final double LEAST_ACCENTS = .015;

    // The two thresholds, as probability

    /// From here on a list is removed: three to two that it was pasted. Genuine text comes first:
    /// of the lists that `SpamFit` puts between one half and .7, by weights not fitted to them,
    /// more are genuine than pasted.
    static final double REMOVE = .6;

    /// From here on a list stays with a doubt.
    static final double DOUBT = .15;

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// How many words `found` tokens of `span` stand for: pairs of an unspaced script count less.
    static double wordsIn(int found, String source, Span span) {
        int c = source.codePointAt(span.start() + (span.length() >> 1));
        boolean low = Character.isLowSurrogate((char) c);
        if (low || !Marks.isUnspaced(c)) {
            return found;
        }
        return found / (c < 0x3000 ? LONG_WORD : WIDE_WORD);
    }
}
