package winnow.dedup;

import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.text.Tokens;

import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;

/// Which paragraphs of a page are the text of its site, and go from it because another page keeps
/// them.
///
/// Not all that is repeated goes: text that belongs to this page stays, for it would be lost here.
/// An item of a list or a row of a table stays, as a part of a whole that is this page's: a symptom
/// that twenty diseases have. And a section stays in which nothing else stands and whose heading
/// asks something about the page's subject ("Is cystic fibrosis inherited?"): its answer is the
/// page's, though a hundred pages give it in the same words.
///
/// A pure function of the page and of what is asked. Stateless.
public final class SiteText {
    private SiteText() {}

    /// The blocks that go, by their numbers among the kept ones.
    ///
    /// @param isElsewhere whether the paragraph with that hash is the site's, and kept elsewhere
    public static BitSet of(Paragraphs page, LongPredicate isElsewhere) {
        List<Block> kept = page.page().kept();
        BitSet gone = new BitSet();
        for (int block = 0; block < kept.size(); block++) {
            if (page.isParagraph(block)
                    && isText(kept.get(block).kind())
                    && isElsewhere.test(page.hash(block))) {
                gone.set(block);
            }
        }
        if (!gone.isEmpty()) {
            spareAnswers(page, gone);
        }
        return gone;
    }

    private static boolean isText(BlockKind kind) {
        return switch (kind) {
            case PARAGRAPH, QUOTE, CAPTION -> true;
            case HEADING, ITEM, ROW, CODE -> false;
        };
    }

    /// Takes out the sections that would be left empty though their headings ask something.
    private static void spareAnswers(Paragraphs page, BitSet gone) {
        BitSet headings = page.headings();
        Tokens title = Tokens.of(List.of(page.page().about().title()));
        for (int heading = headings.nextSetBit(0);
                heading >= 0;
                heading = headings.nextSetBit(heading + 1)) {
            int next = headings.nextSetBit(heading + 1);
            int end = next < 0 ? page.blocks() : next;
            if (gone.nextClearBit(heading + 1) >= end && asksAbout(page.tokens(), heading, title)) {
                gone.clear(heading + 1, end);
            }
        }
    }

    /// Whether a heading names what the title does, and says more.
    private static boolean asksAbout(Tokens tokens, int heading, Tokens title) {
        boolean names = false;
        boolean asks = false;
        for (int i = tokens.start(heading); i < tokens.start(heading + 1); i++) {
            boolean inTitle = isIn(tokens.hash(i), title);
            names |= inTitle && Uses.canBeName(tokens, i);
            asks |= !inTitle;
        }
        return names && asks;
    }

    private static boolean isIn(long word, Tokens title) {
        for (int i = 0; i < Math.min(title.size(), Thresholds.TITLE_WORDS); i++) {
            if (title.hash(i) == word) {
                return true;
            }
        }
        return false;
    }
}
