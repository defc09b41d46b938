package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Pages in Turkish, German and English, of every form and with right, wrong and no declarations:
/// what `clean` says of them and `search --lang` finds.
final class LanguageTest {
    private static final String TURKISH =
            "Aspirin baş ağrısını hafifletir, ama mideyi yorabilir. Çocuklara doktora sormadan"
                    + " vermeyin ve tok karnına, bol suyla için.";
    private static final String GERMAN =
            "Aspirin lindert Kopfschmerzen, kann aber den Magen reizen. Geben Sie es Kindern nicht,"
                    + " ohne den Arzt zu fragen, und nehmen Sie es mit viel Wasser.";
    private static final String ENGLISH =
            "Aspirin eases a headache but may upset the stomach. Do not give it to children without"
                    + " asking a doctor, and take it after a meal with plenty of water.";

    @TempDir Path folder;
    private Path pages;

    @BeforeEach
    void write() throws IOException {
        pages = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(
                pages.resolve("a.html"),
                "<html lang=\"en-US\"><body><article><h1>Aspirin</h1><p>%s</p></article></body></html>"
                        .formatted(TURKISH));
        Files.writeString(pages.resolve("b.txt"), GERMAN);
        Files.writeString(
                pages.resolve("c.jsonl"),
                """
                {"id":"declared","text":"%s","language":"eng"}
                {"id":"wrong","text":"%s","language":"en"}
                {"id":"short","text":"Aspirin 500","language":"de-AT"}
                {"id":"silent","text":"Aspirin 100"}
                """
                        .formatted(ENGLISH, TURKISH));
    }

    private String[] index() {
        String index = folder.resolve("index").toString();
        assertThat(Session.run("index", pages.toString(), "--index", index).code()).isZero();
        return new String[] {"search", "aspirin", "--json", "--index", index, "--lang"};
    }

    private static Session found(String[] search, String language) {
        String[] all = Arrays.copyOf(search, search.length + 1);
        all[search.length] = language;
        return Session.run(all);
    }

    @Test
    void clean_eachForm_saysTheLanguageOfItsText() {
        String[] files = {"clean", "--json", "", "", ""};
        files[2] = pages.resolve("a.html").toString();
        files[3] = pages.resolve("b.txt").toString();
        files[4] = pages.resolve("c.jsonl").toString();
        assertThat(Session.run(files).out().lines())
                .extracting(line -> line.replaceAll(".*?\"language\":(\"\\w+\"|null).*", "$1"))
                .containsExactly("\"tr\"", "\"de\"", "\"en\"", "\"tr\"", "\"de\"", "null");
    }

    @Test
    void search_language_isAFilter() {
        String[] search = index();
        assertThat(found(search, "tr").out())
                .contains("\"total\":1", "a.html")
                .doesNotContain("b.txt");
        assertThat(found(search, "de").out()).contains("\"total\":2", "b.txt", "c.jsonl#short");
        assertThat(found(search, "en").out()).contains("\"total\":1", "c.jsonl#declared");
    }

    @Test
    void search_tagOfALanguage_isItsLanguage() {
        assertThat(found(index(), "DE-ch").out()).contains("\"total\":2");
    }

    @Test
    void search_languageWithoutPages_isNothingFound() {
        Session session = found(index(), "sw");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.out()).contains("\"total\":0");
    }

    @Test
    void search_noLanguage_isRefusedByName() {
        Session session = found(index(), "german");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("--lang", "'german' is no code of a language");
        assertThat(session.out()).isEmpty();
    }
}
