package winnow.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import winnow.model.CodePoints;
import winnow.search.Answer;
import winnow.search.Answer.SiteCount;
import winnow.search.Hit;
import winnow.search.Passage;
import winnow.search.Passage.Highlight;

import java.util.List;

/// What was found: what `search --json` prints.
public final class AnswerJson {
    private static final long NANOS_PER_MS = 1_000_000;

    private AnswerJson() {}

    /// Writes the members of an answer.
    ///
    /// @param id the question's own id in a batch; null outside of one
    public static void write(JsonGenerator json, @Nullable String id, Answer answer) {
        FindingJson.nullable(json, "id", id);
        json.writeStringProperty("query", answer.question().words());
        json.writeNumberProperty("total", answer.total());
        json.writeArrayPropertyStart("hits");
        for (Hit hit : answer.hits()) {
            json.writeStartObject();
            hit(json, hit);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNullProperty("did_you_mean");
        facets(json, answer.sites());
        json.writeNumberProperty("took_ms", answer.nanos() / NANOS_PER_MS);
    }

    private static void hit(JsonGenerator json, Hit hit) {
        json.writeNumberProperty("rank", hit.rank());
        json.writeStringProperty("page", hit.page());
        FindingJson.nullable(json, "url", hit.about().url());
        json.writeStringProperty("title", hit.about().title());
        json.writeStringProperty("site", hit.site());
        FindingJson.origin(json, hit.about());
        FindingJson.number(json, "score", hit.score());
        json.writeArrayPropertyStart("passages");
        for (Passage passage : hit.passages()) {
            json.writeStartObject();
            passage(json, passage);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("copies");
        hit.copies().forEach(json::writeString);
        json.writeEndArray();
    }

    private static void passage(JsonGenerator json, Passage passage) {
        CodePoints points = CodePoints.of(passage.text());
        json.writeStringProperty("text", passage.text());
        FindingJson.nullable(json, "heading", passage.heading());
        json.writeNumberProperty("start", passage.start());
        json.writeNumberProperty("end", passage.end());
        json.writeArrayPropertyStart("highlights");
        for (Highlight highlight : passage.highlights()) {
            json.writeStartArray();
            json.writeNumber(points.at(highlight.start()));
            json.writeNumber(points.at(highlight.end()));
            json.writeEndArray();
        }
        json.writeEndArray();
        if (passage.removed() != null) {
            json.writeStringProperty("reason", passage.removed().reason().label());
            json.writeStringProperty("entry", passage.removed().entry());
        }
    }

    private static void facets(JsonGenerator json, List<SiteCount> sites) {
        json.writeObjectPropertyStart("facets");
        json.writeArrayPropertyStart("site");
        for (SiteCount site : sites) {
            json.writeStartObject();
            json.writeStringProperty("value", site.site());
            json.writeNumberProperty("count", site.pages());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
