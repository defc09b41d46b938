package winnow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.model.About;
import winnow.model.CleanPage;
import winnow.model.Form;
import winnow.model.RawPage;
import winnow.pipeline.Progress;
import winnow.pipeline.RunSettings;
import winnow.search.Question;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The library as the README shows it; `ReadmeTest` holds the README to these lines.
final class LibraryTest {
    @TempDir Path folder;

    @Test
    void frontDoor_inFiveLines_cleansIndexesAndFinds() throws Exception {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Path index = folder.resolve("index");
        String html =
                "<html><body><p>A herniated disc presses on a nerve, and the pain runs down the"
                        + " leg.<p>0 comments</body></html>";
        Files.writeString(pages.resolve("a.html"), html);
        List<String> found = new ArrayList<>();

        CleanPage page = Winnow.clean(new RawPage("a.html", Form.HTML, html, About.NOTHING));
        String kept = page.page().text(); // page.removals() is the rest, each with its reason
        Winnow.index(RunSettings.of(List.of(pages), index), Progress.SILENT);
        try (Winnow winnow = Winnow.open(index)) {
            winnow.search(Question.of("herniated disc"))
                    .hits()
                    .forEach(hit -> found.add(hit.page()));
        }

        assertThat(kept).startsWith("A herniated disc").doesNotContain("comments");
        assertThat(page.removals()).hasSize(1);
        assertThat(found).containsExactly("pages/a.html");
    }
}
