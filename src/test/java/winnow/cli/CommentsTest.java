package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `--comments`: readers' comments are boilerplate unless a person asks for them, and an index
/// holds to what it was built with.
final class CommentsTest {
    private static final String PAGE =
            "<article><h1>Spasms</h1><p>A lower back spasm feels like a muscle that firmly"
                    + " contracts or moves, and it may ache for days.</p></article><div"
                    + " class=comments><p>My grandmother swore by warm cherry stones, and so do"
                    + " I.</p></div>";

    @TempDir private Path folder;
    private Path page;

    @BeforeEach
    void write() throws IOException {
        page = Files.writeString(folder.resolve("a.html"), PAGE);
    }

    private Session index(String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "index";
        all[1] = page.toString();
        all[2] = "--index";
        all[3] = folder.resolve("index").toString();
        System.arraycopy(more, 0, all, 4, more.length);
        return Session.run(all);
    }

    private int search() {
        String index = folder.resolve("index").toString();
        return Session.run("search", "cherry", "--index", index).code();
    }

    @Test
    void clean_comments_areRemovedUnlessAskedFor() {
        assertThat(Session.run("clean", page.toString()).out()).doesNotContain("cherry");
        assertThat(Session.run("clean", "--comments", page.toString()).out()).contains("cherry");
    }

    @Test
    void index_comments_areFoundIfAskedFor() {
        assertThat(index("--comments").code()).isZero();
        assertThat(search()).isZero();
    }

    @Test
    void index_otherChoice_isRefusedUntilFresh() {
        assertThat(index().code()).isZero();
        assertThat(search()).isEqualTo(1);
        Session refused = index("--comments");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("comments removed", "has kept", "--fresh");
        assertThat(index("--comments", "--fresh").code()).isZero();
        assertThat(search()).isZero();
        assertThat(index().code()).isEqualTo(2);
    }
}
