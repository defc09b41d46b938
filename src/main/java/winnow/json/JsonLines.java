package winnow.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// Writes JSON objects, one a line, and flushes each. For one thread.
///
/// Scraped text may end on a terminal this way too: every control character is escaped, also those
/// that JSON itself would let through.
public final class JsonLines implements AutoCloseable {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .characterEscapes(new ControlEscapes())
                    .rootValueSeparator((String) null)
                    .build();

    private final Writer out;
    private final JsonGenerator json;

    /// @param out where the lines go; closed with this
    public JsonLines(Writer out) {
        this.out = out;
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    /// Writes one object and ends the line.
    ///
    /// @throws UncheckedIOException if the line cannot be written
    public void line(Members members) {
        try {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
            json.flush();
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new UncheckedIOException(new IOException(e.getOriginalMessage(), e));
        }
    }

    @Override
    public void close() {
        json.close();
    }

    /// Writes the members of one object.
    @FunctionalInterface
    public interface Members {
        void write(JsonGenerator json);
    }
}
