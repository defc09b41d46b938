package winnow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.Winnow;
import winnow.model.About;
import winnow.model.Form;
import winnow.model.RawPage;

class MarkdownTest {
    private static final String PROSE =
            "<p>A heel that hurts with the first step in the morning calms down within weeks.</p>";

    private static String markdown(String html) {
        About about = new About("https://foot.example/heel/pain.html", "", null, null);
        return Winnow.markdown(new RawPage("p", Form.HTML, html, about));
    }

    /// What becomes of `html` behind a heading and some prose.
    private static String behindProse(String html) {
        String page = "<main><h1>Heel pain</h1>" + PROSE.repeat(5) + html + "</main>";
        String markdown = markdown(page);
        return markdown.substring(markdown.lastIndexOf("weeks.") + "weeks.".length());
    }

    @Test
    void of_headings_keepTheirLevels() {
        assertThat(markdown("<h1>Heel pain</h1>" + PROSE + "<h3>What helps #1</h3>" + PROSE))
                .startsWith("# Heel pain\n\nA heel")
                .contains("\n\n### What helps #1\n\nA heel");
    }

    @Test
    void of_lists_areNestedAndNumbered() {
        String html =
                "<ol start=3><li>Rest<ul><li>two days<li>no longer</ul><li>Ice<li"
                        + " value=9>Walk</ol>";
        assertThat(behindProse(html + "<ul><li>one</ul><ul><li>other</ul>"))
                .endsWith(
                        """


                        3. Rest

                           - two days
                           - no longer

                        4. Ice

                        9) Walk

                        - one

                        * other\
                        """);
    }

    @Test
    void of_itemOfManyBlocks_keepsThemTogether() {
        assertThat(behindProse("<ul><li><p>Stand on a step.</p><p>Lower it.</p><li>Rest</ul>"))
                .endsWith("- Stand on a step.\n\n  Lower it.\n- Rest");
    }

    @Test
    void of_definitions_standBelowTheirTerm() {
        assertThat(
                        behindProse(
                                "<dl><dt>Fascia<dd>A band under the"
                                        + " foot.<dt>Spur<dd>Bone.</dl>"))
                .endsWith("- Fascia\n\n  A band under the foot.\n- Spur\n\n  Bone.");
    }

    @Test
    void of_table_hasHeadsAndEmptyCells() {
        String html =
                "<table><caption>All doses of one day, as the makers state"
                    + " them.</caption><tr><th>Drug</th><th>Child</th><th>Adult</th></tr><tr><td"
                    + " rowspan=2>A|B</td><td colspan=2>none</td></tr>"
                    + "<tr><td>1<br>2</td><td><b>3</b></td></tr></table>";
        assertThat(behindProse(html))
                .endsWith(
                        """
                        All doses of one day, as the makers state them.

                        | Drug | Child | Adult |
                        | --- | --- | --- |
                        | A\\|B | none | |
                        | | 1 2 | **3** |\
                        """);
    }

    @Test
    void of_tableWithoutHeads_getsEmptyOnes() {
        String html = "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>";
        assertThat(behindProse(html)).endsWith("| | |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |");
    }

    @Test
    void of_links_areAbsolute() {
        assertThat(
                        markdown(
                                "<p>See <a href='../skin/a b.html?x=1#top'>dry <b>skin</b></a>, <a"
                                        + " href='#top'>above</a>, <a href='?p=2'>next</a> and <a"
                                        + " href='//other.example'>others</a> for a longer"
                                        + " answer.</p>"))
                .isEqualTo(
                        "See [dry **skin**](https://foot.example/skin/a%20b.html?x=1#top), above,"
                                + " [next](https://foot.example/heel/pain.html?p=2) and"
                                + " [others](https://other.example) for a longer answer.");
    }

    @Test
    void of_hostileLinks_areTheirWords() {
        assertThat(
                        markdown(
                                "<p>Click <a href='java\n"
                                        + "script:alert(1)'>here</a>, <a"
                                        + " href='data:text/html,x'>there</a> or <a href='"
                                        + " VBScript:x'>anywhere</a> and nothing will happen.</p>"))
                .isEqualTo("Click here, there or anywhere and nothing will happen.");
    }

    @Test
    void of_textThatLooksLikeMarkdown_isEscaped() {
        assertThat(
                        markdown(
                                "<p>1. of *all* [x](y) &lt;b&gt; `c` a_b 5 * 3 &amp;lt; &amp;nope;"
                                    + " and so on, for a while, as it is said.</p><p># not a"
                                    + " heading, but a line that begins with a hash and goes on for"
                                    + " long enough.</p>"))
                .isEqualTo(
                        "1\\. of \\*all\\* \\[x](y) \\<b> \\`c\\` a_b 5 * 3 < \\&nope; and so on,"
                                + " for a while, as it is said.\n\n\\# not a heading, but a line"
                                + " that begins with a hash and goes on for long enough.");
    }

    @Test
    void of_inlines_areSetOffWhereTheyAreUnderstood() {
        assertThat(
                        markdown(
                                "<p><b>Rest</b>, <em>not <b>too</b> long</em>; press"
                                    + " <code>a`b</code>, un<b>believ</b>able, un<i>believ</i>able,"
                                    + " and that is all that there is to say of it.</p>"))
                .isEqualTo(
                        "**Rest**, _not **too** long_; press ``a`b``, un**believ**able,"
                                + " unbelievable, and that is all that there is to say of it.");
    }

    @Test
    void of_code_standsBetweenFences() {
        String html = "<pre class='x language-java'>int a = 1;\n\n  // ``` * _ &lt;b&gt;\n</pre>";
        assertThat(behindProse("<ul><li>So:" + html + "</ul>"))
                .endsWith(
                        """
                        - So:

                          ````java
                          int a = 1;

                            // ``` * _ <b>
                          ````\
                        """);
    }

    @Test
    void of_quotes_beginWithTheirSign() {
        String html = "<blockquote><p>Walk a little.</p><ul><li>Slowly.</ul></blockquote>";
        assertThat(behindProse(html + "<p>Heels are bones, and big ones at that.</p>"))
                .isEqualTo(
                        "\n\n> Walk a little.\n>\n> - Slowly."
                                + "\n\nHeels are bones, and big ones at that.");
    }

    @Test
    void of_lineBreaks_stayInParagraphs() {
        assertThat(markdown("<p>Heel House<br>- 12 High Street<br>Leeds, where one is well.</p>"))
                .isEqualTo("Heel House\\\n\\- 12 High Street\\\nLeeds, where one is well.");
    }

    @Test
    void of_trimmedItem_isStillAnItem() {
        String html =
                "<ul><li>Rest<li>Ice</ul><p>That is all that can be said about heels. &gt;</p>";
        assertThat(behindProse(html))
                .endsWith("- Rest\n- Ice\n\nThat is all that can be said about heels.");
    }

    @Test
    void of_deepLists_areCutAtADepth() {
        String markdown = behindProse("<ul><li>Rest in bed".repeat(100));
        assertThat(Reader.seen(markdown).equals("Restinbed".repeat(100))).isTrue();
        assertThat(markdown).hasSizeLessThan(100 * 40);
        assertThat(markdown.lines().filter(line -> line.contains("Rest"))).hasSize(100);
    }

    private static String ofText(String text) {
        return Winnow.markdown(new RawPage("p", Form.TEXT, text, About.NOTHING));
    }

    @Test
    void of_textPage_hasListsQuotesAndHeadings() {
        String text =
                """
                Heel pain
                =========
                It hurts.

                > Does it?
                > Always.

                * rest
                  1) two days
                  2) no longer
                • ice
                """;
        assertThat(ofText(text))
                .isEqualTo(
                        """
                        # Heel pain

                        It hurts.

                        > Does it?
                        >
                        > Always.

                        - rest

                          1. two days
                          2. no longer

                        - ice\
                        """);
    }

    @Test
    void of_markdownPage_isItself() {
        String text =
                """
                # Heel pain

                A **bold** word, `a*b`, [a link](https://site.example/a_b) and _more_.

                ```java
                int a = 1; // **

                  done();
                ```

                - rest
                - ice\
                """;
        assertThat(ofText(text)).isEqualTo(text);
    }

    @Test
    void of_hostileMarkdownPage_isItsWords() {
        assertThat(ofText("# A\n\n**b** [x](javascript:y) ![p](http://q) <script>z</script>"))
                .isEqualTo(
                        "# A\n\n**b** \\[x](javascript:y) \\![p](http://q) \\<script>z\\</script>");
    }
}
