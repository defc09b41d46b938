package winnow.json;

import tools.jackson.core.JsonGenerator;

import winnow.model.Copy;
import winnow.model.Reason;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunReport.Removed;
import winnow.pipeline.SoundnessReport;
import winnow.pipeline.SoundnessReport.Promise;

/// Runs and checks: what `index --json` and `check --json` print.
public final class RunJson {
    private RunJson() {}

    /// Writes the members of a run's report.
    public static void write(JsonGenerator json, RunReport report) {
        json.writeNumberProperty("pages", report.pages());
        json.writeNumberProperty("canonical", report.canonical());
        json.writeObjectPropertyStart("copies");
        for (Copy.Kind kind : Copy.Kind.values()) {
            json.writeNumberProperty(kind.label(), report.copies().getOrDefault(kind, 0L));
        }
        json.writeEndObject();
        json.writeNumberProperty("empty", report.empty());
        json.writeNumberProperty("unreadable", report.unreadable());
        json.writeObjectPropertyStart("skipped");
        report.skipped().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeObjectPropertyStart("selected");
        report.selections().forEach(json::writeStringProperty);
        json.writeEndObject();
        removed(json, report);
        json.writeObjectPropertyStart("kept");
        json.writeNumberProperty("blocks", report.keptBlocks());
        json.writeNumberProperty("chars", report.keptChars());
        json.writeEndObject();
        report.changes().counts().forEach(json::writeNumberProperty);
        json.writeNumberProperty("unchanged", report.unchanged());
        json.writeNumberProperty("lapsed_decisions", report.lapsed());
        json.writeBooleanProperty("carried_on", report.isCarriedOn());
        json.writeNumberProperty("bytes", report.bytes());
        json.writeNumberProperty("seconds", Math.round(report.seconds() * 1000) / 1000.0);
    }

    private static void removed(JsonGenerator json, RunReport report) {
        json.writeObjectPropertyStart("removed");
        for (Reason reason : report.removed().keySet()) {
            Removed removed = report.removed().getOrDefault(reason, Removed.NOTHING);
            json.writeObjectPropertyStart(reason.label());
            json.writeNumberProperty("entries", removed.entries());
            json.writeNumberProperty("chars", removed.chars());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /// Writes the members of a check.
    public static void write(JsonGenerator json, SoundnessReport report) {
        json.writeBooleanProperty("sound", report.isSound());
        json.writeArrayPropertyStart("promises");
        for (Promise promise : report.promises()) {
            json.writeStartObject();
            json.writeStringProperty("promise", promise.name());
            json.writeBooleanProperty("holds", promise.holds());
            json.writeNumberProperty("checked", promise.checked());
            json.writeArrayPropertyStart("broken");
            promise.broken().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
