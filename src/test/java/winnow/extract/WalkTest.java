package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.extract.Pages.blocks;
import static winnow.extract.Pages.html;

import org.junit.jupiter.api.Test;

class WalkTest {
    @Test
    void source_inlineElements_neitherGlueNorSplitWords() {
        assertThat(
                        html("<p>foo<b>bar</b> <i>baz</i>\n <span>qux</span><em>, end</em></p>")
                                .source())
                .isEqualTo("foobar baz qux, end");
    }

    @Test
    void source_blocks_standOnLinesOfTheirOwn() {
        assertThat(html("<div>one<p>two</p>three</div><section>four</section>").source())
                .isEqualTo("one\ntwo\nthree\nfour");
    }

    @Test
    void source_scriptStyleTemplate_areNoText() {
        String html =
                "<p>a<script>x</script><style>y</style><template><p>z</p></template>b</p>"
                        + "<svg><style>w</style></svg>";
        assertThat(html(html).source()).isEqualTo("ab");
    }

    @Test
    void source_noscriptIframeSvgAndControls_areText() {
        String html =
                "<body><noscript>a</noscript><iframe>b</iframe><svg><title>c</title></svg>"
                    + "<select><option>d<option>e</select><textarea>f</textarea><button>g</button>";
        assertThat(html(html).source()).isEqualTo("a\nb\nc\nd\ne\nf\ng");
    }

    @Test
    void source_noBreakSpaces_areSpaces() {
        assertThat(html("<p>a&nbsp;&nbsp;b &nbsp; c</p>").source()).isEqualTo("a b c");
    }

    @Test
    void blocks_singleBreaks_areLinesOfOneBlock() {
        assertThat(blocks(html("<p>causes of pain <br>\n causes of fire<br/>causes of war</p>")))
                .containsExactly("paragraph: causes of pain\ncauses of fire\ncauses of war");
    }

    @Test
    void blocks_twoBreaks_split() {
        assertThat(blocks(html("<p>one<br> <br>two<br><br><br>three</p>")))
                .containsExactly("paragraph: one", "paragraph: two", "paragraph: three");
    }

    @Test
    void blocks_pre_keepsItsLines() {
        assertThat(blocks(html("<pre>if (a)\n  b();\n\n<b>c</b>();</pre>")))
                .containsExactly("code: if (a)\n  b();\n\nc();");
    }

    @Test
    void blocks_nestedLists_areItemsOfTheirOwn() {
        assertThat(blocks(html("<ul><li>fruit<ul><li>apple<li>pear</ul>more fruit<li>nuts</ul>")))
                .containsExactly(
                        "item: fruit",
                        "item: apple",
                        "item: pear",
                        "item: more fruit",
                        "item: nuts");
    }

    @Test
    void blocks_kinds_followTheTags() {
        String html =
                "<h2>head</h2><blockquote><p>quote</p></blockquote><dl><dt>term<dd>meaning</dl>"
                        + "<figure><figcaption>caption</figcaption></figure><p>para</p>";
        assertThat(blocks(html(html)))
                .containsExactly(
                        "heading: head",
                        "quote: quote",
                        "item: term",
                        "item: meaning",
                        "caption: caption",
                        "paragraph: para");
    }

    @Test
    void blocks_dataTable_isARowEach() {
        String html =
                "<table><caption>doses</caption><tr><th>drug<th>dose</tr>"
                        + "<tr><td><p>ibuprofen</p><td> <b>400</b> mg </tr></table>";
        assertThat(blocks(html(html)))
                .containsExactly("caption: doses", "row: drug\tdose", "row: ibuprofen\t400 mg");
    }

    @Test
    void blocks_layoutTable_isACellEach() {
        String html =
                "<table><tr><td><ul><li>menu</ul></td><td><p>one</p><p>two</p>"
                        + "<table><tr><td>a<td>b</table></td></tr></table>";
        assertThat(blocks(html(html)))
                .containsExactly("item: menu", "paragraph: one", "paragraph: two", "row: a\tb");
    }

    @Test
    void blocks_textAroundATable_isNoRow() {
        assertThat(blocks(html("<div>before<table><tr><td>a<td>b</table>after</div>")))
                .containsExactly("paragraph: before", "row: a\tb", "paragraph: after");
    }
}
