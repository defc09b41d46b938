package winnow.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import winnow.GeneratedCorpus;
import winnow.Winnow;
import winnow.model.Blank;
import winnow.model.CleanPage;
import winnow.model.Unreadable;
import winnow.pipeline.CleanSettings;
import winnow.pipeline.Cleaning;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Every character of a page's source is kept or removed, exactly once: read from the JSON that
/// `clean` prints, so that the contract is what is tested and not the classes behind it.
final class ConservationTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void clean_generatedPages_everyCharacterOnce(long seed) throws Exception {
        GeneratedCorpus.write(seed, 40, folder);
        int pages = 0;
        for (CleanPage page : cleaned()) {
            assertConserved(page);
            pages++;
        }
        assertThat(pages).isGreaterThan(40);
    }

    private List<CleanPage> cleaned() throws Exception {
        List<CleanPage> pages = new ArrayList<>();
        List<String> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
        }
        Cleaning.Results results =
                new Cleaning.Results() {
                    @Override
                    public void page(CleanPage page) {
                        pages.add(page);
                    }

                    @Override
                    public void missing(IOException file) {
                        throw new UncheckedIOException(file);
                    }

                    @Override
                    public void unreadable(Unreadable unreadable) {}

                    @Override
                    public void skipped(String file, String kind) {}

                    @Override
                    public void skipped(String file, SortedMap<String, Long> kinds) {}
                };
        Winnow.clean(files, System.in, CleanSettings.DEFAULT, results);
        return pages;
    }

    private static void assertConserved(CleanPage stored) throws Exception {
        StringWriter text = new StringWriter();
        try (JsonLines out = new JsonLines(text)) {
            out.line(json -> PageJson.write(json, stored, true));
        }
        Spans spans = Spans.read(text.toString());
        int[] points = spans.source.codePoints().toArray();
        int[] held = new int[points.length];
        for (int[] span : spans.all) {
            for (int i = span[0]; i < span[1]; i++) {
                held[i]++;
            }
        }
        for (int i = 0; i < points.length; i++) {
            boolean blank = points[i] <= Character.MAX_VALUE && Blank.is((char) points[i]);
            assertThat(held[i])
                    .as("%s: code point %d", stored.page().id(), i)
                    .isBetween(blank ? 0 : 1, 1);
        }
        assertSourceIsThePage(stored);
    }

    /// The source itself loses nothing of the page: a text file's source is the file, an HTML
    /// page's the text nodes of its body.
    private static void assertSourceIsThePage(CleanPage stored) throws Exception {
        String file = stored.page().id();
        if (file.contains("#") || file.endsWith(".gz")) {
            return;
        }
        String raw = Files.readString(Path.of(file));
        String expected = file.endsWith(".txt") ? raw : bodyText(raw);
        assertThat(solid(stored.page().source())).as(file).isEqualTo(solid(expected));
    }

    private static String bodyText(String html) {
        Element body = Jsoup.parse(html).body();
        body.select("script, style, template").remove();
        StringBuilder text = new StringBuilder();
        NodeVisitor nodes =
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText());
                    }
                };
        body.traverse(nodes);
        return text.toString();
    }

    private static String solid(String text) {
        StringBuilder solid = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Blank.is(text.charAt(i))) {
                solid.append(text.charAt(i));
            }
        }
        return solid.toString();
    }

    /// The source and the spans of blocks and removed of one line of JSON.
    private record Spans(String source, List<int[]> all) {
        static Spans read(String line) {
            List<int[]> all = new ArrayList<>();
            String source = "";
            int depth = 0;
            int start = -1;
            try (JsonParser json =
                    new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                    String name = String.valueOf(json.currentName());
                    if (depth == 1 && token == JsonToken.VALUE_STRING && name.equals("source")) {
                        source = json.getString();
                    } else if (depth == 3 && token == JsonToken.VALUE_NUMBER_INT) {
                        if (name.equals("start")) {
                            start = json.getIntValue();
                        } else if (name.equals("end")) {
                            all.add(new int[] {start, json.getIntValue()});
                        }
                    }
                }
            }
            return new Spans(source, all);
        }
    }
}
