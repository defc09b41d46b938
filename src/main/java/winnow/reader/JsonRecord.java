package winnow.reader;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import winnow.model.About;
import winnow.model.Form;
import winnow.model.LanguageCode;
import winnow.text.Surrogates;

import java.time.DateTimeException;
import java.time.LocalDate;

/// One JSON object as a page.
///
/// @param id its own id; null if it has none that can be used
/// @param text its text or HTML; null if it has neither
/// @param form how to read the text
/// @param hints address, title, language and date, where they make sense
record JsonRecord(@Nullable String id, @Nullable String text, Form form, About hints) {
    /// Takes what careless writers write: raw controls in strings, and NaN.
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    static JsonParser parser(String json) {
        return FACTORY.createParser(ObjectReadContext.empty(), json);
    }

    static boolean isPageField(String name) {
        return switch (name) {
            case "text", "content", "contents", "html", "raw_content" -> true;
            default -> false;
        };
    }

    /// Reads one object and nothing behind it.
    ///
    /// @throws JacksonException if it is no JSON
    static JsonRecord parse(String line) {
        Fields fields = new Fields();
        try (JsonParser json = parser(line)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                for (String name = json.nextName(); name != null; name = json.nextName()) {
                    fields.take(name, json.nextToken(), json);
                }
            } else {
                json.skipChildren();
            }
            if (json.nextToken() != null) {
                throw new tools.jackson.core.exc.StreamReadException(
                        json, "more than one value in it");
            }
        }
        return fields.record();
    }

    /// The fields of one object while it is read; of two of one name the first that can be used
    /// counts.
    private static final class Fields {
        private @Nullable String id;
        private @Nullable String plain;
        private @Nullable String html;
        private @Nullable String url;
        private @Nullable String language;
        private @Nullable LocalDate date;
        private String title = "";

        void take(String name, JsonToken value, JsonParser json) {
            boolean number =
                    value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT;
            if (value != JsonToken.VALUE_STRING && !number) {
                json.skipChildren();
                return;
            }
            switch (name) {
                case "id", "_id", "docid" -> id = first(id, id(json.getString()));
                case "text", "content", "contents" -> plain = number ? plain : fuller(plain, json);
                case "html", "raw_content" -> html = number ? html : fuller(html, json);
                case "title" -> title = title.isEmpty() ? json.getString().strip() : title;
                case "url" -> url = first(url, WebAddress.of(json.getString()));
                case "language" -> language = first(language, LanguageCode.of(json.getString()));
                case "date", "timestamp" -> date = first(date, date(json.getString()));
                default -> json.skipChildren();
            }
        }

        JsonRecord record() {
            String text = fuller(plain, html);
            Form form = text == null ? Form.TEXT : form(text, text.equals(html));
            About hints = new About(url, Surrogates.repair(title), language, date);
            return new JsonRecord(id, text, form, hints);
        }

        private static @Nullable String fuller(@Nullable String earlier, JsonParser json) {
            return fuller(earlier, json.getString());
        }

        private static @Nullable String fuller(@Nullable String first, @Nullable String second) {
            boolean keep = first != null && (!first.isBlank() || second == null);
            return keep ? first : second;
        }

        private static <T> @Nullable T first(@Nullable T earlier, @Nullable T later) {
            return earlier != null ? earlier : later;
        }
    }

    /// How to read a record's text.
    ///
    /// @param named whether the record calls it HTML
    static Form form(String text, boolean named) {
        if (named) { // a field for HTML that holds not one tag holds text
            return text.indexOf('<') >= 0 ? Form.HTML : Form.TEXT;
        }
        int start = ContentType.start(text);
        boolean tagged =
                start < text.length()
                        && text.charAt(start) == '<'
                        && ContentType.HTML.equals(MarkupLook.fromFirstTag(text.substring(start)));
        return tagged ? Form.HTML : Form.TEXT;
    }

    private static @Nullable String id(String value) {
        return value.isBlank() || value.length() > Limits.RECORD_ID ? null : value;
    }

    /// The day of an ISO 8601 date or date and time.
    static @Nullable LocalDate date(String value) {
        String text = value.strip();
        boolean day =
                text.length() == 10
                        || (text.length() > 10
                                && (text.charAt(10) == 'T' || text.charAt(10) == ' '));
        if (!day) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null; // no date: the record is as good without
        }
    }
}
