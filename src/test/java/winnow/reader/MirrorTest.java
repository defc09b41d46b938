package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {
    @ParameterizedTest
    @CsvSource({
        "pages/site.example/a.html, https://site.example/a.html",
        "pages/site.example/index.html, https://site.example/index.html",
        "pages/2024/WWW.Site.com.tr/d/ağrı, https://www.site.com.tr/d/a%C4%9Fr%C4%B1",
        "site.org/a/b.net/c, https://site.org/a/b.net/c",
        "pages/site.example/100%25 %23%0Aa, https://site.example/100%25%20%23%0Aa",
        "pages/site.example/caf%E9, https://site.example/caf%E9",
        "pages/site.example/<a>\"\\, https://site.example/%3Ca%3E%22%5C",
    })
    void url_pathOfAMirror_isItsAddress(String id, String url) {
        assertThat(Mirror.url(id)).contains(url);
    }

    @Test
    void host_isTheFolderInLowerCase() {
        assertThat(Mirror.host("pages/WWW.Site.example/a/b")).contains("www.site.example");
        assertThat(Mirror.host("pages/a.html")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages/site.example",
                "pages/a.html/b",
                "pages/v1.2/b",
                "pages/page.txt/a",
                "pages/index.php/a",
                "pages/a..com/b",
                "pages/-a.com/b",
                "pages/a_b.com/c",
                "pages/.com/a",
                "pages/com/a",
                "my.pages/a",
                "pages/data.bak/a",
                "pages/app.js/a",
                "all.jsonl#site.example/a",
                "site.example",
            })
    void url_noFolderNamedLikeAHost_isNone(String id) {
        assertThat(Mirror.url(id)).isEmpty();
    }
}
