package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.model.Page;
import winnow.model.Piece;

import java.util.SplittableRandom;

/// Whatever the HTML, the page's constructor finds every character in one place, and something is
/// kept where there is text.
class ExtractorPropertyTest {
    private static final String[] PARTS = {
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<ul>",
        "<li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "<th>",
        "</table>",
        "</td>",
        "</tr>",
        "<br>",
        "<br/>",
        "<pre>",
        "</pre>",
        "<a href=x>",
        "</a>",
        "<b>",
        "<i>",
        "</b>",
        "</i>",
        "<h1>",
        "</h1>",
        "<h3>",
        "<nav>",
        "</nav>",
        "<article>",
        "</article>",
        "<main>",
        "<aside class='side-bar'>",
        "<div class=widget>",
        "<div class='comments'>",
        "<span style='display:none'>",
        "</span>",
        "<p hidden>",
        "<div style='left:-9999px;position:absolute;'>",
        "<script>if (a<b) c</script>",
        "<style>p{}</style>",
        "<template><p>t</template>",
        "<svg><text>s</text></svg>",
        "<math><mi>",
        "<select><option>o",
        "</select>",
        "<textarea>x",
        "</textarea>",
        "<button>b</button>",
        "<iframe>f</iframe>",
        "<noscript>n</noscript>",
        "<xmp>&x</xmp>",
        "<!-- c -->",
        "<![CDATA[",
        "]]>",
        "<",
        ">",
        "&",
        "&amp;nbsp;",
        "&nbsp;",
        "&#0;",
        "&#xD83D;",
        "&zwnj;",
        "\u00AD",
        "\u200B",
        "\uFEFF",
        "\u00A0",
        " ",
        "\n",
        "\t",
        "\r\n",
        "\f",
        "\u0085",
        "\u2028",
        "\u0000",
        "word",
        "Two words.",
        "emoji \uD83D\uDE00",
        "日本語。",
        "<dl><dt>",
        "<dd>",
        "</dl>",
        "<blockquote>",
        "</blockquote>",
        "<figure><figcaption>",
        "</figure>",
        "<details><summary>",
        "</details>",
        "<form>",
        "</form>",
        "<body class=x>",
        "</body>",
        "<html>",
        "</html>",
        "<head>",
        "<frameset>",
        "<plaintex>",
        "<details open>",
        "<meta name=description content=\"d e f\">",
        "<script type='application/ld+json'>{\"articleBody\":\"x\\ud83d y\"",
        "</script>",
        "A sentence that is long enough to be taken for prose by anyone who reads it, twice over.",
    };

    @Test
    void extract_tagSoup_losesNoCharacter() {
        for (int seed = 0; seed < 3000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder html = new StringBuilder();
            int parts = random.nextInt(1, 120);
            for (int i = 0; i < parts; i++) {
                html.append(PARTS[random.nextInt(PARTS.length)]);
            }
            check(html.toString(), "seed " + seed);
        }
    }

    private static void check(String html, String which) {
        try {
            Page page = Pages.html(html);
            assertThat(page.pieces().stream().anyMatch(Piece::isKept))
                    .as(which)
                    .isEqualTo(!page.pieces().isEmpty());
            assertThat(page.source().codePoints().noneMatch(ExtractorPropertyTest::isHalf))
                    .as(which)
                    .isTrue();
        } catch (RuntimeException e) {
            throw new AssertionError(which + ": " + html, e);
        }
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    @Test
    void extract_textSoup_losesNoCharacter() {
        for (int seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            int parts = random.nextInt(1, 80);
            for (int i = 0; i < parts; i++) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
                text.append(random.nextInt(3) == 0 ? "\n" : " ");
            }
            Page page = Pages.text(text.toString());
            assertThat(page.source()).as("seed " + seed).isEqualTo(text.toString());
        }
    }

    @Test
    void extract_textOfManyElements_staysInOrder() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder html = new StringBuilder();
            String[] tags = {"div", "p", "span", "b", "ul", "li", "section", "blockquote", "em"};
            for (int i = 0; i < 200; i++) {
                String tag = tags[random.nextInt(tags.length)];
                html.append(random.nextBoolean() ? "<" : "</").append(tag).append('>');
                html.append('w').append(i).append(' ');
            }
            String source = Pages.html(html.toString()).source();
            int at = -1;
            for (int i = 0; i < 200; i++) {
                int next = source.indexOf("w" + i, at + 1);
                assertThat(next).as("seed " + seed + " word " + i).isGreaterThan(at);
                at = next;
            }
        }
    }

    @Test
    void extract_deepNesting_keepsItsText() {
        String html = "<div>".repeat(5000) + Pages.PROSE + "</div>".repeat(5000);
        assertThat(Pages.html(html).text()).isEqualTo(Pages.PROSE);
        check("<table><tr><td>x".repeat(5000), "nested tables");
        check("<b><i>x".repeat(3000), "unclosed inline elements");
        check("<ul><li>x".repeat(5000), "nested lists");
    }

    @Test
    void extract_hugePages_areLinear() {
        check("<a href=x>link</a> ".repeat(100_000), "100,000 links");
        check("<p>short".repeat(200_000), "200,000 paragraphs");
        check("<p>" + "word ".repeat(2_000_000), "a paragraph of 10 MB");
        check("<div class='" + "side-bar ".repeat(200_000) + "'>x", "a huge class");
        check("<div style='" + "a:b;".repeat(200_000) + "'>x", "a huge style");
        check("<br>".repeat(300_000) + "x", "300,000 breaks");
        check("<td>".repeat(100_000) + "x", "100,000 cells");
        check("x&amp;amp;".repeat(200_000), "200,000 entities");
        assertThat(Pages.text("a line of text\n".repeat(500_000)).pieces()).hasSize(500_000);
        assertThat(Pages.text("x".repeat(10_000_000)).pieces()).hasSize(1);
    }
}
