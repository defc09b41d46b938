package winnow.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// Finds the element that holds a page's main text: the subtree whose blocks weigh most together.
///
/// Prose weighs its length, lists of links weigh against it. A sum, and not a best single element,
/// climbs by itself to the element around a page of many sections.
final class MainContent {
    private static final double DEEPEST = 1 + Weights.DEPTH_BONUS * Weights.DEPTH_MOST;

    /// Elements that hold one block of a text.
    private static final Set<String> BLOCKS =
            Set.of("p", "pre", "blockquote", "li", "ul", "ol", "dd", "dt", "dl");

    private final Outline outline;
    private final @Nullable Mark[] fallen;

    MainContent(Outline outline, @Nullable Mark[] fallen) {
        this.outline = outline;
        this.fallen = fallen;
    }

    /// Weighs every block that stands.
    void weigh() {
        List<Segment> segments = outline.segments;
        double scraps = 0;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (fallen[i] != null) {
                continue;
            }
            segment.weight = weight(segment);
            if (segment.weight > 0 || segment.isLinks()) {
                scraps = 0;
            } else if (segment.weight < 0) {
                segment.weight = Math.max(segment.weight, scraps - Weights.SCRAP_RUN_COST);
                scraps -= segment.weight;
            }
        }
    }

    private static double weight(Segment segment) {
        double share = segment.linkShare();
        if (segment.isHeading()) {
            return 0;
        }
        if (segment.isLinks()) {
            return -Weights.LINK_COST * segment.chars;
        }
        boolean verbatim = segment.codeChars == segment.chars;
        if (segment.chars >= Weights.LONG || verbatim) {
            return segment.chars * (1 - share);
        }
        if (segment.chars >= Weights.SENTENCE && segment.sentence) {
            return segment.chars * (1 - share);
        }
        boolean scrap = segment.chars < Weights.SENTENCE && !segment.sentence;
        return scrap ? -Weights.SCRAP_COST : 0;
    }

    /// The number of the element whose subtree weighs most; 0, the body, if none weighs anything.
    ///
    /// @param comments readers' comments are content, but not what the page is about: they are left
    ///     out of the sums
    /// @param list the page is a list of cards: of nested elements the one that holds more wins
    int best(boolean comments, boolean list) {
        double[] sum = own(comments);
        int best = 0;
        double most = 0;
        for (int i = outline.nodes - 1; i >= 0; i--) {
            if (i > 0) {
                sum[outline.parent[i]] += sum[i];
            }
            boolean may = sum[i] * Weights.NAMED_BONUS * DEEPEST > most; // names are slow to read
            double worth = may ? sum[i] * bonus(i) : 0;
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        for (int node = best; list && node >= 0; node = outline.parent[node]) {
            best = sum[node] > Weights.CLIMB * sum[best] ? node : best;
        }
        return around(best);
    }

    /// The element itself, or the nearest one around it if it is a single paragraph or item: where
    /// that is all the prose, the heading and the list beside it are of the same text.
    private int around(int node) {
        int around = node;
        while (around > 0 && BLOCKS.contains(outline.element[around].normalName())) {
            around = outline.parent[around];
        }
        return around;
    }

    /// The weights of the blocks that each element is the nearest one of.
    private double[] own(boolean comments) {
        boolean[] aside = new boolean[outline.nodes];
        for (int i = 1; comments && i < outline.nodes; i++) {
            aside[i] = aside[outline.parent[i]] || Marks.isComments(outline.mark[i]);
        }
        double[] own = new double[outline.nodes];
        for (Segment segment : outline.segments) {
            own[segment.node] += aside[segment.node] ? 0 : segment.weight;
        }
        return own;
    }

    private double bonus(int node) {
        double depth = 1 + Weights.DEPTH_BONUS * Math.min(outline.depth[node], Weights.DEPTH_MOST);
        if (node == 0) {
            return Weights.BODY_MALUS;
        }
        return isNamed(outline.element[node]) ? depth * Weights.NAMED_BONUS : depth;
    }

    /// True if the page itself calls this element its article or main part.
    static boolean isNamed(Element element) {
        if (element.nameIs("article") || element.nameIs("main")) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.attributes().get("role").equals("main")
                || element.attributes().get("itemprop").equals("articleBody")
                || BodyNames.in(element.attributes().get("class"))
                || BodyNames.in(element.attributes().get("id"));
    }
}
