package winnow.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import winnow.model.About;
import winnow.model.DateSource;
import winnow.model.Evidence;
import winnow.model.Finding;

import java.util.List;

/// Reasons and evidence, the same in every object that has them.
final class FindingJson {
    private static final double DECIMALS = 1e6;

    private FindingJson() {}

    static void members(JsonGenerator json, Finding finding) {
        json.writeStringProperty("reason", finding.reason().label());
        json.writeStringProperty("rule", finding.rule());
        number(json, "score", finding.score());
        evidence(json, finding.evidence());
    }

    static void evidence(JsonGenerator json, List<Evidence> evidence) {
        json.writeArrayPropertyStart("evidence");
        for (Evidence one : evidence) {
            json.writeStartObject();
            json.writeStringProperty("name", one.name());
            number(json, "value", one.value());
            if (one.text() != null) {
                json.writeStringProperty("text", one.text());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// A number with six decimals at most, a whole one without any.
    static void number(JsonGenerator json, String name, double value) {
        double rounded = Math.round(value * DECIMALS) / DECIMALS;
        if (rounded == Math.rint(rounded) && Math.abs(rounded) < Long.MAX_VALUE) {
            json.writeNumberProperty(name, (long) rounded);
        } else {
            json.writeNumberProperty(name, rounded);
        }
    }

    /// A page's author, its date, and who says so, as [DateSource] names them.
    static void origin(JsonGenerator json, About about) {
        DateSource source = about.dateSource();
        nullable(json, "author", about.author());
        nullable(json, "date", about.date());
        nullable(json, "date_source", source == null ? null : source.label());
    }

    static void nullable(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }
}
