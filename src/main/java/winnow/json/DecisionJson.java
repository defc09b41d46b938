package winnow.json;

import tools.jackson.core.JsonGenerator;

import winnow.model.PageText;
import winnow.model.Ruling;
import winnow.pipeline.DecisionState;

/// People's decisions: what `audit decisions`, `audit restore` and `audit remove` print as JSON.
public final class DecisionJson {
    private DecisionJson() {}

    /// Writes the members of a decision and whether it holds.
    public static void write(JsonGenerator json, DecisionState state) {
        members(json, state.ruling());
        json.writeStringProperty("status", state.status().label());
    }

    /// Writes the members of a decision that was just made or taken back.
    ///
    /// @param isApplied whether the index shows it already
    public static void write(JsonGenerator json, Ruling ruling, boolean isApplied) {
        members(json, ruling);
        json.writeBooleanProperty("applied", isApplied);
    }

    private static void members(JsonGenerator json, Ruling ruling) {
        json.writeNumberProperty("n", ruling.number());
        json.writeStringProperty("day", ruling.day().toString());
        json.writeStringProperty("decision", ruling.label());
        json.writeStringProperty("page", ruling.page().id());
        PageText of = ruling.of();
        if (of == null) {
            json.writeNullProperty("of");
        } else {
            json.writeStringProperty("of", of.id());
        }
    }
}
