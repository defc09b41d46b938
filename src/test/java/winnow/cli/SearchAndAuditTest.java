package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An article, a scraper's copy of it with a pasted tail behind, and another page: what search,
/// audit and duplicates say of them.
final class SearchAndAuditTest {
    private static final String[] ARTICLE = {
        "Why the neck stiffens overnight",
        "A stiff neck in the morning is mostly a muscle that has been held short for hours. It"
                + " hurts when the head turns to one side and eases within a few days.",
        "Pillows and posture",
        "A pillow that is too high bends the neck all night. Sleeping on the front turns it as far"
                + " as it goes, and the small joints between the vertebrae are pressed together.",
        "What helps",
        "Warmth, slow turning within the painless range and an ordinary painkiller help most"
                + " people. A soft collar weakens the muscles and should stay in the drawer.",
        "Numb fingers, fever, or pain after a fall belong in front of a doctor the same day,"
                + " because the nerves of the arm leave the spine right there.",
        "Most necks are free again after a week, and a second night on the right pillow is often"
                + " enough."
    };

    @TempDir Path folder;
    private Path index;

    @BeforeEach
    void indexThree() throws IOException {
        Path pages = folder.resolve("pages");
        index = folder.resolve("index");
        write(pages.resolve("clinic.example/neck.txt"), String.join("\n\n", ARTICLE));
        List<String> copy = new ArrayList<>(Arrays.asList(ARTICLE).subList(0, 6));
        copy.addAll(tail());
        copy.add("0 yorum:");
        write(pages.resolve("copies.example/p17.txt"), String.join("\n", copy));
        write(
                pages.resolve("clinic.example/feet.txt"),
                "Cold feet\n\n"
                    + "Feet grow cold because the body saves its warmth for the trunk. Wool and a"
                    + " walk are better than a hot bottle, which may burn numb skin.");
        assertThat(Session.run("index", pages.toString(), "--index", index.toString()).code())
                .isZero();
    }

    private static List<String> tail() {
        String[] things = {"rust", "rain", "rivalry", "the moon landing", "inflation", "hiccups"};
        List<String> phrases = new ArrayList<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            phrases.add("reasons for " + letter + things[letter % things.length]);
            phrases.add("reasons " + letter + " " + things[(letter + 3) % things.length]);
            phrases.add(letter + " reasons for " + things[(letter + 1) % things.length]);
        }
        return phrases;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Session run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--index";
        all[arguments.length + 1] = index.toString();
        return Session.run(all);
    }

    @Test
    void search_keptWords_findsTheArticleOnceAndNamesTheCopy() {
        Session session = run("search", "stiff", "neck");
        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains("1 page\n", "pages/clinic.example/neck.txt", "**stiff neck**")
                .contains("1 copy: pages/copies.example/p17.txt")
                .doesNotContain("feet.txt");
    }

    @Test
    void search_removedWords_findsThemOnlyThere() {
        Session kept = run("search", "moon landing");
        assertThat(kept.code()).isEqualTo(1);
        assertThat(kept.out())
                .contains("Nothing found for: moon landing")
                .contains("Removed from 1 page:  winnow search --in removed 'moon landing'");
        assertThat(run("search", "xyzzy").out()).isEqualTo("Nothing found for: xyzzy\n");
        Session removed = run("search", "--in", "removed", "moon landing");
        assertThat(removed.code()).isZero();
        assertThat(removed.out())
                .contains(
                        "pages/copies.example/p17.txt",
                        "removed as keyword-spam",
                        "**moon landing**");
    }

    @Test
    void search_all_findsTheCopyByItself() {
        Session session = run("search", "--in", "all", "\"stiff neck\"", "--json");
        assertThat(session.out())
                .contains(
                        "\"total\":2",
                        "pages/copies.example/p17.txt",
                        "pages/clinic.example/neck.txt");
    }

    @Test
    void search_site_isAFilter() {
        assertThat(run("search", "feet", "--site", "clinic.example").code()).isZero();
        assertThat(run("search", "feet", "--site", "copies.example").code()).isEqualTo(1);
        assertThat(run("search", "neck", "--json").out())
                .contains("\"facets\":{\"site\":[{\"value\":\"clinic.example\",\"count\":1}]}");
    }

    @Test
    void search_batch_answersEachLine() throws IOException {
        Path questions = folder.resolve("questions");
        Files.writeString(questions, "{\"_id\":7,\"text\":\"stiff neck\"}\n\nzebra\n");
        Session session = run("search", "--batch", questions.toString(), "--json");
        assertThat(session.code()).isZero();
        List<String> lines = session.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"id\":\"7\"", "\"total\":1");
        assertThat(lines.get(1)).contains("\"id\":null", "\"total\":0");
        Files.writeString(questions, "{broken\nneck\n");
        Session broken = run("search", "--batch", questions.toString(), "--json");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("line 1").hasLineCount(1);
        assertThat(broken.out()).hasLineCount(1);
    }

    @Test
    void duplicates_theCopy_isShownWithItsProof() {
        Session session = run("duplicates", "pages/copies.example/p17.txt");
        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains("is contained in", "pages/clinic.example/neck.txt", "word shingles");
        assertThat(run("duplicates", "pages/clinic.example/neck.txt").out())
                .isEqualTo(session.out());
        assertThat(run("duplicates", "pages/clinic.example/feet.txt").code()).isEqualTo(1);
        assertThat(run("duplicates", "--json").out())
                .contains("\"kind\":\"contained\"", "\"of\":\"pages/clinic.example/neck.txt\"");
    }

    @Test
    void audit_tailAndCounter_areOneEntryEach() {
        Session list = run("audit", "list", "--page", "pages/copies.example/p17.txt", "--json");
        assertThat(list.code()).isZero();
        List<String> rows = list.out().lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("\"reason\":\"duplicate\"", "\"start\":null");
        assertThat(rows.get(1)).contains("\"reason\":\"keyword-spam\"", "\"lines\":78,");
        assertThat(rows.get(2)).contains("\"reason\":\"widget\"", "\"text\":\"0 yorum:\"");
        assertThat(run("audit").out())
                .contains("keyword-spam", "copies.example", "1 page is a copy");
        assertThat(run("audit", "list", "--match", "moon landing").out()).contains("78 lines");
        assertThat(run("audit", "list", "--match", "stiff neck").code()).isEqualTo(1);
        assertThat(run("audit", "list", "--reason", "boilerplate").code()).isEqualTo(1);
    }

    @Test
    void audit_show_marksWhatWasRemovedInPlace() {
        String shown = run("audit", "show", "pages/copies.example/p17.txt").out();
        assertThat(shown)
                .contains(
                        "  Pillows and posture",
                        "− keyword-spam",
                        "│ reasons for",
                        "− widget",
                        "│ 0 yorum:");
        assertThat(shown.indexOf("What helps")).isLessThan(shown.indexOf("− keyword-spam"));
    }

    @Test
    void clean_theFile_agreesWithTheIndex() {
        String file = folder.resolve("pages/copies.example/p17.txt").toString();
        String cleaned = Session.run("clean", file).out();
        assertThat(cleaned).startsWith("Why the neck").endsWith("in the drawer.\n");
        assertThat(cleaned.lines()).hasSize(6);
    }
}
