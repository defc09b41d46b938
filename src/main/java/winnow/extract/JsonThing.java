package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One object of a JSON-LD script while it is read, and what it says: type, name, dates, authors.
///
/// Confined to one extraction.
final class JsonThing {
    /// The property that is being read, also inside an array.
    String property = "";

    /// True for what the page itself is, or may be: not for its parts, comments, or neighbours.
    final boolean isMain;

    final List<String> types = new ArrayList<>();
    final List<String> authors = new ArrayList<>();
    String name = "";
    String headline = "";
    String id = "";
    private @Nullable LocalDate published;
    private @Nullable LocalDate created;

    JsonThing(boolean isMain) {
        this.isMain = isMain;
    }

    void take(String value) {
        switch (property) {
            case "@type" -> types.add(value.substring(value.lastIndexOf('/') + 1));
            case "@id" -> id = value;
            case "name" -> name = name.isEmpty() ? value : name;
            case "headline" -> headline = headline.isEmpty() ? value : headline;
            case "datePublished" -> published = published == null ? day(value) : published;
            case "dateCreated", "uploadDate" -> created = created == null ? day(value) : created;
            case "author", "creator" -> addAuthor(value);
            default -> {
                // not asked for
            }
        }
    }

    void addAuthor(String value) {
        if (!value.isBlank() && authors.size() < Weights.SIGNS_MOST) {
            authors.add(value);
        }
    }

    private static @Nullable LocalDate day(String value) {
        LocalDate day = Days.in(value);
        String written = ShortText.of(value, Weights.BYLINE_MOST);
        return day == null ? WrittenDay.in(written, "en", DayOrder.UNKNOWN) : day;
    }

    /// The day it was published or, if it does not say, made; null if it says neither.
    @Nullable LocalDate date() {
        return published == null ? created : published;
    }

    /// How likely this is what the page is about: 3 an article or a post, 2 a page of text, 1 the
    /// page as such, or a thing that it shows, 0 whoever publishes it, or a part of it.
    int rank() {
        int rank = types.isEmpty() ? 2 : 0; // it does not say what it is, only where it stands
        for (String type : types) {
            rank = Math.max(rank, rank(type));
        }
        return rank;
    }

    private static int rank(String type) {
        if (type.endsWith("Article") || type.endsWith("Posting")) {
            return 3;
        }
        return switch (type) {
            case "Question", "Recipe", "Report", "Review", "HowTo", "CreativeWork" -> 3;
            case "MedicalWebPage", "QAPage", "FAQPage", "VideoObject", "Book", "Dataset" -> 2;
            case "WebPage", "AboutPage", "ItemPage", "Product", "Course", "Event" -> 1;
            default -> 0;
        };
    }

    boolean isArticle() {
        return rank() == 3;
    }

    boolean isSite() {
        return types.contains("WebSite") || types.contains("Organization");
    }
}
