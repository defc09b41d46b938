package winnow.json;

import tools.jackson.core.JsonGenerator;

import winnow.audit.AuditRow;
import winnow.audit.AuditSummary;
import winnow.audit.AuditSummary.Sum;
import winnow.model.Copy;
import winnow.model.Relation;
import winnow.model.Stretch;

import java.util.List;

/// The audit: what `audit --json`, `audit list --json` and `duplicates --json` print.
public final class AuditJson {
    private AuditJson() {}

    /// Writes the members of a row of the audit.
    public static void write(JsonGenerator json, AuditRow row) {
        json.writeStringProperty("id", row.id());
        json.writeStringProperty("page", row.page());
        FindingJson.members(json, row.finding());
        json.writeNumberProperty("lines", row.lines());
        json.writeStringProperty("text", row.text());
        if (row.place() == null) {
            json.writeNullProperty("start");
            json.writeNullProperty("end");
        } else {
            json.writeNumberProperty("start", row.place().start());
            json.writeNumberProperty("end", row.place().end());
        }
        json.writeBooleanProperty("kept", row.kept());
    }

    /// Writes the members of a summary.
    public static void write(JsonGenerator json, AuditSummary summary) {
        json.writeNumberProperty("pages", summary.pages());
        json.writeNumberProperty("copies", summary.copies());
        json.writeNumberProperty("empty", summary.empty());
        json.writeNumberProperty("unreadable", summary.unreadable());
        json.writeObjectPropertyStart("removed");
        for (Sum reason : summary.reasons()) {
            json.writeObjectPropertyStart(reason.name());
            amounts(json, reason);
            json.writeEndObject();
        }
        json.writeEndObject();
        sites(json, summary.sites());
        json.writeObjectPropertyStart("changes");
        summary.changes().counts().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeObjectPropertyStart("doubts");
        json.writeNumberProperty("blocks", summary.doubts());
        json.writeNumberProperty("pages", summary.doubtfulPages());
        json.writeEndObject();
    }

    private static void sites(JsonGenerator json, List<Sum> sites) {
        json.writeArrayPropertyStart("sites");
        for (Sum site : sites) {
            json.writeStartObject();
            json.writeStringProperty("site", site.name());
            amounts(json, site);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void amounts(JsonGenerator json, Sum sum) {
        json.writeNumberProperty("entries", sum.entries());
        json.writeNumberProperty("chars", sum.chars());
    }

    /// Writes the members of a copy.
    ///
    /// @param sides both pages side by side; none if nobody asked
    public static void write(JsonGenerator json, Copy copy, List<Stretch> sides) {
        json.writeStringProperty("page", copy.page());
        json.writeStringProperty("of", copy.of());
        json.writeStringProperty("kind", copy.kind().label());
        FindingJson.number(json, "containment", copy.containment());
        FindingJson.number(json, "reverse", copy.reverse());
        FindingJson.evidence(json, copy.evidence());
        sides(json, sides);
    }

    /// Writes the members of a relation between two pages that stay.
    ///
    /// @param sides both pages side by side; none if nobody asked
    public static void write(JsonGenerator json, Relation relation, List<Stretch> sides) {
        json.writeStringProperty("page", relation.page());
        json.writeStringProperty("in", relation.in());
        json.writeStringProperty("kind", relation.kind().label());
        FindingJson.number(json, "containment", relation.containment());
        FindingJson.number(json, "reverse", relation.reverse());
        FindingJson.evidence(json, relation.evidence());
        sides(json, sides);
    }

    private static void sides(JsonGenerator json, List<Stretch> sides) {
        if (sides.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("sides");
        for (Stretch stretch : sides) {
            json.writeStartObject();
            json.writeStringProperty("kind", stretch.kind().label());
            if (!stretch.here().isEmpty()) {
                json.writeStringProperty("here", stretch.here());
            }
            boolean same = stretch.kind() == Stretch.Kind.SHARED;
            if (!stretch.there().isEmpty() && !same) {
                json.writeStringProperty("there", stretch.there());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
