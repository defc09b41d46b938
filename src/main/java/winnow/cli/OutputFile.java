package winnow.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.github.luben.zstd.ZstdOutputStream;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// A text file that is there when it is whole, and until then not at all: what is written goes to a
/// file beside it, which takes its name at last. Compressed if its name says so.
final class OutputFile implements Closeable {
    private final Path file;
    private final Path part;
    private final Writer writer;

    /// @throws IOException if its folder takes no file; the message names it
    OutputFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name a file in it");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder), null, "no such folder");
        }
        this.file = file;
        this.part =
                folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        this.writer = new OutputStreamWriter(stream(), StandardCharsets.UTF_8);
    }

    private OutputStream stream() throws IOException {
        OutputStream plain =
                new BufferedOutputStream(Files.newOutputStream(part, CREATE_NEW, WRITE), 1 << 16);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zst")) {
            return new ZstdOutputStream(plain);
        }
        return name.endsWith(".gz") ? new GZIPOutputStream(plain, 1 << 16) : plain;
    }

    /// Where the text goes, UTF-8.
    Writer writer() {
        return writer;
    }

    /// The file is whole: it takes its name, and replaces one that had it.
    void finish() throws IOException {
        writer.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Takes away what was not finished.
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
