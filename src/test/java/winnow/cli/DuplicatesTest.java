package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What `winnow duplicates` says of a copy, of a page put together from two, of a leaflet from the
/// same template, and of a quotation.
class DuplicatesTest {
    private static final List<String> LAVENDER =
            List.of(
                    "Lavender oil at night",
                    "Two drops of lavender on a cloth beside the pillow are enough for most people,"
                            + " and more of it gives some of them a headache before midnight.",
                    "In three small trials people who slept beside lavender lay awake for a quarter"
                            + " of an hour less than those who slept beside a cloth with water.",
                    "Nobody should swallow lavender oil, rub it on broken skin, or let it burn near"
                            + " a child who has asthma.");

    private static final List<String> SPLINTERS =
            List.of(
                    "Getting a splinter out",
                    "Wash the skin around the splinter with soap, look at it under a good lamp, and"
                            + " find the end at which the splinter went in.",
                    "A splinter that stands out is drawn with clean tweezers in the direction it"
                            + " came from; a flat one is first lifted with the tip of a needle.",
                    "Glass, a splinter under a nail, and whatever will not come at the second try"
                            + " are for the surgery.");

    private static final String QUOTED =
            "The committee says in its report that every school should teach what to do when"
                    + " somebody faints, chokes or bleeds, that an hour in each year is enough for"
                    + " it, and that towns which began ten years ago would not go back to the"
                    + " leaflets they had before.";

    @TempDir Path folder;
    private Path index;

    @BeforeEach
    void indexPages() throws IOException {
        Path pages = folder.resolve("pages");
        index = folder.resolve("index");
        write(pages.resolve("lavender.txt"), LAVENDER);
        write(pages.resolve("splinters.txt"), SPLINTERS);
        write(pages.resolve("album.txt"), join(LAVENDER, SPLINTERS));
        write(pages.resolve("cut.txt"), SPLINTERS.subList(0, 3));
        write(
                pages.resolve("camomile.txt"),
                LAVENDER.stream()
                        .map(s -> s.replace("lavender", "camomile").replace("Lav", "Cam"))
                        .toList());
        write(
                pages.resolve("news.txt"),
                List.of(
                        "News from the town hall",
                        "The pool opens again on the first of May, an hour earlier than last year,"
                                + " and tickets bought in winter stay good until the end of June."),
                QUOTED);
        write(
                pages.resolve("parents.txt"),
                List.of(
                        "A letter to parents",
                        "Bring boots on Friday, whatever the forecast says, and a second pair of"
                                + " socks, because the path along the brook is under water."),
                QUOTED);
        assertThat(Session.run("index", pages.toString(), "--index", index.toString()).code())
                .isZero();
    }

    private static List<String> join(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    private static void write(Path file, List<String> blocks, String... more) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n\n", join(blocks, Arrays.asList(more))) + "\n");
    }

    private Session run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--index";
        all[arguments.length + 1] = index.toString();
        return Session.run(all);
    }

    @Test
    void duplicates_everyCopy_onlyTheCutOne() {
        assertThat(run("duplicates", "--json").out().lines())
                .singleElement()
                .asString()
                .contains("\"page\":\"pages/cut.txt\",\"of\":\"pages/splinters.txt\"")
                .doesNotContain("sides");
    }

    @Test
    void relations_albumLeafletAndQuotation_eachWithItsKind() {
        assertThat(run("duplicates", "--relations", "--json").out().lines().skip(1))
                .satisfiesExactlyInAnyOrder(
                        row -> assertRow(row, "lavender", "album", "contained", "splinter"),
                        row -> assertRow(row, "splinters", "album", "contained", "avender"),
                        row -> assertRow(row, "cut", "album", "contained", "avender"),
                        row -> assertRow(row, "lavender", "camomile", "alike", "‘camomile’"),
                        row -> assertRow(row, "camomile", "album", "alike", "camomile"),
                        row -> assertRow(row, "parents", "news", "quoted", "The committee says"));
    }

    private static void assertRow(String row, String page, String in, String kind, String text) {
        boolean swapped = row.contains("\"page\":\"pages/" + in);
        assertThat(row)
                .contains("\"page\":\"pages/" + (swapped ? in : page) + ".txt\"")
                .contains("\"in\":\"pages/" + (swapped ? page : in) + ".txt\"")
                .contains("\"kind\":\"" + kind + "\"")
                .contains(text);
    }

    @Test
    void page_ofTwoSubjects_isNobodysCanonicalPage() {
        Session album = run("duplicates", "pages/album.txt");
        assertThat(album.code()).isEqualTo(1);
        assertThat(album.err()).contains("Neither a copy, nor copied");
        assertThat(run("duplicates", "pages/album.txt", "--relations").out())
                .contains("pages/lavender.txt stays, and stands in")
                .contains("pages/splinters.txt stays, and stands in")
                .contains("a part of it is about");
    }

    @Test
    void page_copy_bothSideBySide() {
        Session cut = run("duplicates", "pages/cut.txt");
        assertThat(cut.code()).isZero();
        assertThat(cut.out().lines())
                .anyMatch(line -> line.startsWith("= Getting a splinter out"))
                .anyMatch(line -> line.startsWith("> ") && line.contains(" │ Glass"))
                .allMatch(line -> line.length() <= 80);
        assertThat(run("duplicates", "pages/cut.txt", "--json").out())
                .contains("\"sides\":[{\"kind\":\"shared\",\"here\":\"Getting")
                .contains("{\"kind\":\"only-there\",\"there\":\"Glass");
    }

    @Test
    void page_leaflet_differingWordsBesideEachOther() {
        assertThat(run("duplicates", "pages/lavender.txt", "--relations").out().lines())
                .anyMatch(line -> line.matches("~ (lavender|camomile) +│ (camomile|lavender)"));
    }

    @Test
    void search_wordsThatOnlyACopyHas_saysWhereTheyAre() throws IOException {
        write(
                folder.resolve("pages/toes.txt"),
                SPLINTERS.stream()
                        .map(s -> s.replace("clean tweezers", "boiled pincers"))
                        .toList());
        assertThat(run("index").code()).isZero();
        String pincers = run("search", "boiled pincers").out();
        assertThat(pincers)
                .contains("1 page, with copies and removed text:  winnow search --in all 'boiled");
    }
}
