package winnow.reader;

import tools.jackson.core.JacksonException;

import winnow.model.Unreadable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A file of JSON objects, one a line, each a page: JSON Lines. Streamed; holds one line at a time.
///
/// A line that is no object, or no page, is told and the rest is read. Lines that are blank do not
/// count as records.
final class JsonContainer {
    private final String id;
    private final int limit;
    private final Sink sink;
    private final Optional<Sink.Memory> memory;
    private final RecordIds ids = new RecordIds(this::isTaken);
    private long ordinal;
    private long kept;
    private boolean readsOn;

    /// @param memory what is known of it from an earlier reading
    JsonContainer(String id, int limit, Sink sink, Optional<Sink.Memory> memory) {
        this.id = id;
        this.limit = limit;
        this.sink = sink;
        this.memory = memory;
    }

    /// Reads from behind `extent` to the end, if the stream begins with what `extent` is.
    ///
    /// @return false if it does not; nothing was taken then
    /// @throws Damaged saying how many records were read before the stream broke
    boolean readOn(InputStream in, Extent extent) throws IOException, InterruptedException {
        HashedStream hashed = new HashedStream(in);
        if (!isAsItWas(hashed, extent)) {
            return false;
        }
        readsOn = true;
        ordinal = extent.records();
        kept = extent.kept();
        sink.take(new Unchanged(id));
        read(hashed, new Lines(hashed, limit, extent.lines(), extent.length()));
        return true;
    }

    /// Whether a record before those that are read has that id.
    private boolean isTaken(String own) {
        return readsOn && memory.isPresent() && memory.get().holds(id + '#' + own);
    }

    private static boolean isAsItWas(HashedStream in, Extent extent) {
        try {
            return in.begins(extent);
        } catch (IOException e) {
            return false; // it broke within: reading from the beginning says where
        }
    }

    /// Reads to the end.
    ///
    /// @throws Damaged saying how many records were read before the stream broke
    void read(InputStream in) throws IOException, InterruptedException {
        HashedStream hashed = new HashedStream(in);
        read(hashed, new Lines(hashed, limit, 0, 0));
    }

    private void read(HashedStream hashed, Lines lines) throws IOException, InterruptedException {
        try {
            while (lines.advance()) {
                byte[] line = lines.bytes();
                if (line == null) {
                    ordinal++;
                    sink.take(
                            broken(
                                    id,
                                    Damaged.tooLarge("line longer than", limit, "").what(),
                                    lines.where()));
                } else {
                    line(line, lines.where());
                }
            }
        } catch (Damaged e) {
            throw e.with("kept " + kept + " records");
        }
        Extent extent =
                hashed.endsWithLine()
                        ? new Extent(
                                false, hashed.length(), hashed.hash(), lines.count(), ordinal, kept)
                        : Extent.NOTHING;
        sink.take(new ContainerEnd(id, extent));
    }

    private void line(byte[] line, String where) throws InterruptedException {
        int begin = ordinal == 0 ? JsonLook.begin(line) : 0;
        String text = new String(line, begin, line.length - begin, StandardCharsets.UTF_8);
        if (!text.isBlank()) {
            ordinal++;
            sink.take(record(line, text, where));
        }
    }

    /// The one object that a whole file is.
    void single(byte[] content, String text) throws InterruptedException {
        ordinal++;
        sink.take(record(content, text, ""));
        sink.take(new ContainerEnd(id, Extent.NOTHING));
    }

    private Reading record(byte[] line, String text, String where) {
        JsonRecord record;
        try {
            record = JsonRecord.parse(text);
        } catch (JacksonException e) {
            return broken(id, "not a JSON object: " + reason(e), where);
        }
        String own = record.id() == null ? Long.toString(ordinal) : PageId.escape(record.id());
        String page = id + '#' + ids.unique(own);
        if (record.text() == null) {
            return broken(page, "no text or html field", where);
        }
        kept++;
        return Undecoded.record(page, record.form(), record.hints(), line, record.text());
    }

    private static String reason(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return PageId.escape(line.length() > 200 ? line.substring(0, 200) + "…" : line)
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static Broken broken(String page, String what, String where) {
        return new Broken(new Unreadable(page, what, where));
    }
}
