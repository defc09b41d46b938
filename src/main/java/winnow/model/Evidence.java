package winnow.model;

import org.jspecify.annotations.Nullable;

/// One thing that speaks for a finding: a name, its measured value, and words that a person
/// understands.
///
/// @param name the measure, e.g. `shared-head`
/// @param value what was measured; finite
/// @param text the same for a reader, e.g. `31 of 34 neighbours share "causes"`; null if the name
///     says it all
public record Evidence(String name, double value, @Nullable String text) {
    public Evidence {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("evidence " + name + " is " + value);
        }
    }

    public Evidence(String name, double value) {
        this(name, value, null);
    }
}
