package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What `winnow audit restore`, `remove` and `decisions` say.
class DecisionsTest {
    private static final String SOUP =
            """
            Soup for a cold

            Bring bones, a carrot and half an onion to the boil, turn the flame down until only now
            and then a bubble comes up, and leave the pot alone until the afternoon.
            """;

    @TempDir Path folder;
    private Path index;

    @BeforeEach
    void indexPages() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        index = folder.resolve("index");
        Files.writeString(pages.resolve("a.txt"), SOUP);
        Files.writeString(pages.resolve("b.txt"), SOUP);
        assertThat(Session.run("index", pages.toString(), "--index", index.toString()).code())
                .isZero();
    }

    private Session run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--index";
        all[arguments.length + 1] = index.toString();
        return Session.run(all);
    }

    @Test
    void decisions_nobodyHasSaidAnything_saysSoAndEndsWithOne() {
        Session session = run("audit", "decisions");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("Nobody has decided anything.");
    }

    @Test
    void restore_copy_isFoundAgainAndSaysHowToTakeItBack() {
        Session session = run("audit", "restore", "pages/b.txt");
        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains("pages/b.txt", "from now on it is no copy", "audit decisions undo 1");
        Session duplicates = run("duplicates", "pages/b.txt");
        assertThat(duplicates.code()).isEqualTo(1);
        assertThat(duplicates.err()).contains("a person said that it is no copy");
        assertThat(run("search", "carrot").out()).contains("2 pages").doesNotContain("copy:");
    }

    @Test
    void decisions_afterRemoveAndUndo_asOneExpects() {
        assertThat(run("audit", "remove", "pages/a.txt", "--copy-of", "pages/b.txt").code())
                .isZero();
        assertThat(run("duplicates", "pages/a.txt").out())
                .contains("person: said to be a copy of pages/b.txt");
        assertThat(run("audit", "decisions", "--json").out())
                .matches(
                        """
                        \\{"n":1,"day":"[0-9-]{10}","decision":"copy","page":"pages/a.txt",\
                        "of":"pages/b.txt","status":"holds"}
                        """);
        Session undo = run("audit", "decisions", "undo", "1");
        assertThat(undo.out()).contains("taken back, that it is a copy of pages/b.txt");
        assertThat(run("audit", "decisions", "list").code()).isEqualTo(1);
        assertThat(run("duplicates", "pages/b.txt").out()).contains("is the same as");
    }

    @Test
    void remove_pageThatSharesNothing_isNotSaidToBeContained() throws IOException {
        Files.writeString(folder.resolve("pages/c.txt"), "Bread\n\nKnead it twice, then wait.\n");
        assertThat(run("index").code()).isZero();
        assertThat(run("audit", "remove", "pages/c.txt", "--copy-of", "pages/a.txt").code())
                .isZero();
        assertThat(run("duplicates", "pages/c.txt").out())
                .contains("pages/c.txt was said to be a copy of")
                .doesNotContain("is contained in");
    }

    @Test
    void undo_numberThatIsNotThere_isOneLineAndTwo() {
        Session session = run("audit", "decisions", "undo", "4");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("there is no decision 4").hasLineCount(1);
    }

    @Test
    void remove_withoutCopyOf_isUsage() {
        Session session = run("audit", "remove", "pages/a.txt");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("--copy-of");
    }
}
