package winnow.bench;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jsoup.Jsoup;

import winnow.index.Schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The least an indexer does: reads the files of a folder, unpacks gzip, takes the text out of HTML
/// with jsoup, and puts id and text into a bare Lucene index with Winnow's analysis.
///
/// Files named `.html`, `.htm` or `.xhtml` (`.gz` aside) are HTML, all others one text in UTF-8.
///
/// @param pages how many files
/// @param packed their bytes on disk
/// @param unpacked their bytes after gzip
record Floor(long pages, long packed, long unpacked) {
    static Floor of(Path folder, Path index, int threads) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        IndexWriterConfig config = new IndexWriterConfig(Schema.analyzer()).setRAMBufferSizeMB(64);
        try (FSDirectory directory = FSDirectory.open(Files.createDirectories(index));
                IndexWriter writer = new IndexWriter(directory, config);
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Floor>> parts = new ArrayList<>();
            for (int part = 0; part < threads; part++) {
                int first = part;
                parts.add(workers.submit(() -> add(files, first, threads, folder, writer)));
            }
            Floor sum = new Floor(0, 0, 0);
            for (Future<Floor> part : parts) {
                sum = sum.and(part.get());
            }
            writer.commit();
            return sum;
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static Floor add(List<Path> files, int first, int step, Path folder, IndexWriter writer)
            throws IOException {
        Floor sum = new Floor(0, 0, 0);
        for (int i = first; i < files.size(); i += step) {
            byte[] packed = Files.readAllBytes(files.get(i));
            byte[] bytes = unpacked(packed);
            Document document = new Document();
            String id = folder.relativize(files.get(i)).toString();
            document.add(new StringField("id", id, Store.YES));
            document.add(new TextField("text", text(id, bytes), Store.NO));
            writer.addDocument(document);
            sum = sum.and(new Floor(1, packed.length, bytes.length));
        }
        return sum;
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
        if (!gzip) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
            return in.readAllBytes();
        }
    }

    private static String text(String id, byte[] bytes) throws IOException {
        return isHtml(id)
                ? Jsoup.parse(new ByteArrayInputStream(bytes), null, "").body().text()
                : new String(bytes, StandardCharsets.UTF_8);
    }

    static boolean isHtml(String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.endsWith(".html") || plain.endsWith(".htm") || plain.endsWith(".xhtml");
    }

    private Floor and(Floor more) {
        return new Floor(pages + more.pages, packed + more.packed, unpacked + more.unpacked);
    }
}
