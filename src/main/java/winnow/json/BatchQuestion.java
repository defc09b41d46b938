package winnow.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// One line of a file of questions: a JSON object with `id` and `query` (or `_id` and `text`), or
/// simply the words.
///
/// @param id the question's own id; null if it has none
/// @param words what it asks; may be blank
public record BatchQuestion(@Nullable String id, String words) {
    private static final JsonFactory JSON = new JsonFactory();

    /// Reads a line.
    ///
    /// @throws IllegalArgumentException if it begins as an object and is no such one
    public static BatchQuestion of(String line) {
        if (!line.stripLeading().startsWith("{")) {
            return new BatchQuestion(null, line.strip());
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            return object(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a JSON object: " + e.getOriginalMessage(), e);
        }
    }

    private static BatchQuestion object(JsonParser json) {
        String id = null;
        String words = null;
        for (JsonToken token = json.nextToken();
                token == JsonToken.PROPERTY_NAME;
                token = json.nextToken()) {
            String name = json.currentName();
            boolean scalar = json.nextToken().isScalarValue();
            if (scalar && (name.equals("id") || name.equals("_id"))) {
                id = json.getString();
            } else if (scalar && (name.equals("query") || name.equals("text"))) {
                words = json.getString();
            } else {
                json.skipChildren();
            }
        }
        if (words == null) {
            throw new IllegalArgumentException("no \"query\" and no \"text\" in it");
        }
        return new BatchQuestion(id, words);
    }
}
