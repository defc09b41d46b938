package winnow.json;

import tools.jackson.core.JsonGenerator;

import winnow.model.About;
import winnow.model.CleanPage;

/// A page for another tool, in the names that datatrove and its like read: `text`, `id` and
/// `metadata`.
public final class ExportJson {
    private ExportJson() {}

    /// Writes the members of a page.
    public static void write(JsonGenerator json, CleanPage page) {
        About about = page.page().about();
        json.writeStringProperty("text", page.page().text());
        json.writeStringProperty("id", page.page().id());
        json.writeObjectPropertyStart("metadata");
        FindingJson.nullable(json, "url", about.url());
        json.writeStringProperty("title", about.title());
        json.writeStringProperty("site", page.site());
        FindingJson.nullable(json, "language", about.language());
        FindingJson.origin(json, about);
        json.writeEndObject();
    }

    /// Writes the members that say what was exported.
    public static void write(JsonGenerator json, long pages) {
        json.writeNumberProperty("pages", pages);
    }
}
