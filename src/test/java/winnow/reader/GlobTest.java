package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class GlobTest {
    private static boolean matches(String glob, String path) {
        return Glob.of(glob).matches(List.of(path.split("/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "*.html a.html",
                "**/*.html a.html",
                "**/*.html x/y/a.html",
                "x/**/a.html x/a.html",
                "x/**/a.html x/y/z/a.html",
                "x/** x/y/z",
                "** x/y",
                "x x/y/z",
                "x/ x/y/z",
                "x/y x/y/z",
                "./x x/y",
                "?.txt 😀.txt",
                "[a-c]?[!x] bby",
                "[]] ]",
                "[!]] a",
                "{a,b/c,d*}.txt b/c.txt",
                "{a,b{c,d}}e bde",
                "*a*b*c* xaxbxcx",
                "\\*\\{x\\} *{x}",
                "a.HTML a.HTML",
            })
    void matches_path_ofItsKind(String glob, String path) {
        assertThat(matches(glob, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "*.html x/a.html",
                "x/** x",
                "x/*/a x/y/z/a",
                "x xy",
                "x/y x",
                "? ab",
                "[a-c] d",
                "a.html a.HTML",
                "a.html aXhtml",
                "{a,b}c c",
            })
    void matches_otherPath_not(String glob, String path) {
        assertThat(matches(glob, path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', a name in it is empty",
        "/x, it is relative to the folder; leave the first '/' out",
        "x//y, a name in it is empty",
        "../x, no path has ..",
        "[a, '[' without ']'; write \\[ for the sign itself",
        "'{a,b', '{' without '}'; write \\{ for the sign itself",
        "a}, '}' without '{'; write \\} for the sign itself",
        "a**, '**' stands alone between slashes",
        "[z-a], 'z-a' runs backwards",
        "a\\, nothing stands behind its last '\\'",
    })
    void of_noGlob_isRefusedAndSaysWhy(String glob, String why) {
        assertThatThrownBy(() -> Glob.of(glob))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + glob + "' is no glob: " + why);
    }

    @Test
    void of_bracesWithoutEnd_isRefused() {
        assertThatThrownBy(() -> Glob.of("{a,b}".repeat(12)))
                .hasMessageContaining("it stands for more than 1000 patterns");
        assertThatThrownBy(() -> Glob.of("{".repeat(300))).hasMessageContaining("without '}'");
    }

    @Test
    void matches_hostileName_takesLinearTime() {
        assertThat(matches("*a".repeat(50) + "b", "a".repeat(250))).isFalse();
        assertThat(matches("**/a/".repeat(50) + "b", "a/".repeat(2000) + "c")).isFalse();
    }

    @Test
    void selection_noted_isReadAgain() {
        Selection selection = Selection.of(List.of("**/*.html", "a b%+é"), List.of("-x", "+y z"));
        assertThat(selection.noted()).allMatch(word -> word.matches("[!-~]+"));
        assertThat(Selection.ofNoted(selection.noted())).isEqualTo(selection);
        assertThat(Selection.ALL.isAll()).isTrue();
        assertThat(Selection.of(List.of("**"), List.of()).isAll()).isTrue();
        assertThat(selection).hasToString("only **/*.html, a b%+é, but not -x, +y z");
    }

    @Test
    void read_rootWithASelection_onlyThatIsThere(@org.junit.jupiter.api.io.TempDir Path folder)
            throws Exception {
        for (String name : List.of("a.txt", "a.html", "drafts/b.html", "x/y/c.html", "x/d.txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, "Rest.");
        }
        Root root =
                new Root("f", folder)
                        .selecting(Selection.of(List.of("**/*.html", "x/d.*"), List.of("drafts")));
        assertThat(Collected.of(root).ids())
                .containsExactly("f/a.html", "f/x/d.txt", "f/x/y/c.html");
        assertThat(Reader.measure(root).files()).isEqualTo(3);
    }
}
