package winnow.reader;

import winnow.model.RawPage;
import winnow.model.Unreadable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// A sink that remembers, for tests, and the bytes that tests read.
final class Collected implements Sink {
    final List<Undecoded> pages = new ArrayList<>();
    final List<Unreadable> broken = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    final SortedMap<String, Long> counted = new TreeMap<>();
    long passed;

    static Collected of(Root root) throws Exception {
        Collected collected = new Collected();
        new Reader(Reader.PAGE_LIMIT).read(root, collected);
        return collected;
    }

    /// Reads bytes as the file `f`.
    static Collected of(byte[] bytes) {
        return of(bytes, Reader.PAGE_LIMIT);
    }

    static Collected of(byte[] bytes, long limit) {
        Collected collected = new Collected();
        try {
            new Reader(limit).readStream("f", new ByteArrayInputStream(bytes), collected);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return collected;
    }

    static Collected of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void take(Reading reading) {
        switch (reading) {
            case Undecoded page -> pages.add(page);
            case Broken lost -> broken.add(lost.unreadable());
            case Skipped other -> skipped.add(other.kind());
            case SkippedRecords records -> counted.putAll(records.kinds());
            case Unchanged beginning -> throw new AssertionError("nothing is remembered");
            case ContainerEnd end -> {}
        }
    }

    @Override
    public void passed(long bytes) {
        passed += bytes;
    }

    List<String> ids() {
        return pages.stream().map(Undecoded::id).toList();
    }

    RawPage only() {
        if (pages.size() != 1 || !broken.isEmpty() || !skipped.isEmpty()) {
            throw new AssertionError("not one page: " + pages + broken + skipped);
        }
        return pages.getFirst().decode();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
