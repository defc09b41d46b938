package winnow.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import winnow.model.DateSource;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the day on which a page was published, and says where that stands.
///
/// What is written for machines comes first: JSON-LD of what the page is about, the head's meta
/// elements, microdata and `time` elements near the heading, the address. Then what is written for
/// readers near the heading. The day of a change is not the day of publication and is passed over,
/// unless it is the only one that readers are shown. Confined to one extraction.
final class Dates {
    /// The names of meta elements for the day of publication, the surest first.
    private static final String[] META = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "og:publish_date",
        "publish_date",
        "publish-date",
        "publication_date",
        "published_time",
        "pubdate",
        "publishdate",
        "article.published",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "datecreated",
        "date.created",
        "date"
    };

    /// A day and who says so.
    record Found(LocalDate day, DateSource source) {}

    private final String language;
    private final DayOrder order;
    private final Bylines bylines;

    Dates(String language, DayOrder order, Bylines bylines) {
        this.language = language;
        this.order = order;
        this.bylines = bylines;
    }

    /// The day of publication as the page says it for machines; null if it does not.
    @Nullable Found stated(JsonLd jsonLd, Map<String, String> meta, @Nullable String url) {
        JsonThing main = jsonLd.main(false);
        LocalDate day = main == null ? null : main.date();
        if (day != null) {
            return new Found(day, DateSource.JSON_LD);
        }
        for (String name : META) {
            day = read(meta.get(name));
            if (day != null) {
                return new Found(day, DateSource.META);
            }
        }
        day = marked(Bylines.Sign.NAMED);
        if (day != null) {
            return new Found(day, DateSource.TIME);
        }
        day = Address.day(url);
        return day == null ? null : new Found(day, DateSource.URL);
    }

    /// The day of publication as readers see it near the heading; null if they do not.
    ///
    /// @param block the heading's block; -1 if it has none
    @Nullable Found shown(Outline outline, int block) {
        LocalDate day = marked(Bylines.Sign.TAG);
        if (day != null) {
            return new Found(day, DateSource.TIME);
        }
        day = marked(Bylines.Sign.CLASS);
        if (day != null) {
            return new Found(day, DateSource.TEXT);
        }
        return block < 0 ? null : inBlocks(outline, block);
    }

    /// True if many different days stand near the heading: a list of articles, of which none is
    /// this page's.
    boolean isList() {
        Set<LocalDate> days = new HashSet<>();
        for (Bylines.Line line : bylines.days()) {
            LocalDate day = day(line.element());
            if (day != null) {
                days.add(day);
            }
        }
        return days.size() >= Weights.LIST_DAYS;
    }

    /// The first day that elements with this sign say near the heading.
    private @Nullable LocalDate marked(Bylines.Sign sign) {
        for (Bylines.Line line : bylines.days()) {
            if (line.sign() == sign && !isChange(line.element())) {
                LocalDate day = Bylines.isAside(line.element()) ? null : day(line.element());
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    private static boolean isChange(Element element) {
        String words = element.className() + ' ' + element.attr("itemprop");
        boolean changed = words.contains("pdated") || words.contains("odified");
        return changed && !words.contains("ublished");
    }

    private @Nullable LocalDate day(Element element) {
        LocalDate day = read(element.attr("datetime"));
        day = day == null ? read(element.attr("content")) : day;
        return day == null ? written(ShortText.of(element, Weights.BYLINE_MOST)) : day;
    }

    private @Nullable LocalDate read(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        LocalDate day = Days.in(value);
        return day == null ? written(ShortText.of(value, Weights.BYLINE_MOST)) : day;
    }

    private @Nullable LocalDate written(String text) {
        return WrittenDay.in(text, language, order);
    }

    /// The day that stands in words near the heading's block; null if none does.
    private @Nullable Found inBlocks(Outline outline, int at) {
        LocalDate changed = null;
        int end = Math.min(outline.segments.size(), at + 1 + Weights.BLOCKS_BEHIND);
        for (int n = Math.max(0, at - Weights.BLOCKS_BEFORE); n < end; n++) {
            Segment segment = outline.segments.get(n);
            if (segment.end - segment.start > Weights.BYLINE_BLOCK || n == at) {
                continue;
            }
            String text = outline.source.substring(segment.start, segment.end);
            LocalDate day = written(ShortText.of(text, Weights.BYLINE_BLOCK));
            if (day != null && !saysChanged(text)) {
                return new Found(day, DateSource.TEXT);
            }
            changed = changed == null ? day : changed;
        }
        return changed == null ? null : new Found(changed, DateSource.TEXT);
    }

    private static boolean saysChanged(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return low.contains("updated") || low.contains("modified") || low.contains("reviewed");
    }
}
