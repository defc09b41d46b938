package winnow.decisions;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import winnow.model.PageText;
import winnow.model.Ruling;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// A line of the file: a decision, or that an earlier one is undone.
sealed interface DecisionLine {
    JsonFactory JSON = new JsonFactory();
    String UNDO = "undo";

    /// The highest number: there is room for more lines behind it than anybody writes.
    int MOST = 1_000_000_000;

    /// Something decided.
    record Said(Ruling ruling) implements DecisionLine {}

    /// A decision taken back.
    ///
    /// @param number which one
    record Undone(int number, LocalDate day) implements DecisionLine {}

    /// Reads a line.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    static DecisionLine parse(String line) {
        Map<String, String> members = members(line);
        try {
            int number = Integer.parseInt(required("n", members));
            if (number < 1 || number > MOST) {
                throw new IllegalArgumentException("its number is not from 1 to " + MOST);
            }
            LocalDate day = LocalDate.parse(required("day", members));
            return switch (required("decision", members)) {
                case Ruling.NO_COPY ->
                        new Said(new Ruling(number, day, page("page", members), null));
                case Ruling.COPY ->
                        new Said(
                                new Ruling(
                                        number, day, page("page", members), page("of", members)));
                case UNDO -> new Undone(number, day);
                default -> throw new IllegalArgumentException("an unknown decision");
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("not a decision: " + e.getMessage(), e);
        }
    }

    /// Whether a line could not be read because it is no JSON, as one that was cut.
    static boolean isCut(IllegalArgumentException e) {
        return e.getCause() instanceof JacksonException;
    }

    private static PageText page(String name, Map<String, String> members) {
        String text = name.equals("page") ? "text" : name + "_text";
        return new PageText(required(name, members), required(text, members));
    }

    private static String required(String name, Map<String, String> members) {
        String value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no \"" + name + "\"");
        }
        return value;
    }

    private static Map<String, String> members(String line) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (!json.nextToken().isScalarValue()) {
                    throw new IllegalArgumentException("not a decision");
                }
                members.put(name, json.getString());
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new IllegalArgumentException("not one JSON object");
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
        return members;
    }

    /// The line, without its end.
    default String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            switch (this) {
                case Said(Ruling ruling) -> {
                    json.writeNumberProperty("n", ruling.number());
                    json.writeStringProperty("day", ruling.day().toString());
                    json.writeStringProperty("decision", ruling.label());
                    write(json, "page", "text", ruling.page());
                    write(json, "of", "of_text", ruling.of());
                }
                case Undone(int number, LocalDate day) -> {
                    json.writeNumberProperty("n", number);
                    json.writeStringProperty("day", day.toString());
                    json.writeStringProperty("decision", UNDO);
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(
            JsonGenerator json, String name, String text, @Nullable PageText page) {
        if (page != null) {
            json.writeStringProperty(name, page.id());
            json.writeStringProperty(text, page.text());
        }
    }
}
