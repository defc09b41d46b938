package winnow.search;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

import winnow.index.Schema;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.CleanPage;
import winnow.model.CleanPage.Removal;
import winnow.model.CodePoints;
import winnow.model.Page;
import winnow.model.Span;
import winnow.search.Passage.Highlight;
import winnow.search.Passage.Removed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the paragraphs of one page that answer a question, with Lucene's unified highlighter.
///
/// The text is analysed again rather than read from stored offsets: a page of ten kilobytes costs a
/// fraction of a millisecond, and the index stays small. Phrases are marked only where they stand.
final class Snippets {
    private static final char SEPARATOR = '\0';
    private static final int MOST_PASSAGES = 3;

    private final UnifiedHighlighter highlighter =
            UnifiedHighlighter.builderWithoutSearcher(Schema.analyzer())
                    .withBreakIterator(() -> new CustomSeparatorBreakIterator(SEPARATOR))
                    .withFormatter(new Choice())
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .withWeightMatches(false)
                    .withMaxNoHighlightPassages(1)
                    .build();

    /// The kept paragraphs that answer best; a heading only if no paragraph does, and the first
    /// paragraph if only the title does.
    List<Passage> kept(CleanPage stored, Query query) {
        Page page = stored.page();
        List<Unit> units = new ArrayList<>();
        List<Unit> headings = new ArrayList<>();
        String heading = null;
        for (Block block : page.kept()) {
            String text = block.text(page.source());
            boolean isHeading = block.kind() == BlockKind.HEADING;
            (isHeading ? headings : units).add(new Unit(text, heading, block.span(), null));
            heading = isHeading ? text : heading;
        }
        List<Passage> paragraphs = passages(page, units, Schema.TEXT, query);
        if (paragraphs.stream().anyMatch(passage -> !passage.highlights().isEmpty())) {
            return paragraphs;
        }
        List<Passage> marked = passages(page, headings, Schema.TEXT, query);
        return marked.isEmpty() ? paragraphs : marked;
    }

    /// The removed lines that answer best.
    List<Passage> removed(CleanPage stored, Query query) {
        List<Unit> units = new ArrayList<>();
        for (Removal entry : stored.removals()) {
            addLines(units, entry);
        }
        return passages(stored.page(), units, Schema.REMOVED, query);
    }

    private static void addLines(List<Unit> units, Removal entry) {
        Removed removed = new Removed(entry.id(), entry.entry().finding().reason());
        int at = entry.entry().span().start();
        for (String line : entry.text().split("\n", -1)) {
            if (!line.isBlank()) {
                units.add(new Unit(line, null, new Span(at, at + line.length()), removed));
            }
            at += line.length() + 1;
        }
    }

    private List<Passage> passages(Page page, List<Unit> units, String field, Query query) {
        StringBuilder content = new StringBuilder();
        for (Unit unit : units) {
            content.append(unit.text.replace(SEPARATOR, ' ')).append(SEPARATOR);
        }
        Object found = highlight(field, query, content.toString());
        List<Passage> passages = new ArrayList<>();
        if (found instanceof Found marked) {
            CodePoints points = CodePoints.of(page.source());
            for (org.apache.lucene.search.uhighlight.Passage passage : marked.passages) {
                passages.add(passage(passage, units, points));
            }
        }
        return passages;
    }

    private @Nullable Object highlight(String field, Query query, String content) {
        try {
            return highlighter.highlightWithoutSearcher(field, query, content, MOST_PASSAGES);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e); // reads a string
        }
    }

    private static Passage passage(
            org.apache.lucene.search.uhighlight.Passage found,
            List<Unit> units,
            CodePoints points) {
        int start = 0;
        int unit = 0;
        while (start + units.get(unit).text.length() < found.getStartOffset()) {
            start += units.get(unit++).text.length() + 1;
        }
        Unit here = units.get(unit);
        return new Passage(
                here.text,
                here.heading,
                points.at(here.span.start()),
                points.at(here.span.end()),
                highlights(found, start),
                here.removed);
    }

    private static List<Highlight> highlights(
            org.apache.lucene.search.uhighlight.Passage found, int start) {
        List<Highlight> all = new ArrayList<>();
        for (int i = 0; i < found.getNumMatches(); i++) {
            all.add(
                    new Highlight(
                            found.getMatchStarts()[i] - start, found.getMatchEnds()[i] - start));
        }
        all.sort(Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end));
        return merged(all);
    }

    private static List<Highlight> merged(List<Highlight> sorted) {
        List<Highlight> merged = new ArrayList<>();
        for (Highlight next : sorted) {
            Highlight last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.start() <= last.end()) {
                merged.set(
                        merged.size() - 1,
                        new Highlight(last.start(), Math.max(last.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /// A paragraph or removed line that may become a passage.
    private record Unit(
            String text, @Nullable String heading, Span span, @Nullable Removed removed) {}

    /// What the highlighter chose, as it hands it over.
    private record Found(List<org.apache.lucene.search.uhighlight.Passage> passages) {}

    private static final class Choice extends PassageFormatter {
        @Override
        public Object format(
                org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
            return new Found(List.of(passages));
        }
    }
}
