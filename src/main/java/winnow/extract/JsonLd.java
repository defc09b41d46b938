package winnow.extract;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a page says about itself in JSON-LD scripts (schema.org): the longest string of each name
/// that is asked for, at whatever depth, every type, and what the page is about ([#main]).
///
/// What the page is about stands at the top of a script, in its `@graph`, or as its `mainEntity`;
/// comments, related pages and parts stand under other names. Broken JSON counts as far as it can
/// be read. Confined to one extraction.
final class JsonLd {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNestingDepth(500)
                                    .build())
                    .build();

    private static final Set<String> LONGEST = Set.of("articleBody", "reviewBody", "description");

    /// The names whose strings are read: this room's, and those of [JsonThing].
    private static final Set<String> ASKED =
            Set.of(
                    "@type",
                    "@id",
                    "name",
                    "headline",
                    "datePublished",
                    "dateCreated",
                    "uploadDate",
                    "author",
                    "creator",
                    "inLanguage",
                    "articleBody",
                    "reviewBody",
                    "description");

    private static final Set<String> MAIN = Set.of("", "@graph", "mainEntity", "mainEntityOfPage");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final List<JsonThing> things = new ArrayList<>();
    final Set<String> types = new HashSet<>();

    /// Names of the site and of who publishes it.
    final Set<String> sites = new HashSet<>();

    /// The value of `name`; null if no script has it.
    @Nullable String get(String name) {
        return values.get(name);
    }

    void read(String script) {
        List<JsonThing> open = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), script)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(token, parser, open);
            }
        } catch (JacksonException e) {
            while (!open.isEmpty()) { // scripts of scraped pages are often broken; what stands
                close(open); // before that counts
            }
        }
    }

    private void take(JsonToken token, JsonParser parser, List<JsonThing> open) {
        JsonThing thing = open.isEmpty() ? null : open.getLast();
        switch (token) {
            case START_OBJECT -> {
                boolean main = thing == null || (thing.isMain && MAIN.contains(thing.property));
                open.add(new JsonThing(main));
            }
            case END_OBJECT -> close(open);
            case PROPERTY_NAME -> {
                if (thing != null) {
                    thing.property = parser.currentName();
                }
            }
            case VALUE_STRING -> {
                if (thing != null && ASKED.contains(thing.property)) {
                    String value = parser.getString();
                    thing.take(value);
                    take(thing.property, value);
                }
            }
            default -> {
                // numbers and brackets
            }
        }
    }

    private void take(String name, String value) {
        if (name.equals("@type")) {
            types.add(value);
        } else if (name.equals("inLanguage")) {
            values.putIfAbsent(name, value);
        } else if (LONGEST.contains(name)) {
            values.merge(name, value, (a, b) -> a.length() >= b.length() ? a : b);
        }
    }

    private void close(List<JsonThing> open) {
        JsonThing thing = open.removeLast();
        JsonThing around = open.isEmpty() ? null : open.getLast();
        String as = around == null ? "" : around.property;
        switch (as) {
            case "author", "creator" -> {
                if (around != null) {
                    around.addAuthor(thing.name.isEmpty() ? thing.id : thing.name);
                }
            }
            case "publisher", "isPartOf", "sourceOrganization" -> addSite(thing);
            default -> {
                if (thing.isMain && thing.isSite()) {
                    addSite(thing);
                }
            }
        }
        if (!thing.id.isEmpty() && !thing.name.isEmpty() && people.size() < 1000) {
            people.putIfAbsent(thing.id, thing.name);
        }
        if (thing.isMain && thing.rank() > 0 && things.size() < Weights.SIGNS_MOST) {
            things.add(thing);
        }
    }

    private void addSite(JsonThing thing) {
        if (!thing.name.isEmpty() && sites.size() < Weights.SIGNS_MOST) {
            sites.add(thing.name);
        }
    }

    /// What the page is about: of what may be it, the likeliest that has a date, or an author if
    /// `byAuthor`; null if nothing has.
    ///
    /// The date of a mere `WebPage` does not count: it is the day on which a record was made, and
    /// shops and home pages state it too (dev: right 9 times, wrong 2, on 19 pages without a date).
    @Nullable JsonThing main(boolean byAuthor) {
        JsonThing best = null;
        for (JsonThing thing : things) {
            boolean has =
                    byAuthor ? !thing.authors.isEmpty() : thing.rank() > 1 && thing.date() != null;
            if (has && (best == null || thing.rank() > best.rank())) {
                best = thing;
            }
        }
        return best;
    }

    /// True if the page is an article, or a post.
    boolean isArticle() {
        for (JsonThing thing : things) {
            if (thing.isArticle()) {
                return true;
            }
        }
        return false;
    }

    /// The name of an author, who may be named elsewhere and only pointed at here.
    String named(String author) {
        return people.getOrDefault(author, author);
    }
}
