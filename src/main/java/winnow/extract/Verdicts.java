package winnow.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import winnow.model.BlockKind;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Reason;

import java.util.Arrays;
import java.util.List;

/// Judges every block of a page: what is kept, and by which rule the rest goes.
///
/// Confined to one extraction.
final class Verdicts {
    private final Outline outline;
    private final @Nullable Mark[] fallen;
    private final List<Segment> segments;

    /// Numbers of the blocks that no mark takes out.
    private final int[] standing;

    private final boolean comments;
    private final boolean[] kept;
    private int main;

    private Verdicts(Outline outline, boolean comments) {
        this.outline = outline;
        this.comments = comments;
        this.fallen = Pruning.of(outline, comments);
        this.segments = outline.segments;
        this.kept = new boolean[segments.size()];
        int count = 0;
        int[] numbers = new int[segments.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (fallen[i] == null) {
                numbers[count++] = i;
            }
        }
        this.standing = Arrays.copyOf(numbers, count);
    }

    /// For each block the finding that takes it out; null where it is kept.
    ///
    /// @param comments readers' comments are content
    static @Nullable Finding[] of(Outline outline, boolean comments) {
        Verdicts verdicts = new Verdicts(outline, comments);
        verdicts.judge();
        return verdicts.findings();
    }

    private void judge() {
        MainContent content = new MainContent(outline, fallen);
        content.weigh();
        main = content.best();
        int from = position(outline.firstSegment[main]);
        int end = position(outline.endSegment[main]);
        smooth(from, end);
        if (comments) {
            comments();
        }
        widen();
        rescue();
    }

    /// The place in [#standing] of the first block not before `segment`.
    private int position(int segment) {
        int found = Arrays.binarySearch(standing, segment);
        return found < 0 ? -found - 1 : found;
    }

    private Segment at(int position) {
        return segments.get(standing[position]);
    }

    private boolean isKept(int position) {
        return kept[standing[position]];
    }

    /// Keeps prose, and of the rest what its neighbours speak for.
    private void smooth(int from, int end) {
        for (int k = from; k < end; k++) {
            Segment segment = at(k);
            boolean text = !segment.isLinks() && segment.chars >= Weights.SENTENCE;
            kept[standing[k]] = !segment.isHeading() && (segment.weight > 0 || text);
        }
        for (int k = from; k < end; k++) {
            Segment segment = at(k);
            if (!isKept(k) && !segment.isHeading()) {
                kept[standing[k]] = segment.isLinks() ? linksFit(k, from, end) : fits(k, from, end);
            }
        }
        lists(from, end);
        headings(from, end);
    }

    /// Keeps a list whole: short items stay with the item beside them that is text.
    private void lists(int from, int end) {
        for (int k = from; k < end; k++) {
            if (isListed(k)) {
                int begin = k;
                boolean any = false;
                for (; k < end && isListed(k); k++) {
                    any |= isKept(k);
                }
                for (int i = begin; any && i < k; i++) {
                    kept[standing[i]] = true;
                }
            }
        }
    }

    private boolean isListed(int k) {
        return (at(k).kind == BlockKind.ITEM || at(k).kind == BlockKind.ROW) && !at(k).isLinks();
    }

    private boolean fits(int k, int from, int end) {
        boolean before = false;
        boolean after = false;
        for (int d = 1; d <= Weights.REACH; d++) {
            before |= k - d >= from && at(k - d).weight > 0;
            after |= k + d < end && at(k + d).weight > 0;
        }
        if (isListed(k) ? before || after : before && after) {
            return true;
        }
        if (k == from) {
            return false;
        }
        boolean answer = at(k).sentence && at(k - 1).isHeading();
        return answer || (isKept(k - 1) && at(k - 1).kind == at(k).kind);
    }

    private boolean linksFit(int k, int from, int end) {
        return k > from && k + 1 < end && at(k - 1).weight > 0 && at(k + 1).weight > 0;
    }

    /// Keeps a heading if kept text follows soon.
    private void headings(int from, int end) {
        int next = Integer.MAX_VALUE; // position of the next kept text
        for (int k = end - 1; k >= from; k--) {
            if (at(k).isHeading()) {
                kept[standing[k]] = next - k <= Weights.REACH;
            }
            next = isKept(k) ? k : next;
        }
    }

    /// Judges the comments outside the main text as text of their own.
    private void comments() {
        int done = 0;
        for (int i = 1; i < outline.nodes; i++) {
            Mark mark = outline.mark[i];
            boolean comment = mark != null && mark.rule().equals(Marks.COMMENTS);
            boolean outside =
                    outline.endSegment[i] <= outline.firstSegment[main]
                            || outline.firstSegment[i] >= outline.endSegment[main];
            if (comment && outside && outline.firstSegment[i] >= done) {
                done = outline.endSegment[i];
                smooth(position(outline.firstSegment[i]), position(done));
            }
        }
    }

    /// Casts a wider net where little of the page was kept: it is no article.
    private void widen() {
        int had = keptChars();
        int page = 0;
        for (int number : standing) {
            page += segments.get(number).chars;
        }
        if (had >= Weights.LITTLE || had >= Weights.LITTLE_SHARE * page) {
            return;
        }
        int around = trusted(page);
        boolean[] wide = kept.clone();
        int wideEnd = position(outline.endSegment[around]);
        for (int k = position(outline.firstSegment[around]); k < wideEnd; k++) {
            wide[standing[k]] |= around > 0 || isWorth(k);
        }
        int gets = 0;
        for (int number : standing) {
            gets += wide[number] ? segments.get(number).chars : 0;
        }
        if (gets > Weights.WIDER * had) {
            System.arraycopy(wide, 0, kept, 0, kept.length);
            main = around;
            lists(position(outline.firstSegment[around]), wideEnd);
        }
    }

    private boolean isWorth(int k) {
        Segment segment = at(k);
        if (segment.isHeading() || (segment.linkShare() <= 0.6 && segment.chars >= 10)) {
            return true;
        }
        boolean near =
                (k > 0 && isText(at(k - 1))) || (k + 1 < standing.length && isText(at(k + 1)));
        return segment.chars >= Weights.SENTENCE && (segment.kind != BlockKind.ITEM || near);
    }

    private static boolean isText(Segment segment) {
        return segment.linkShare() < 0.3 && segment.chars >= Weights.SENTENCE;
    }

    /// The page's `<main>` or single `<article>` if it holds a good part of the text, else its
    /// body.
    private int trusted(int page) {
        int[] before = new int[segments.size() + 1];
        for (int i = 0; i < segments.size(); i++) {
            before[i + 1] = before[i] + (fallen[i] == null ? segments.get(i).chars : 0);
        }
        int article = 0;
        int articles = 0;
        for (int i = 1; i < outline.nodes; i++) {
            int chars = before[outline.endSegment[i]] - before[outline.firstSegment[i]];
            boolean much = chars >= Weights.TRUSTED_SHARE * page;
            if (outline.element[i].nameIs("main")
                    || outline.element[i].attr("role").equals("main")) {
                if (much) {
                    return i;
                }
            } else if (outline.element[i].nameIs("article")) {
                articles++;
                article = much ? i : article;
            }
        }
        return articles == 1 ? article : 0;
    }

    /// Never leaves a page with text empty: takes what is no list of links, then what is shown,
    /// then all.
    private void rescue() {
        for (int pass = 0; pass < 3 && keptChars() == 0; pass++) {
            for (int i = 0; i < kept.length; i++) {
                kept[i] =
                        pass == 2
                                || (fallen[i] == null && (pass == 1 || !segments.get(i).isLinks()));
            }
        }
    }

    private int keptChars() {
        int chars = 0;
        for (int i = 0; i < kept.length; i++) {
            chars += kept[i] ? segments.get(i).chars : 0;
        }
        return chars;
    }

    private @Nullable Finding[] findings() {
        @Nullable Finding[] findings = new @Nullable Finding[kept.length];
        for (int i = 0; i < kept.length; i++) {
            Mark mark = fallen[i];
            if (!kept[i]) {
                findings[i] = mark == null ? finding(i) : mark.finding();
            }
        }
        return findings;
    }

    private Finding finding(int i) {
        Segment segment = segments.get(i);
        if (i < outline.firstSegment[main] || i >= outline.endSegment[main]) {
            return outside();
        }
        if (segment.isHeading()) {
            return finding("lone-heading", 0.6, new Evidence("kept-text-after", 0));
        }
        if (segment.isLinks()) {
            String text =
                    Math.round(100 * segment.linkShare())
                            + " % of its "
                            + segment.chars
                            + " characters are links";
            double share = segment.linkShare();
            return finding("link-density", share, new Evidence("link-share", share, text));
        }
        String text = segment.chars + " characters, and no text of the page around it";
        return finding("scrap", 0.6, new Evidence("characters", segment.chars, text));
    }

    private @Nullable Finding outside;

    private Finding outside() {
        if (outside == null) {
            String text = "the main text stands in " + startTag(outline.element[main]);
            outside = finding("outside-main-content", 0.7, new Evidence("outside", 1, text));
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

    private static Finding finding(String rule, double score, Evidence evidence) {
        return new Finding(Reason.BOILERPLATE, rule, score, List.of(evidence));
    }
}
