package winnow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A folder of scraped pages made from a seed: articles of invented words as text and HTML, copies
/// of them, pasted lists, widgets, a site with a disclaimer, hostile characters, and files that
/// cannot be read.
///
/// The same seed makes the same folder.
public final class GeneratedCorpus {
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ren", "sto", "va", "dur", "pel", "ti", "no", "gra", "bel", "ış", "ñu",
        "cœ", "fü", "хо", "ле", "𝒳"
    };

    private static final String DISCLAIMER =
            "The owner of these pages made all of this up and answers for no word of it.";

    private final Random random;
    private final Path folder;
    private final List<List<String>> articles = new ArrayList<>();
    private int files;

    private GeneratedCorpus(long seed, Path folder) {
        this.random = new Random(seed);
        this.folder = folder;
    }

    /// Writes about `pages` pages below `folder`.
    public static void write(long seed, int pages, Path folder) throws IOException {
        GeneratedCorpus corpus = new GeneratedCorpus(seed, folder);
        while (corpus.files < pages) {
            corpus.writeOne();
        }
        corpus.writeOddities();
    }

    private void writeOne() throws IOException {
        List<String> paragraphs = new ArrayList<>(paragraphs());
        if (random.nextInt(3) == 0) {
            paragraphs.addAll(tail());
        }
        if (random.nextInt(4) == 0) {
            paragraphs.add(random.nextInt(9) + " yorum:");
        }
        String name = name();
        if (name.startsWith("one.example") && files % 4 > 0) {
            paragraphs.add(files % 2 * paragraphs.size(), DISCLAIMER);
        }
        if (random.nextBoolean()) {
            write(name + ".txt", String.join("\n\n", paragraphs));
        } else {
            write(name, html(paragraphs));
        }
    }

    private List<String> paragraphs() {
        if (articles.isEmpty() || random.nextInt(5) < 3) {
            articles.add(article());
            return articles.getLast();
        }
        List<String> original = articles.get(random.nextInt(articles.size()));
        return switch (random.nextInt(4)) {
            case 0 -> original;
            case 1 -> original.subList(0, 1 + random.nextInt(original.size()));
            case 2 -> original.stream().map(this::reworded).toList();
            default -> {
                List<String> both = new ArrayList<>(original);
                both.addAll(article());
                yield both;
            }
        };
    }

    private List<String> article() {
        List<String> paragraphs = new ArrayList<>(List.of(word() + " " + word()));
        for (int n = 2 + random.nextInt(7); n > 0; n--) {
            StringBuilder paragraph = new StringBuilder();
            for (int sentences = 1 + random.nextInt(5); sentences > 0; sentences--) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence());
            }
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder("The");
        for (int words = 5 + random.nextInt(14); words > 0; words--) {
            sentence.append(random.nextInt(30) == 0 ? "\u00A0" : " ").append(word());
        }
        return sentence.append(random.nextInt(40) == 0 ? ".>" : ".").toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return random.nextInt(60) == 0 ? word + "\u00AD" + random.nextInt(500) : word.toString();
    }

    private String reworded(String paragraph) {
        StringBuilder text = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            text.append(text.isEmpty() ? "" : " ").append(random.nextInt(15) == 0 ? word() : word);
        }
        return text.toString();
    }

    private List<String> tail() {
        String head = word();
        List<String> phrases = new ArrayList<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                phrases.add(head + " " + letter + word() + " " + word());
            }
        }
        return phrases;
    }

    private String html(List<String> paragraphs) {
        StringBuilder html = new StringBuilder("<!doctype html><html><head><title>");
        html.append(word()).append("</title><style>p{}</style></head><body><ul class=nav>");
        for (int n = random.nextInt(6); n > 0; n--) {
            html.append("<li><a href=/x>").append(word()).append("</a>");
        }
        html.append("</ul><div class=\"content widget\"><h1>").append(word()).append("</h1>");
        for (String paragraph : paragraphs) {
            html.append(random.nextInt(20) == 0 ? "<div><b>" : "<p>");
            html.append(paragraph.replace(">", "&gt;"));
            html.append(random.nextInt(20) == 0 ? "<br>" + word() : "");
        }
        html.append("<div style='display:none'>").append(word()).append(" hidden</div></div>");
        html.append("<script>var x = '<p>no text</p>';</script><footer>© ").append(word());
        return html.append("</footer></body></html>").toString();
    }

    private void writeOddities() throws IOException {
        write("empty.txt", "");
        write("blank.html", "<html><body> <p>&nbsp;</p> </body></html>");
        write("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0});
        write("styles.css", "body { color: red; }\n.a { margin: 0; }\n");
        byte[] packed = packed(html(article()));
        write("packed.gz", packed);
        write("clipped.gz", Arrays.copyOf(packed, packed.length / 2));
        String record = "{\"id\":\"a\",\"text\":\"%s\"}\n".formatted(sentence());
        write("records.jsonl", record + "{\"id\":\"broken\n" + record.replace("The", "All"));
        write(".hidden", "not to be read");
        String twin = String.join("\n\n", article());
        write("twin.txt", twin);
        write("dumps/twin.txt", twin);
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String name() {
        String[] sites = {"one.example", "two.example", "dumps"};
        return sites[random.nextInt(sites.length)] + "/page-%03d".formatted(files++);
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
