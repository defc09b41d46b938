package winnow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.markdown.Reader.solid;

import org.junit.jupiter.api.Test;

import winnow.model.About;
import winnow.model.Block;
import winnow.model.Form;
import winnow.model.Page;
import winnow.model.RawPage;
import winnow.pipeline.Cleaning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Whoever renders the Markdown of a page sees its kept text, however strange the page is.
class MarkdownPropertyTest {
    private static final Cleaning CLEANING = new Cleaning(false, true);

    private static final List<String> FOLDERS =
            List.of("corpus", "src/test/resources/pages", "src/test/resources/winnow/filter");

    private static final List<String> TAGS =
            List.of(
                    "p",
                    "div",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "code",
                    "h1",
                    "h3",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "li",
                    "li",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "table",
                    "tr",
                    "tr",
                    "td",
                    "td",
                    "th",
                    "thead",
                    "caption",
                    "figcaption",
                    "a",
                    "a",
                    "span",
                    "section");

    private static final List<String> OPENINGS =
            List.of(
                    "<a href='/x?a=1&copy;=2'>",
                    "<a href='javascript:alert(1)'>",
                    "<a href='http://o.example/(a)b_*c`<d>|e \"f\"'>",
                    "<ol start=7>",
                    "<ol start=0>",
                    "<li value=12>",
                    "<td colspan=3>",
                    "<td rowspan=2>",
                    "<pre><code class='language-java'>",
                    "<br>",
                    "<br>",
                    "<br><br>",
                    "<hr>",
                    "<tr><td>");

    private static final List<String> TEXTS =
            List.of(
                    "word",
                    "Two words.",
                    "*",
                    "**",
                    "_",
                    "__",
                    "`",
                    "``",
                    "~",
                    "~~~",
                    "#",
                    "##",
                    "# ",
                    "1. ",
                    "12) ",
                    "- ",
                    "+ ",
                    "+",
                    "-",
                    "---",
                    "===",
                    "= ",
                    "|",
                    "| - |",
                    "-|-",
                    ":-:",
                    "&gt; ",
                    "&gt;",
                    "&lt;",
                    "&lt;b&gt;",
                    "&lt;!-- ",
                    "--&gt;",
                    "\\",
                    "\\\\",
                    "[",
                    "]",
                    "](",
                    ")",
                    "!",
                    "[x] ",
                    "[a]: /b",
                    "&amp;amp;",
                    "&amp;#35;",
                    "&amp;",
                    "https://a.b/_c_",
                    "snake_case",
                    "5 * 3",
                    "a*b*c",
                    "“q”",
                    "»",
                    "é",
                    "日本語",
                    "\uD83D\uDE00",
                    "\u00AD",
                    "\u200B",
                    "\u0007",
                    "\u0085",
                    "\u2028",
                    " ",
                    " ",
                    " ",
                    "\n",
                    "\t",
                    "    ",
                    "&nbsp;",
                    "```java",
                    "www.a.example",
                    "&lt;http://a.example&gt;",
                    "$x$",
                    ":",
                    "0",
                    "9",
                    "x",
                    "Y");

    @Test
    void of_samplePages_showTheKeptText() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> walk = Files.walk(Path.of(folder))) {
                walk.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        int pages = 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) { // packed, a picture, or in an older charset
                check(Form.HTML, text, file.toString());
                check(Form.TEXT, text, file.toString());
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(250);
    }

    @Test
    void of_tagSoup_showsTheKeptText() {
        for (int seed = 0; seed < 2500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(1, 60); i > 0; i--) {
                html.append(part(random));
            }
            check(Form.HTML, html.toString(), "seed " + seed);
        }
    }

    @Test
    void of_textSoup_showsTheKeptText() {
        for (int seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                text.append(pick(TEXTS, random).replace("&lt;", "<").replace("&gt;", ">"));
                text.append(random.nextInt(4) == 0 ? "\n" : "");
                text.append(random.nextInt(12) == 0 ? "\n\n" : "");
            }
            check(Form.TEXT, text.toString(), "seed " + seed);
        }
    }

    private static String part(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "<" + pick(TAGS, random) + ">";
            case 2 -> "</" + pick(TAGS, random) + ">";
            case 3 -> pick(OPENINGS, random);
            default -> pick(TEXTS, random);
        };
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private static void check(Form form, String text, String which) {
        About about = new About("https://site.example/a/b.html", "", null, null);
        Page page = CLEANING.clean(new RawPage("p", form, text, about)).page();
        String markdown = Markdown.of(page);
        String told = which + "\n" + text + "\n----\n" + markdown;
        assertThat(Reader.intruders(markdown)).as(told).isEmpty();
        assertThat(Reader.seen(markdown)).as(told).isEqualTo(kept(page));
        assertThat(Reader.targets(markdown))
                .as(told)
                .allMatch(target -> target.matches("(https?://|mailto:|tel:).*"));
    }

    /// The kept text without blanks, and without what the layout says in its place.
    private static String kept(Page page) {
        StringBuilder kept = new StringBuilder();
        for (Block block : page.kept()) {
            kept.append(Kept.text(block, page.source()));
        }
        return solid(kept.toString());
    }
}
