package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.model.Form;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

class ContentTypeTest {
    private static final String PROSE =
            "Chronic pain has many causes, and most people live with more than one of them.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>Sleep well",
                "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<title>x</title>",
                "\uFEFF\n\n <html lang=tr>",
                "<HEAD><title>Ağrı</title>",
                "<!-- saved 2024 --><!-- again -->\n<!doctype html>",
                "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\"><html>",
                "<?xml version='1.0' encoding='utf-8'?>\n"
                        + "<html xmlns=\"http://www.w3.org/1999/xhtml\">",
                "<div class=article><p>Rest helps.</p></div>",
                "<p>Rest helps.</p>",
                "<h1>Sleep</h1>",
                "<table border=0><tr><td>a</table>",
                "<!-- only a comment -->",
                "Rest.<br><br>\n<b>Sleep</b> and <i>walk</i>.<p>Call a <a href=x>nurse</a>.</p>",
            })
    void of_markup_isHtml(String text) {
        assertThat(Collected.of(text).only().form()).isEqualTo(Form.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t\n",
                "Pain.",
                "<3 to all who commented",
                "<patient@clinic.example> wrote: hello",
                "1 < 2 and 3 > 2",
                "BMI is a number.",
                "MZ and ID3 and OTTO and true words",
                "{curly} words in a text",
                "[1] A footnote comes first here.",
                "{\"a\": 1} is how JSON looks, and this goes on as prose.",
                "@charlie wrote that the pain was gone",
                "let me tell you (in short) how to sleep",
                "if (and only if) it hurts, see a doctor",
                "import taxes on medicine; what to know",
                "import unittest\nfrom a import (b, c)\nx = b(c)\n",
                "p { color: red } is a rule. It makes paragraphs red.",
            })
    void of_words_isText(String text) {
        assertThat(Collected.of(text).only().form()).isEqualTo(Form.TEXT);
    }

    @Test
    void of_articleAboutTags_isText() {
        String article =
                ("The <p> tag begins a paragraph, and the </p> tag ends it, as everyone knows.\n"
                                + PROSE.repeat(3))
                        .repeat(4);
        assertThat(Collected.of(article).only().form()).isEqualTo(Form.TEXT);
    }

    @Test
    void of_articleWithSampleOfCode_isText() {
        String style = "h1 { color: red }\n.menu a:hover { margin: 0; padding: 2px }\n";
        String script = "function sum(a, b) {\n  return a + b;\n}\nvar x = sum(1, 2);\n";
        assertThat(Collected.of(PROSE + style + script).only().form()).isEqualTo(Form.TEXT);
        assertThat(Collected.of(style + PROSE).only().form()).isEqualTo(Form.TEXT);
        assertThat(Collected.of(script + PROSE).only().form()).isEqualTo(Form.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body{margin:0}a:hover,a.b>c{color:#fff;background:url(x.png)}",
                """
                /* theme */
                @charset "utf-8";
                @import url('a.css');
                .x { top: 0 }
                """,
                "@media print {\n  .a { display: none }\n  #b::after { content: '' }\n}\n",
                ":root{--main: 1px}\n@font-face{font-family:x;src:url(x.woff)}",
                "body { color: red; }\n.a {",
            })
    void of_styleSheet_isSkipped(String text) {
        assertThat(Collected.of(text).skipped).containsExactly("css");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(function(){var a=1;window.b=a;})();",
                "!function(e,t){\"object\"==typeof"
                        + " exports?t(exports):t(e.x={})}(this,function(e){});",
                "'use strict';\nconst a = require('a');\nmodule.exports = { a };\n",
                "/*! jQuery v3 | (c) people of the web and many more words of licence here */\n"
                        + "var a={b:function(){return 1}};",
                """
                window.dataLayer = window.dataLayer || [];
                function gtag(){dataLayer.push(arguments);}
                """,
                "import React from 'react';\nexport default function App() { return 1; }\n",
                "jQuery(document).ready(function($){ $('.a').hide(); });",
                "window.data = {\"words\":[\"several words of text\",\"and more of it\"]};",
                "load(\"QcIBALoTvhOxIrUiBQLEAQChkTijJENocaHEAQCoK/OEAmhx8wIBdoLIJAEAAUD0U/kA\");",
                "callback({\"a\":[1,2,3]});",
            })
    void of_script_isSkipped(String text) {
        assertThat(Collected.of(text).skipped).containsExactly("javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"b\": [1, 2]}",
                "[{\"text\": \"in a list\"}]",
                "{\n  \"version\": 3,\n  \"sources\": []\n}",
                "{\"query-id\": 1}\n{\"query-id\": 2}\n",
            })
    void of_jsonWithoutPages_isSkipped(String text) {
        assertThat(Collected.of(text).skipped).containsExactly("json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"></urlset>",
                "<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"a.xsl\"?><feed></feed>",
            })
    void of_feedOrSitemap_isSkipped(String text) {
        assertThat(Collected.of(text).skipped).containsExactly("xml");
    }

    @ParameterizedTest
    @CsvSource({
        "image, 89504E470D0A1A0A0000000D49484452",
        "image, FFD8FFE000104A464946",
        "image, 474946383961",
        "image, 524946462400000057454250565038",
        "image, 00000100010010100000",
        "image, 3C7376672077696474683D2231223E3C2F7376673E",
        "pdf, 255044462D312E370A",
        "archive, 504B0304140000000800",
        "archive, FD377A585A0000",
        "archive, 377ABCAF271C0004",
        "archive, 526172211A0701",
        "office, D0CF11E0A1B11AE1",
        "font, 774F4646000100",
        "font, 774F463200010000",
        "font, 4F54544F000C",
        "font, 0001000000110100",
        "audio, 4944330300000000",
        "audio, FFFB9064000000",
        "audio, 4F67675300020000",
        "video, 000000186674797069736F6D",
        "video, 1A45DFA39F4286",
        "other binary, 7F454C4602010100",
        "other binary, CAFEBABE00000041",
        "other binary, 0102030405060708090A",
    })
    void of_signature_isSkippedAsItsKind(String kind, String hex) {
        assertThat(Collected.of(HexFormat.of().parseHex(hex)).skipped).containsExactly(kind);
    }

    @Test
    void of_bitmap_isImage() {
        byte[] bitmap = new byte[60];
        bitmap[0] = 'B';
        bitmap[1] = 'M';
        bitmap[2] = 60;
        bitmap[10] = 54;
        assertThat(Collected.of(bitmap).skipped).containsExactly("image");
    }

    @Test
    void of_textWithOneZeroByte_isText() {
        byte[] bytes = (PROSE + '\0' + PROSE).getBytes(StandardCharsets.UTF_8);
        assertThat(Collected.of(bytes).only().text()).isEqualTo(PROSE + '\0' + PROSE);
        assertThat(Collected.of(' ' + PROSE + '\0' + PROSE).only().text())
                .isEqualTo(' ' + PROSE + '\0' + PROSE);
    }

    @Test
    void of_hostileLines_isLinear() {
        String[] seeds = {
            "<",
            "<!--",
            "{",
            "[",
            "<p",
            "a{",
            "/*",
            "(",
            "<?",
            "a{}",
            "@a;",
            "{%",
            "<meta charset=",
            "'",
            "\"",
            "{\"text\":"
        };
        for (String seed : seeds) {
            Collected collected = Collected.of(seed.repeat(400_000 / seed.length()));
            assertThat(collected.pages.size() + collected.broken.size() + collected.skipped.size())
                    .as(seed)
                    .isPositive();
        }
    }
}
