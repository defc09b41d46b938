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

    // What a page says about itself. Origin "dev" as above; lengths are UTF-16 units.

    /// A title is cut behind this much; the longest of the development pages has 229.
    static final int TITLE_MOST = 500;

    /// An author, a date or a site's name is looked for in this much of an element's text.
    static final int BYLINE_MOST = 200;

    /// So many headings, elements that look like a byline, or things of JSON-LD are looked at: a
    /// page that has more is a list of pages.
    static final int SIGNS_MOST = 40;

    /// An element's text is read from at most this many nodes.
    static final int NODES_MOST = 100;

    /// A first heading with this share of the shorter one's words in common with the title is the
    /// same title in other words (dev: .2 to .5 score alike).
    static final double SAME_TITLE = 0.35;

    /// What follows the last dash of a title is the site, though nobody says so, if this many words
    /// stand before it: `Models — Django documentation`, but not `Git - Branches`.
    static final int TITLE_WORDS = 2;

    /// The first year in which a page can have been published; the web is of 1991.
    static final int FIRST_YEAR = 1990;

    /// The last year that is believed. Whether a day lies in the future is not asked, for then a
    /// page's date would hang on the day it was read; but 2567 is a year of another calendar.
    static final int LAST_YEAR = 2100;

    /// No month has a longer name.
    static final int MONTH_MOST = 20;

    /// A longer word between a day and its month parts them: `17 de mayo`, `17th of May`.
    static final int FILLER_MOST = 3;

    /// Dates and names are looked for in this many elements before the heading (dev).
    static final int BEFORE_HEADING = 60;

    /// The same behind the heading.
    static final int BEHIND_HEADING = 120;

    /// Dates in words are looked for in this many blocks before the heading (dev).
    static final int BLOCKS_BEFORE = 4;

    /// The same behind the heading.
    static final int BLOCKS_BEHIND = 12;

    /// So many different days near the heading of a page that is no article nor a discussion are
    /// those of others (dev).
    static final int LIST_DAYS = 3;

    /// A longer block is text and no byline.
    static final int BYLINE_BLOCK = 160;

    /// A longer name is none.
    static final int NAME_MOST = 100;

    /// A name of more words is a sentence.
    static final int NAME_WORDS = 8;

    /// A line of at most this many characters may be one that is set on every card (dev).
    static final int LINE = 40;

    /// A line that stands in this many places says nothing about the page (dev).
    static final int REPEATED = 4;

    /// So many neighbours of the same shape are a run of cards: two may stand beside each other by
    /// chance.
    static final int CARDS = 3;

    /// A card holds at least this many characters: fewer are an entry of a menu.
    static final int CARD_LEAST = 8;

    /// A card holds at most this many characters; a longer one is a text of its own (dev).
    static final int CARD_MOST = 500;

    /// A card holds at least this many characters of links: the shortest words.
    static final int CARD_LINK = 4;

    /// Cards are a page's content if they hold this many times the prose outside them (dev).
    static final int CARDS_TO_PROSE = 2;

    /// What a character of a card speaks for its surroundings on such a page (dev).
    static final double CARD_WEIGHT = 0.5;

    /// On such a page an element around the main one is taken instead if it weighs this much more.
    static final double CLIMB = 1.05;

    /// A line that opens the tail has at most this many characters: it is set like a heading.
    static final int CUE = 60;

    /// The same where it is set like text.
    static final int CUE_IN_TEXT = 30;

    /// And at most so many behind the words that are known: "Related articles *about sleep*".
    static final int CUE_REST = 25;

    /// So much of the text stands before the tail (dev).
    static final double BEFORE_TAIL = 0.7;

    /// A section under such a line that holds more than this share of the text is no tail (dev).
    static final double TAIL_SHARE = 0.2;

    /// After so many such sections that hold too much, no other is looked for: time stays linear.
    static final int TAILS = 20;
}
