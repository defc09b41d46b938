package winnow.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import winnow.Winnow;
import winnow.model.About;
import winnow.model.Form;
import winnow.model.RawPage;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Kept text differs from its span of the source by the recorded repairs and by nothing else: read
/// from the JSON that `clean` prints, counted in code points, for every page of the tests.
final class RepairsTest {
    private static final List<String> FOLDERS =
            List.of("corpus", "src/test/resources/pages", "src/test/resources/winnow/filter");

    private static final List<String> PARTS =
            List.of(
                    "word",
                    "Sentence ends here.",
                    "a longer run of words, as people write them,",
                    "donâ€™t",
                    "fÃ¼r",
                    "Â\u00A0",
                    "â€\u009D",
                    "Ã¢â‚¬Å“",
                    "ðŸ˜€",
                    "\uD83D\uDE00",
                    "Ã",
                    "é",
                    "«CAFÉ»",
                    "&amp;",
                    "&amp;nbsp;",
                    "&#8217;",
                    "&nope;",
                    "\u00AD",
                    "\u200B",
                    "\u200D",
                    "\uFEFF",
                    "\u00A0",
                    "inflam-\nmation",
                    "inflammation",
                    "> ",
                    "- ",
                    "1. ",
                    "# ",
                    "```\n",
                    "**",
                    "| ",
                    "0 yorum:",
                    "\u0085",
                    "\f",
                    "\t",
                    "\r\n",
                    "\n",
                    "\n\n",
                    "<p>",
                    "<li>",
                    "<br>",
                    "<pre>",
                    "</pre>",
                    "<code>",
                    "</code>",
                    "日本語");

    private final Map<String, Integer> rules = new TreeMap<>();

    @Test
    void clean_pagesOfTheTests_differByTheirRepairsOnly() throws IOException {
        int pages = 0;
        for (String folder : FOLDERS) {
            try (Stream<Path> walk = Files.walk(Path.of(folder))) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    check(Form.TEXT, text, file.toString());
                    check(Form.HTML, text, file.toString());
                    pages++;
                }
            }
        }
        assertThat(pages).isGreaterThan(300);
    }

    @Test
    void clean_uglyPages_differByTheirRepairsOnly() {
        for (int seed = 0; seed < 800; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1, 120); i > 0; i--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
                text.append(random.nextInt(3) == 0 ? "" : " ");
            }
            check(Form.TEXT, text.toString(), "seed " + seed);
            check(Form.HTML, text.toString(), "seed " + seed);
        }
        assertThat(rules)
                .containsKeys(
                        "entity",
                        "mojibake",
                        "joined-line",
                        "soft-hyphen",
                        "zero-width",
                        "no-break-space");
    }

    private void check(Form form, String text, String which) {
        StringWriter printed = new StringWriter();
        try (JsonLines out = new JsonLines(printed)) {
            RawPage raw = new RawPage("p", form, text.replace("\uFFFD", ""), About.NOTHING);
            out.line(json -> PageJson.write(json, Winnow.clean(raw), true));
        }
        Printed page = Printed.read(printed.toString());
        int[] source = page.source.codePoints().toArray();
        for (PrintedBlock block : page.blocks) {
            assertThat(block.text).as(which).isEqualTo(repaired(block, source, which));
        }
    }

    /// The span of a block with its repairs carried out, which have to be in order inside it.
    private String repaired(PrintedBlock block, int[] source, String which) {
        StringBuilder text = new StringBuilder();
        int at = block.start;
        for (PrintedRepair repair : block.repairs) {
            assertThat(repair.start).as(which).isBetween(at, repair.end - 1);
            assertThat(repair.end).as(which).isBetween(at, block.end);
            text.append(new String(source, at, repair.start - at)).append(repair.to);
            at = repair.end;
            rules.merge(repair.rule, 1, Integer::sum);
        }
        return text.append(new String(source, at, block.end - at)).toString();
    }

    private record PrintedRepair(int start, int end, String to, String rule) {}

    private record PrintedBlock(int start, int end, String text, List<PrintedRepair> repairs) {}

    private record Printed(String source, List<PrintedBlock> blocks) {
        static Printed read(String line) {
            try (JsonParser json =
                    new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
                json.nextToken();
                Map<String, Object> page = object(json);
                List<PrintedBlock> blocks = new ArrayList<>();
                for (Map<String, Object> block : objects(page, "blocks")) {
                    List<PrintedRepair> repairs = new ArrayList<>();
                    for (Map<String, Object> repair : objects(block, "repairs")) {
                        repairs.add(
                                new PrintedRepair(
                                        number(repair, "start"),
                                        number(repair, "end"),
                                        text(repair, "to"),
                                        text(repair, "rule")));
                    }
                    int start = number(block, "start");
                    int end = number(block, "end");
                    blocks.add(new PrintedBlock(start, end, text(block, "text"), repairs));
                }
                return new Printed(text(page, "source"), blocks);
            }
        }

        /// The members of the object whose brace was read.
        private static Map<String, Object> object(JsonParser json) {
            Map<String, Object> members = new TreeMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = String.valueOf(json.currentName());
                Object value = value(json, json.nextToken());
                members.put(name, value);
            }
            return members;
        }

        private static Object value(JsonParser json, JsonToken token) {
            return switch (token) {
                case START_OBJECT -> object(json);
                case START_ARRAY -> {
                    List<Object> all = new ArrayList<>();
                    JsonToken next = json.nextToken();
                    while (next != JsonToken.END_ARRAY) {
                        all.add(value(json, next));
                        next = json.nextToken();
                    }
                    yield all;
                }
                case VALUE_NUMBER_INT -> json.getIntValue();
                default -> String.valueOf(json.getString());
            };
        }

        private static List<Map<String, Object>> objects(Map<String, Object> in, String name) {
            List<Map<String, Object>> objects = new ArrayList<>();
            if (in.get(name) instanceof List<?> all) {
                for (Object one : all) {
                    Map<String, Object> members = new TreeMap<>();
                    if (one instanceof Map<?, ?> map) {
                        map.forEach((key, value) -> members.put(String.valueOf(key), value));
                    }
                    objects.add(members);
                }
            }
            return objects;
        }

        private static int number(Map<String, Object> in, String name) {
            return in.get(name) instanceof Integer number ? number : -1;
        }

        private static String text(Map<String, Object> in, String name) {
            return String.valueOf(in.get(name));
        }
    }
}
