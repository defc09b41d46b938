package winnow.extract;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a page says about itself in JSON-LD scripts (schema.org): the longest string of each name
/// that is asked for, at whatever depth, and every type.
///
/// Broken JSON counts as far as it can be read. Confined to one extraction.
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
    private static final Set<String> FIRST = Set.of("datePublished", "headline", "inLanguage");

    private final Map<String, String> values = new HashMap<>();
    final Set<String> types = new HashSet<>();

    /// The value of `name`; null if no script has it.
    @Nullable String get(String name) {
        return values.get(name);
    }

    void read(String script) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), script)) {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING) {
                    take(name, parser.getString());
                }
            }
        } catch (JacksonException e) {
            return; // scripts of scraped pages are often broken; what stands before that counts
        }
    }

    private void take(String name, String value) {
        if (name.equals("@type")) {
            types.add(value);
        } else if (FIRST.contains(name)) {
            values.putIfAbsent(name, value);
        } else if (LONGEST.contains(name)) {
            values.merge(name, value, (a, b) -> a.length() >= b.length() ? a : b);
        }
    }
}
