package winnow.language;

/// Every number of the room: what a text must have before it is believed.
final class Thresholds {
    private Thresholds() {}

    /// Letters that are looked at, and the windows that they are taken from, spread over the text.
    /// 200 decide nearly every text; more only guard against a passage in another language.
    static final int LETTERS = 400;

    static final int WINDOWS = 8;

    /// Characters without a blank at which a run is cut; what is as long is no word of an alphabet.
    static final int RUN = 100;

    /// Letters below which nothing is said: fewer are a name or two.
    static final int LEAST = 20;

    /// Nats by which the best language must lead the second: e times as likely. With less it is a
    /// guess.
    static final double LEAD = 1;

    /// Nats a sign that a text may cost in its own language: those of `tune.tsv` cost 1.7 to 2.4,
    /// from 20 letters up to 2.5; Uzbek, Luxembourgish or Tatar, which have no profile, 2.8 to 3.5
    /// in the nearest one, random letters 4 to 4.5.
    private static final double FIT = 2.75;

    /// The same of Devanagari, where vowels are signs too and each costs more: 2.2 to 2.9.
    private static final double FIT_DEVANAGARI = 3;

    static double fit(Script script) {
        return script == Script.DEVANAGARI ? FIT_DEVANAGARI : FIT;
    }

    /// The share of kana among the kana and Han of a Japanese text, at least; running text has one
    /// half, a list of headings a sixth, a Chinese text with a Japanese name less than a
    /// hundredth.
    static final double KANA = 0.05;

    /// What overrules a page's own declaration: letters, and nats over the declared language.
    static final int OVERRULING_LETTERS = 60;

    static final double OVERRULING = 32;
}
