package winnow;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import winnow.Truth.Page;
import winnow.model.Form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A folder of sample pages beside the `truth.json` that labels them, read without any of Winnow's
/// own stages.
///
/// @param root the folder; its last name starts every page id
/// @param truth the labels
/// @param texts the visible text of every page found, by page id, white space as it comes
/// @param skipped the files found that are no pages, counted by kind
public record SamplePages(
        Path root, Truth truth, Map<String, String> texts, Map<String, Integer> skipped) {
    /// Reads the folder, with the charsets and forms that its `truth.json` states.
    public static SamplePages read(Path root) {
        Truth truth = Truth.read(root.resolve("truth.json"));
        SamplePages pages = new SamplePages(root, truth, new TreeMap<>(), new TreeMap<>());
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(pages::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private void take(Path file) {
        String name = file.getFileName().toString();
        String kind = skippedKind(name);
        if (!kind.isEmpty()) {
            skipped.merge(kind, 1, Integer::sum);
        } else if (name.endsWith(".jsonl")) {
            takeRecords(file);
        } else {
            texts.put(id(file), text(id(file), bytes(file)));
        }
    }

    private static String skippedKind(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "png" -> "image";
            case "css" -> "css";
            case "json" -> "json";
            default -> "";
        };
    }

    private void takeRecords(Path file) {
        for (String line : new String(bytes(file), StandardCharsets.UTF_8).lines().toList()) {
            String id = id(file) + "#";
            String text = "";
            try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
                in.nextToken();
                for (String field = in.nextName(); field != null; field = in.nextName()) {
                    in.nextToken();
                    switch (field) {
                        case "id" -> id += in.getString();
                        case "text", "html" -> text = in.getString();
                        default -> {} // what the record says about itself is no text
                    }
                }
            }
            texts.put(id, text(id, text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// The visible text of that page.
    String text(String page) {
        return Objects.requireNonNull(texts.get(page), page);
    }

    private String id(Path file) {
        Path above = Objects.requireNonNull(root.toAbsolutePath().getParent());
        String path = above.relativize(file.toAbsolutePath()).toString();
        String id = path.replace(file.getFileSystem().getSeparator(), "/");
        return id.replace("%", "%25").replace("#", "%23");
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain =
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /// The page's visible text; of a page without a label, so that the test can name it, nothing.
    private String text(String id, byte[] bytes) {
        for (Page page : truth.pages()) {
            if (page.id().equals(id)) {
                String charset = page.charset().name();
                return page.form() == Form.TEXT
                        ? new String(bytes, page.charset())
                        : parse(bytes, charset).body().text();
            }
        }
        return "";
    }

    private static Document parse(byte[] bytes, String charset) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
