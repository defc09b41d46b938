package winnow.reader;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.nio.charset.StandardCharsets;

/// Whether text that begins with a brace is JSON, and of which kind.
final class JsonLook {
    private JsonLook() {}

    /// Whether one of the first lines is an object with a page's field. A first line that is longer
    /// than the head needs only to begin so.
    static boolean isLines(byte[] head, boolean whole) {
        int start = begin(head);
        for (int tried = 0; start < head.length && tried < Limits.JSON_LINES; ) {
            int end = start;
            while (end < head.length && head[end] != '\n') {
                end++;
            }
            String line = new String(head, start, end - start, StandardCharsets.UTF_8).strip();
            if (!line.isEmpty()) {
                boolean cut = end == head.length && !whole;
                if (line.startsWith("{") && hasPageField(line, cut)) {
                    return true;
                }
                tried++;
            }
            start = end + 1;
        }
        return false;
    }

    /// Whether the whole text is one object with a page's field.
    static boolean isPage(String text) {
        return hasPageField(text, false);
    }

    /// Behind a byte order mark.
    static int begin(byte[] bytes) {
        boolean mark =
                bytes.length >= 3
                        && (bytes[0] & 0xFF) == 0xEF
                        && (bytes[1] & 0xFF) == 0xBB
                        && (bytes[2] & 0xFF) == 0xBF;
        return mark ? 3 : 0;
    }

    /// @param cut whether the line goes on; then it need not be sound to its end
    private static boolean hasPageField(String line, boolean cut) {
        boolean found = false;
        try (JsonParser json = JsonRecord.parser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken value = json.nextToken();
                found |= value == JsonToken.VALUE_STRING && JsonRecord.isPageField(name);
                if (found && cut) {
                    return true;
                }
                json.skipChildren();
            }
            return found && json.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    /// Whether the whole text is JSON: one object or list, or several behind each other.
    static boolean isJson(String text) {
        try (JsonParser json = JsonRecord.parser(text)) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return false;
            }
            while (token != null) {
                if (!token.isStructStart()) {
                    return false;
                }
                json.skipChildren();
                token = json.nextToken();
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }
}
