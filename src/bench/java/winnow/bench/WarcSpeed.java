package winnow.bench;

import winnow.reader.Broken;
import winnow.reader.Reader;
import winnow.reader.Reading;
import winnow.reader.Root;
import winnow.reader.Undecoded;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// How fast the reader reads a WARC of generated pages, a gzip member a record, beside unpacking it
/// and doing nothing with it; and how much heap it takes. Pages are decoded, not cleaned.
///
/// Usage: `WarcSpeed N`, the number of pages, e.g. with `-Dbench.jvm=-Xmx128m`.
public final class WarcSpeed {
    private static final int ROUNDS = 5;
    private static final PrintStream OUT = System.out;

    private WarcSpeed() {}

    /// Runs the benchmark.
    public static void main(String[] arguments) throws Exception {
        int pages = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("warc-speed");
        Path file = folder.resolve("pages.warc.gz");
        try {
            write(file, pages);
            double bare = Double.MAX_VALUE;
            double read = Double.MAX_VALUE;
            long unpacked = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                unpacked = unpack(file);
                bare = Math.min(bare, (System.nanoTime() - begin) / 1e9);
                begin = System.nanoTime();
                read(folder, pages);
                read = Math.min(read, (System.nanoTime() - begin) / 1e9);
            }
            double mb = unpacked / 1e6;
            OUT.printf(
                    Locale.ROOT,
                    "%,d pages, %.0f MB packed, %.0f MB unpacked; best of %d%n"
                            + "gunzip alone %.0f MB/s, reader %.0f MB/s (%.0f pages/s)%n"
                            + "heap in use at most %.0f MB%n",
                    pages,
                    Files.size(file) / 1e6,
                    mb,
                    ROUNDS,
                    mb / bare,
                    mb / read,
                    pages / read,
                    heap());
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    /// The sum of what each part of the heap held at most, garbage included.
    private static double heap() {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            sum += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return sum / 1e6;
    }

    private static long unpack(Path file) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long sum = 0;
        try (InputStream in =
                new GZIPInputStream(
                        new BufferedInputStream(Files.newInputStream(file), 64 << 10), 64 << 10)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum += read;
            }
        }
        return sum;
    }

    private static void read(Path folder, int expected) throws IOException, InterruptedException {
        long[] count = new long[2];
        new Reader(Reader.PAGE_LIMIT)
                .read(
                        new Root("bench", folder),
                        (Reading reading) -> {
                            if (reading instanceof Undecoded page) {
                                count[0]++;
                                count[1] += page.decode().text().length();
                            } else if (reading instanceof Broken broken) {
                                throw new IllegalStateException(broken.toString());
                            }
                        });
        if (count[0] != expected) {
            throw new IllegalStateException("read " + count[0] + " pages");
        }
    }

    private static void write(Path file, int pages) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < pages; i++) {
                ByteArrayOutputStream member = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
                    gzip.write(record(i, page(random)));
                }
                member.writeTo(out);
            }
        }
    }

    /// About 25 kB of markup, as a page of a health site has.
    private static String page(Random random) {
        StringBuilder html = new StringBuilder("<!doctype html><html><head><title>Page</title>");
        for (int p = 0; p < 60; p++) {
            html.append("<div class=\"text-block-").append(p).append("\"><p>");
            for (int w = 0; w < 50; w++) {
                html.append("word").append(random.nextInt(5_000)).append(' ');
            }
            html.append("</p></div>\n");
        }
        return html.append("</html>").toString();
    }

    private static byte[] record(int number, String html) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html;
        return ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:bench:"
                        + number
                        + ">\r\nWARC-Target-URI: https://site.example/"
                        + number
                        + "\r\nWARC-Date: 2024-03-05T10:00:00Z\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                        + http.length()
                        + "\r\n\r\n"
                        + http
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
