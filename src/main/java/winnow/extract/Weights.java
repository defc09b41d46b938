package winnow.extract;

/// The numbers of this room. Lengths are characters that are not white space unless it says
/// otherwise.
///
/// Origin "prototype": taken over from the prototype that was measured on three labelled sets
/// before this room was built. Origin "dev": chosen on the 600 development pages of web-content-
/// extraction-benchmark, by page type, never on one page.
final class Weights {
    private Weights() {}

    /// An element with this share of the page's text is the page, whatever its class says
    /// (prototype).
    static final double PAGE_SHARE = 0.4;

    /// Hidden text with this share of the page's prose is the page, shown by a script; with less it
    /// may be a second copy of what is shown.
    static final double MOST_PROSE = 0.6;

    /// Hidden text is let in when what is shown comes to less than this: the page is shown by a
    /// script.
    static final int SHOWN_LEAST = 250;

    /// The same as a share of the page's text.
    static final double SHOWN_SHARE = 0.1;

    /// A weak word takes no element with at least this much prose.
    static final int PROSE = 150;

    /// A block this long is prose, sentence mark or not (prototype).
    static final int LONG = 70;

    /// A block this long is prose if it ends like a sentence (prototype).
    static final int SENTENCE = 22;

    /// More than this share of links makes a block a list of links (prototype).
    static final double LINK_SHARE = 0.5;

    /// What a character of a list of links counts against its surroundings (prototype).
    static final double LINK_COST = 0.6;

    /// What a scrap of text counts against its surroundings (prototype).
    static final double SCRAP_COST = 6;

    /// A run of scraps costs at most this much: a list of 600 phrases is one list, and its length
    /// says nothing about the article before it.
    static final double SCRAP_RUN_COST = 60;

    /// `<article>`, `<main>` and named article bodies are worth this much more (prototype).
    static final double NAMED_BONUS = 1.15;

    /// The whole body is worth this much less than a part of it (prototype).
    static final double BODY_MALUS = 0.9;

    /// A step down the tree is worth this much: of equal sums the narrower element wins
    /// (prototype).
    static final double DEPTH_BONUS = 0.002;

    /// Depth counts no further than this.
    static final int DEPTH_MOST = 50;

    /// Short blocks are judged by their neighbours this many blocks away (prototype).
    static final int REACH = 3;

    /// Less kept text than this may be too little (prototype).
    static final int LITTLE = 5000;

    /// Less kept text than this share of the page may be too little (prototype).
    static final double LITTLE_SHARE = 0.35;

    /// A wider net is taken if it holds this many times more (prototype).
    static final double WIDER = 1.4;

    /// A named main element is trusted if it holds this share of the page (prototype).
    static final double TRUSTED_SHARE = 0.3;

    /// Less kept text than this and structured data is asked (prototype).
    static final int ASK_DATA = 200;

    /// Less kept text than this and the page's description is asked.
    static final int ASK_DESCRIPTION = 80;
}
