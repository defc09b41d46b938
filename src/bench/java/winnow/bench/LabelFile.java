package winnow.bench;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The files of the web-content-extraction-benchmark: what people say of each page, as one JSON
/// object of objects by page id, and the pages, `<id>.html.gz`.
final class LabelFile {
    private LabelFile() {}

    /// The labels of each page by name, those that are strings; by page id.
    static Map<String, Map<String, String>> read(Path file) throws IOException {
        Map<String, Map<String, String>> labels = new TreeMap<>();
        String json = Files.readString(file);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String id = parser.currentName();
                parser.nextToken();
                labels.put(id, fields(parser));
            }
        }
        return labels;
    }

    private static Map<String, String> fields(JsonParser parser) {
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                fields.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return fields;
    }

    /// The HTML of a page.
    static String html(Path folder, String id) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve(id + ".html.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
