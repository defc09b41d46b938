package winnow.extract;

import org.jsoup.nodes.Element;

import winnow.model.BlockKind;

/// Casts a wider net where little of the page was kept: it is no article, and its text is not one
/// stretch of prose.
///
/// The idea is trafilatura's (2.2, recall escalation). Confined to one extraction.
final class WiderNet {
    private final Standing blocks;
    private final Outline outline;

    WiderNet(Standing blocks) {
        this.blocks = blocks;
        this.outline = blocks.outline;
    }

    /// Lets in what is no list of links; the element around all that is kept now.
    ///
    /// @param main the element of the main text so far
    /// @param list the page is a list of cards: what is kept may be only some of them
    int cast(int main, boolean list) {
        int had = blocks.keptChars();
        int page = blocks.chars();
        boolean enough = had >= Weights.LITTLE || had >= Weights.LITTLE_SHARE * page;
        if (enough && !list) {
            return main;
        }
        int around = trusted(page);
        int from = blocks.from(around);
        int end = blocks.end(around);
        boolean[] wide = new boolean[end - from];
        int gets = 0;
        for (int k = 0; k < blocks.size(); k++) {
            boolean in = blocks.isKept(k);
            if (k >= from && k < end) {
                in |= !blocks.isTaken(k) && (around > 0 || isWorth(k));
                wide[k - from] = in;
            }
            gets += in ? blocks.at(k).chars : 0;
        }
        if (gets <= Weights.WIDER * had) {
            return main;
        }
        for (int k = from; k < end; k++) {
            blocks.set(k, wide[k - from]);
        }
        new Neighbours(blocks, true).lists(from, end);
        return around;
    }

    private boolean isWorth(int k) {
        Segment segment = blocks.at(k);
        if (segment.isHeading() || (segment.linkShare() <= 0.6 && segment.chars >= 10)) {
            return true;
        }
        boolean near =
                (k > 0 && isText(blocks.at(k - 1)))
                        || (k + 1 < blocks.size() && isText(blocks.at(k + 1)));
        return segment.chars >= Weights.SENTENCE && (segment.kind != BlockKind.ITEM || near);
    }

    private static boolean isText(Segment segment) {
        return segment.linkShare() < 0.3 && segment.chars >= Weights.SENTENCE;
    }

    private static boolean isMain(Element element) {
        return element.nameIs("main")
                || (element.attributesSize() > 0
                        && element.attributes().get("role").equals("main"));
    }

    /// The page's `<main>` or single `<article>` if it holds a good part of the text, else its
    /// body.
    private int trusted(int page) {
        int[] before = new int[blocks.segments.size() + 1];
        for (int i = 0; i < blocks.segments.size(); i++) {
            int chars = blocks.fallen[i] == null ? blocks.segments.get(i).chars : 0;
            before[i + 1] = before[i] + chars;
        }
        int article = 0;
        int articles = 0;
        for (int i = 1; i < outline.nodes; i++) {
            int chars = before[outline.endSegment[i]] - before[outline.firstSegment[i]];
            boolean much = chars >= Weights.TRUSTED_SHARE * page;
            Element element = outline.element[i];
            if (much && isMain(element)) {
                return i;
            }
            if (element.nameIs("article") && !isMain(element)) {
                articles++;
                article = much ? i : article;
            }
        }
        return articles == 1 ? article : 0;
    }
}
