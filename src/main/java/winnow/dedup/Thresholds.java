package winnow.dedup;

/// Every number on which it depends whether two pages are copies.
final class Thresholds {
    /// One in this many shingles is looked up: hashes in the first eighth of their range
    /// (FracMinHash; measured 56 terms a page of 3.4 KB).
    static final int DENSITY = 8;

    /// Least number of shingles looked up, if a page has as many.
    static final int SAMPLE = 12;

    /// Tokens below which a page is also looked up by its blocks: its sample alone would miss it in
    /// a long page.
    static final int SHORT_PAGE = 80;

    /// Tokens of the shortest block by which a page is looked up; shorter ones are headings and
    /// menu lines.
    static final int BLOCK = 6;

    /// Tokens below which a page is a copy only if it is the same: too little to tell by.
    static final int TINY_PAGE = 12;

    /// Shared sampled shingles that make two pages candidates, at least.
    static final int SHARED = 2;

    /// Share of the smaller sample that makes two pages candidates.
    static final double SHARED_PART = .12;

    /// Containment from which a page is a copy; what people take for one (DESIGN, words).
    static final double CONTAINED = .80;

    /// Share of a page's words that must stand themselves, not replaced, in an aligned copy: every
    /// second word changed is another text.
    static final double MATCHED = .55;

    /// Longest run of replaced words, equally long on both pages, that alignment goes over.
    static final int GAP = 3;

    /// Longest run of words, on either page, that is read as one phrase for another.
    static final int PHRASE = 5;

    /// Matched words in the shortest chain that is not chance: a shingle's.
    static final int CHAIN = 4;

    /// Places in which one word of title or headings stands for the same other one, from which it
    /// is no rewording.
    static final int EXCHANGED = 2;

    /// The same for any word.
    static final int EXCHANGED_ANY = 3;

    /// Share of the aligned words that any word must make up to be what the page is about; synonyms
    /// put in by a rewriter stay below .006 in our measurements, drug names are above .01.
    static final double EXCHANGED_PART = .01;

    /// Share of the aligned words that are replaced up to which next to nothing differs: a rewriter
    /// who changes one word in twenty leaves no page so alike.
    static final double FEW = .03;

    /// Longest first block that is read as a title, and the longest title, in words.
    static final int TITLE_WORDS = 12;

    /// Times that a page has a word of its title, from which the word is its topic.
    static final int TOPIC = 3;

    /// Times that each of two pages has a word of its title or opening that the other never has,
    /// from which they are about two things.
    static final int NAMED = 2;

    /// Share of the words of the shorter of the two that it must make up.
    static final double NAMED_PART = .005;

    /// First words that say what a page is about if it has no title: a first sentence.
    static final int OPENING_WORDS = 20;

    /// Longest run of words in an opening that is read as a name.
    static final int NAME_WORDS = 12;

    /// Share of the words that one page has and the other has not that must be those of the names
    /// in its opening; in a reworded page they are spread over all of it.
    static final double NAME_PART = .5;

    /// Share of a page's words that those names must make up: one word in fifty, for one changed
    /// word alone is an edit.
    static final double NAME_USES = .02;

    /// Share of the uses of the most used topic from which a word is a topic too; and of a title
    /// word's uses that must be put in for it to be what sets a page apart.
    static final double TOPIC_PART = .5;

    /// Letters of the shortest topic: shorter words are mostly `for` and `the`.
    static final int TOPIC_LETTERS = 4;

    /// Replaced numbers from which two pages tell different facts.
    static final int NUMBERS = 2;

    /// Share of the aligned numbers that are replaced from which two pages tell different facts.
    static final double NUMBERS_PART = .30;

    /// Least share of a copy's shingles in the other page if one of the two has neither a title nor
    /// a title-like first block, or both have and no topic of one is in the other's.
    ///
    /// A name exchanged two or three times in a template answer of 50 to 250 words costs 5 to 30 %
    /// of its shingles, a cut copy loses none (read on MedQuAD's answers).
    static final double UNNAMED_CONTAINED = .95;

    /// Words of the shortest part of a page that is a text of its own, and its least share of the
    /// page: a box, a teaser or a note about the author is shorter.
    static final int PART_WORDS = 60;

    static final double PART = .08;

    /// Share of such a part that may stand on the other page too: pages of one publisher share
    /// sentences of a template.
    static final double PART_SHARED = .30;

    /// How often such a part may name what the other page is about, as a share of how often the
    /// rest does. From a quarter to a third, and from .2 to .4 of shared words, the labelled pages
    /// that were put together are told from cut ones alike.
    static final double PART_NAMED = 1 / 3.0;

    /// Share of the words of such a part that the word must make up by which its title is told:
    /// about once in a paragraph.
    static final double PART_OWN = .006;

    /// Words of the shortest passage that is a quotation, about two sentences: one may be that of a
    /// template, or everybody's.
    static final int QUOTED = 40;

    /// Pages of one site that hold a paragraph from which it may be repeated: what a reader has
    /// seen that often is the site's, not the page's.
    static final int HOLDERS = 5;

    /// Holders that are compared, at most: so that a paragraph on a million pages costs no more
    /// than one on 24, and 24 copies of an article do not hide three pages that are none.
    static final int COMPARED = 24;

    /// Share of the word pairs of two pages, without the blocks they share, from which they are not
    /// different: a copy with every third word changed keeps four pairs in nine. Word pairs, not
    /// longer runs, so that a reworded copy is not taken for another page.
    static final double RESIDUE_SHARED = .35;

    /// Word pairs that must be left of a page to tell: less is a headline.
    static final int RESIDUE = 15;

    /// One in how many pages of a site must hold a repeated paragraph for it to be the site's, and
    /// removed from the pages: what five of five thousand share is said about these five.
    static final int SITE_PART = 20;

    private Thresholds() {}
}
