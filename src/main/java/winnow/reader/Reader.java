package winnow.reader;

import winnow.model.About;
import winnow.model.Form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the pages of a folder, a file or a stream, in a stable order, on the calling thread.
///
/// One page, file or record, is held at a time, at most as many bytes as the page limit; containers
/// are streamed. Holds no state between calls, so it may be shared by threads.
public final class Reader {
    /// The page limit that people get who do not name one: 64 MiB.
    public static final long PAGE_LIMIT = 64L << 20;

    private final int limit;

    /// @param pageLimitBytes the most bytes, unpacked, of one page or record; a larger one is
    ///     unreadable
    public Reader(long pageLimitBytes) {
        if (pageLimitBytes < 1 || pageLimitBytes > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException(
                    "the page limit must be 1 to 2147483583 bytes, not " + pageLimitBytes);
        }
        this.limit = (int) pageLimitBytes;
    }

    /// The number and size of a root's files, from the folders alone; none is opened.
    ///
    /// @throws MissingRoot if the root is not there or may not be read
    public static Amount measure(Root root) throws IOException {
        FolderWalk walk = new FolderWalk(root);
        Amount amount = Amount.NOTHING;
        for (FolderWalk.Found found = walk.next(); found != null; found = walk.next()) {
            if (found instanceof FolderWalk.File file) {
                amount = amount.and(file.source().size());
            }
        }
        return amount;
    }

    /// Reads all files of a root.
    ///
    /// @throws MissingRoot if the root is not there or may not be read; nothing was taken then
    /// @throws InterruptedException if the sink throws it, or the thread is interrupted
    public void read(Root root, Sink sink) throws IOException, InterruptedException {
        FolderWalk walk = new FolderWalk(root);
        for (FolderWalk.Found found = walk.next(); found != null; found = walk.next()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before " + root.name() + " was read");
            }
            switch (found) {
                case FolderWalk.File file -> file(file, sink);
                case FolderWalk.Other other ->
                        closed(other.id(), new Skipped(other.id(), other.kind(), 0), sink);
                case FolderWalk.Unlisted lost ->
                        closed(lost.id(), Trouble.broken(lost.id(), lost.problem()), sink);
            }
        }
    }

    /// What is known without opening it.
    private static void closed(String id, Reading reading, Sink sink) throws InterruptedException {
        SourceFile source = new SourceFile(id, 0, SourceFile.UNKNOWN);
        if (sink.wants(source)) {
            sink.take(reading);
            sink.done(source);
        }
    }

    private void file(FolderWalk.File file, Sink sink) throws InterruptedException {
        SourceFile source = file.source();
        Progress progress = new Progress(sink, source.size());
        if (sink.wants(source)) {
            if (!content(file, progress, true)) {
                content(file, progress, false);
            }
            sink.done(source);
        }
        progress.finish();
    }

    /// @param remembers whether the sink may know how the content begins
    /// @return false if it thought so and was wrong: the file is to be read from its beginning
    private boolean content(FolderWalk.File file, Progress progress, boolean remembers)
            throws InterruptedException {
        SourceFile source = file.source();
        try (InputStream in = Files.newInputStream(file.path())) {
            return content(source.id(), progress.count(in), source.size(), progress, remembers);
        } catch (IOException e) {
            progress.take(Trouble.broken(source.id(), e));
            return true;
        }
    }

    /// Reads one file by itself, which may be a pipe.
    ///
    /// @param id the page id, or that of the container: the path as it was given
    /// @throws MissingRoot if it cannot be opened
    public void readFile(String id, Path file, Sink sink) throws IOException, InterruptedException {
        if (Files.isDirectory(file)) {
            throw MissingRoot.folder(file);
        }
        try (InputStream in = open(file)) {
            readStream(id, in, sink);
        }
    }

    private static InputStream open(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw MissingRoot.absent(file, e);
        } catch (AccessDeniedException e) {
            throw MissingRoot.denied(file, e);
        } catch (IOException e) {
            throw MissingRoot.unreadable(file, e);
        }
    }

    /// Reads a stream, such as standard input, as one file. Does not close it.
    ///
    /// @param id the page id, or that of the container; `%`, `#` and controls in it are escaped
    public void readStream(String id, InputStream in, Sink sink) throws InterruptedException {
        try {
            content(PageId.escape(id), in, -1, sink, false);
        } catch (IOException e) {
            sink.take(Trouble.broken(PageId.escape(id), e));
        }
    }

    private boolean content(String id, InputStream in, long size, Sink sink, boolean remembers)
            throws IOException, InterruptedException {
        Optional<Sink.Memory> memory = remembers ? sink.memory(id) : Optional.empty();
        if (memory.isPresent() && memory.get().extent().isPacked()) {
            Lead lead = new Lead(in, size, false);
            return new WarcFile(id, size, limit, sink).readOn(lead, memory.get());
        }
        HashedStream hashed = new HashedStream(in);
        try (Unpacking file = new Unpacking(hashed, size, limit, Behind.NOTHING)) {
            if (file.type() instanceof ContentType.Warc) {
                new WarcFile(id, size, limit, sink).read(file, hashed);
                return true;
            }
            if (remembers && file.type() instanceof ContentType.JsonLines) {
                return lines(id, file.lead(), sink, memory);
            }
            Lead lead = file.lead();
            take(id, file.type(), lead, size >= 0 ? size : lead.head().length, sink);
            return true;
        }
    }

    private boolean lines(String id, Lead lead, Sink sink, Optional<Sink.Memory> memory)
            throws IOException, InterruptedException {
        JsonContainer container = new JsonContainer(id, limit, sink, memory);
        if (memory.isPresent() && memory.get().extent().length() > 0) {
            return container.readOn(lead.stream(), memory.get().extent());
        }
        container.read(lead.stream());
        return true;
    }

    private void take(String id, ContentType type, Lead lead, long bytes, Sink sink)
            throws IOException, InterruptedException {
        switch (type) {
            case ContentType.Page page -> sink.take(page(id, page.form(), lead.all(limit)));
            case ContentType.JsonLines lines ->
                    new JsonContainer(id, limit, sink, Optional.empty()).read(lead.stream());
            case ContentType.Braced braced -> braced(id, lead.all(limit), braced, bytes, sink);
            case ContentType.Other other -> {
                lead.requireSound();
                sink.take(new Skipped(id, other.kind(), bytes));
            }
            case ContentType.Packed packed ->
                    throw new IllegalStateException("still packed: " + id);
            case ContentType.Warc warc -> throw new IllegalStateException("no page: " + id);
        }
    }

    private static Undecoded page(String id, Form form, byte[] content) {
        String url = Mirror.url(id).orElse(null);
        About hints = url == null ? About.NOTHING : new About(url, "", null, null);
        return Undecoded.file(id, form, hints, content);
    }

    /// What begins like JSON but not like JSON lines: one object over several lines, JSON of
    /// another kind, lines that are very long or in UTF-16, or text.
    private void braced(String id, byte[] content, ContentType.Braced type, long bytes, Sink sink)
            throws IOException, InterruptedException {
        String text = Decoding.decode(content, Form.TEXT);
        byte[] utf8 = type.wide() == null ? content : text.getBytes(StandardCharsets.UTF_8);
        if (JsonLook.isLines(utf8, true)) {
            new JsonContainer(id, limit, sink, Optional.empty())
                    .read(new ByteArrayInputStream(utf8));
        } else if (JsonLook.isPage(text)) {
            new JsonContainer(id, limit, sink, Optional.empty()).single(content, text);
        } else if (JsonLook.isJson(text)) {
            sink.take(new Skipped(id, "json", bytes));
        } else {
            int start = ContentType.start(text);
            int end = Math.min(text.length(), start + Limits.HEAD);
            switch (ContentType.ofText(text.substring(start, end))) {
                case ContentType.Other other -> sink.take(new Skipped(id, other.kind(), bytes));
                case ContentType.Page page -> sink.take(page(id, page.form(), content));
                default -> throw new IllegalStateException("neither text nor code: " + id);
            }
        }
    }
}
