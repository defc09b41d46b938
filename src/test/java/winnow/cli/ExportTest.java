package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Two pages, a copy of one of them and an empty one: what goes to other tools.
final class ExportTest {
    private static final String NECK =
            "A stiff neck in the morning is mostly a muscle that has been held short for hours. It"
                    + " hurts when the head turns to one side and eases within a few days.";
    private static final String FEET =
            "Feet grow cold because the body saves its warmth for the trunk. Wool and a walk are"
                    + " better than a hot bottle, which may burn numb skin at \"night\".";

    @TempDir Path folder;
    private Path index;

    @BeforeEach
    void indexPages() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        index = folder.resolve("index");
        Files.writeString(pages.resolve("neck.txt"), NECK);
        Files.writeString(pages.resolve("a-copy.txt"), FEET);
        Files.writeString(pages.resolve("feet.txt"), FEET);
        Files.writeString(pages.resolve("empty.txt"), " \n");
        assertThat(Session.run("index", pages.toString(), "--index", index.toString()).code())
                .isZero();
    }

    private Session export(Path out) {
        return Session.run("export", out.toString(), "--index", index.toString());
    }

    @Test
    void export_indexWithACopyAndAnEmptyPage_writesTheOthersByIdInDatatrovesNames()
            throws IOException {
        Path out = folder.resolve("out.jsonl");
        Session session = export(out);
        assertThat(session.code()).isZero();
        assertThat(session.err()).contains("2 pages written to").contains("out.jsonl");
        assertThat(Files.readAllLines(out))
                .containsExactly(
                        "{\"text\":\""
                                + FEET.replace("\"", "\\\"")
                                + "\",\"id\":\"pages/a-copy.txt\",\"metadata\":{\"url\":null,"
                                + "\"title\":\"\",\"site\":\"pages\",\"language\":\"en\","
                                + "\"author\":null,\"date\":null,\"date_source\":null}}",
                        "{\"text\":\""
                                + NECK
                                + "\",\"id\":\"pages/neck.txt\",\"metadata\":{\"url\":null,"
                                + "\"title\":\"\",\"site\":\"pages\",\"language\":\"en\","
                                + "\"author\":null,\"date\":null,\"date_source\":null}}");
    }

    @Test
    void export_nameEndsWithGz_holdsTheSameCompressed() throws IOException {
        Path plain = folder.resolve("out.jsonl");
        Path zipped = folder.resolve("out.jsonl.gz");
        export(plain);
        export(zipped);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(zipped))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(plain));
        }
    }

    @Test
    void export_nameEndsWithZst_holdsTheSameCompressed() throws IOException {
        Path plain = folder.resolve("out.jsonl");
        Path packed = folder.resolve("out.jsonl.zst");
        export(plain);
        export(packed);
        try (InputStream in = new ZstdInputStream(Files.newInputStream(packed))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(plain));
        }
    }

    @Test
    void export_dash_printsTheSameOnStandardOutput() throws IOException {
        Path plain = folder.resolve("out.jsonl");
        export(plain);
        Session session = Session.run("export", "-", "--index", index.toString());
        assertThat(session.out()).isEqualTo(Files.readString(plain));
        assertThat(session.err()).isEmpty();
    }

    @Test
    void export_fileThatIsThere_isReplacedAndNothingElseIsLeft() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Files.writeString(out, "old");
        assertThat(export(out).code()).isZero();
        assertThat(Files.readString(out)).startsWith("{\"text\":");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).containsExactlyInAnyOrder("pages", "index", "out.jsonl");
        }
    }

    @Test
    void export_folderThatIsMissing_isOneLineAndCodeTwo() {
        Session session = export(folder.resolve("nowhere/out.jsonl"));
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err().lines()).hasSize(1);
        assertThat(session.err()).contains("nowhere: no such folder");
    }

    @Test
    void export_nameOfAFolder_isRefused() {
        Session session = export(folder.resolve("pages"));
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("is a folder; name a file in it");
    }

    @Test
    void export_noIndex_namesWinnowIndexAndLeavesNoFile() {
        Path out = folder.resolve("out.jsonl");
        Session session =
                Session.run("export", out.toString(), "--index", folder.resolve("none").toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("winnow index");
        assertThat(out).doesNotExist();
    }
}
