package winnow.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Reason;

import java.util.List;

/// Puts into words why a block that no stage kept goes: the mark on it, the stage that took it, or
/// where it stands and what it is made of.
///
/// Confined to one extraction.
final class Findings {
    private final Standing blocks;
    private final Outline outline;
    private final int main;
    private @Nullable Finding outside;

    /// @param main the element of the main text
    Findings(Standing blocks, int main) {
        this.blocks = blocks;
        this.outline = blocks.outline;
        this.main = main;
    }

    /// For each block the finding that takes it out; null where it is kept.
    @Nullable Finding[] all() {
        @Nullable Finding[] findings = new @Nullable Finding[blocks.segments.size()];
        Mark last = null; // neighbours mostly fall by one mark
        Finding marked = null;
        for (int i = 0; i < findings.length; i++) {
            if (!blocks.isKeptNumber(i)) {
                Mark mark = blocks.fallen[i];
                if (mark == null) {
                    Finding taken = blocks.takenBy(i);
                    findings[i] = taken == null ? rest(i) : taken;
                    continue;
                }
                marked = mark.equals(last) ? marked : mark.finding();
                last = mark;
                findings[i] = marked;
            }
        }
        return findings;
    }

    private Finding rest(int i) {
        Segment segment = blocks.segments.get(i);
        if (i < outline.firstSegment[main] || i >= outline.endSegment[main]) {
            return outside();
        }
        if (segment.isHeading()) {
            return boilerplate("lone-heading", 0.6, new Evidence("kept-text-after", 0));
        }
        if (segment.isLinks()) {
            String text =
                    Math.round(100 * segment.linkShare())
                            + " % of its "
                            + segment.chars
                            + " characters are links";
            double share = segment.linkShare();
            return boilerplate("link-density", share, new Evidence("link-share", share, text));
        }
        String text = segment.chars + " characters, and no text of the page around it";
        return boilerplate("scrap", 0.6, new Evidence("characters", segment.chars, text));
    }

    private Finding outside() {
        if (outside == null) {
            String text = "the main text stands in " + startTag(outline.element[main]);
            outside = boilerplate("outside-main-content", 0.7, new Evidence("outside", 1, text));
        }
        return outside;
    }

    /// The start tag with what names the element, e.g. `<div id="content">`.
    private static String startTag(Element element) {
        StringBuilder tag = new StringBuilder("<").append(element.normalName());
        for (String name : new String[] {"id", "class"}) {
            String value = element.attr(name).strip();
            if (!value.isEmpty()) {
                tag.append(' ').append(name).append("=\"").append(Marks.brief(value)).append('"');
            }
        }
        return tag.append('>').toString();
    }

    static Finding boilerplate(String rule, double score, Evidence evidence) {
        return new Finding(Reason.BOILERPLATE, rule, score, List.of(evidence));
    }
}
