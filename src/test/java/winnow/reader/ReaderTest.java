package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.model.Form;
import winnow.model.RawPage;
import winnow.model.Unreadable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ReaderTest {
    @TempDir Path temp;

    private Path write(String name, String text) throws IOException {
        Path file = temp.resolve("pages").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Root pages() throws IOException {
        return Root.of(temp.resolve("pages"));
    }

    @Test
    void read_folder_givesAllPagesInOrderOfNames() throws Exception {
        for (String name :
                List.of(
                        "b/2", "b/10", "b.html", "B", "a/x/y", "ağrı", "z", "\uFF21", "😀",
                        "a-b")) {
            write(name, "Rest. " + name);
        }
        Collected read = Collected.of(pages());
        assertThat(read.ids())
                .containsExactly(
                        "pages/B",
                        "pages/a/x/y",
                        "pages/a-b",
                        "pages/ağrı",
                        "pages/b/10",
                        "pages/b/2",
                        "pages/b.html",
                        "pages/z",
                        "pages/\uFF21",
                        "pages/😀");
        assertThat(read.pages.getLast().decode().text()).isEqualTo("Rest. 😀");
    }

    @Test
    void read_namesWithoutExtension_arePages() throws Exception {
        write("causes-of-pain", "<html><p>Pain");
        write("index.php?id=3", "<html><p>Pain");
        write("picture.png", "Not a picture.");
        write("page.html", "Not HTML.");
        Collected read = Collected.of(pages());
        assertThat(read.ids())
                .containsExactly(
                        "pages/causes-of-pain",
                        "pages/index.php?id=3",
                        "pages/page.html",
                        "pages/picture.png");
        assertThat(read.pages.stream().map(Undecoded::form))
                .containsExactly(Form.HTML, Form.HTML, Form.TEXT, Form.TEXT);
    }

    @Test
    void read_hostileNames_areEscapedIds() throws Exception {
        write("a\nb", "1");
        write("c\u001B[31m", "2");
        write("d%41#e f", "3");
        write("e\u0085", "4");
        assertThat(Collected.of(pages()).ids())
                .containsExactly(
                        "pages/a%0Ab", "pages/c%1B[31m", "pages/d%2541%23e f", "pages/e%C2%85");
    }

    @Test
    void read_namesThatAreNoUtf8_areReadAndEscapedByteByByte() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("pages"));
        for (String name : List.of("caf%E9", "caf%E8", "g%C3%BCl%FF%C4")) {
            Files.writeString(Path.of(URI.create(folder.toUri() + name)), name);
        }
        Collected read = Collected.of(pages());
        assertThat(read.ids()).containsExactly("pages/caf%E8", "pages/caf%E9", "pages/gül%FF%C4");
        assertThat(read.pages.getFirst().decode().text()).isEqualTo("caf%E8");
    }

    @Test
    void read_hiddenNamesAndLinks_areNotFollowed() throws Exception {
        Path target = write("a", "1");
        write(".hidden", "2");
        write(".git/b", "3");
        Files.createSymbolicLink(temp.resolve("pages/link"), target);
        Files.createSymbolicLink(temp.resolve("pages/loop"), temp.resolve("pages"));
        Files.createSymbolicLink(temp.resolve("pages/dangling"), temp.resolve("nowhere"));
        Collected read = Collected.of(pages());
        assertThat(read.ids()).containsExactly("pages/a");
        assertThat(read.skipped).containsExactly("symlink", "symlink", "symlink");
    }

    @Test
    void read_rootThatIsALink_isReadUnderItsRealName() throws Exception {
        write("a", "1");
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("pages"));
        assertThat(Collected.of(Root.of(link)).ids()).containsExactly("pages/a");
        assertThat(Collected.of(new Root("named", link)).ids()).containsExactly("named/a");
    }

    @Test
    void read_singleFile_isARootNamedLikeIt() throws Exception {
        Path page = write("a b#.html", "<p>1</p>");
        Path lines = write("all.jsonl", "{\"id\": 7, \"text\": \"x\"}\n");
        assertThat(Collected.of(Root.of(page)).ids()).containsExactly("a b%23.html");
        assertThat(Collected.of(Root.of(lines)).ids()).containsExactly("all.jsonl#7");
    }

    @Test
    void read_emptyFile_isAnEmptyTextPage() throws Exception {
        write("a", "");
        RawPage page = Collected.of(pages()).only();
        assertThat(page.text()).isEmpty();
        assertThat(page.form()).isEqualTo(Form.TEXT);
    }

    @Test
    void read_deepFolders_areWalked() throws Exception {
        write("d/".repeat(100) + "a", "1");
        assertThat(Collected.of(pages()).pages).hasSize(1);
    }

    @Test
    void read_pipe_isSkippedWithoutWaiting() throws Exception {
        write("a", "1");
        int made =
                new ProcessBuilder("mkfifo", temp.resolve("pages/pipe").toString())
                        .start()
                        .waitFor();
        assertThat(made).isZero();
        Collected read = Collected.of(pages());
        assertThat(read.ids()).containsExactly("pages/a");
        assertThat(read.skipped).containsExactly("special");
    }

    @Test
    void read_missingRoot_saysWhatWhereAndWhatToDo() {
        assertThatThrownBy(() -> Root.of(temp.resolve("no\nwhere")))
                .isInstanceOf(MissingRoot.class)
                .hasMessage(temp + "/no%0Awhere: no such file or folder; check the path");
        assertThatThrownBy(() -> Reader.measure(new Root("x", temp.resolve("x"))))
                .isInstanceOf(MissingRoot.class);
    }

    /// Root may look into any folder, so there this cannot be seen.
    @Test
    void read_folderThatMayOnlyBeListed_isRefused() throws Exception {
        write("a", "1");
        Root root = pages();
        Files.setPosixFilePermissions(root.path(), PosixFilePermissions.fromString("rw-------"));
        try {
            assumeFalse(
                    Files.isExecutable(root.path()), "needs a user who is bound by permissions");
            assertThatThrownBy(() -> Root.of(root.path()))
                    .isInstanceOf(MissingRoot.class)
                    .hasMessage(
                            root.path() + ": permission denied; make it searchable, with chmod +x");
            assertThatThrownBy(root::requireReadable).isInstanceOf(MissingRoot.class);
        } finally {
            Files.setPosixFilePermissions(
                    root.path(), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void root_nameThatCannotBeginAnId_isRefused() {
        for (String name : List.of("", " ", "a/b", "a#b", "100%", "a\n")) {
            assertThatThrownBy(() -> new Root(name, temp))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot name a root");
        }
        assertThat(new Root("100%25 ağrı 😀", temp).name()).isEqualTo("100%25 ağrı 😀");
    }

    @Test
    void measure_isWhatPasses() throws Exception {
        write("a", "123");
        write("b.gz", "not packed");
        Files.write(temp.resolve("pages/c.gz"), Collected.gzip("packed ".repeat(1000)));
        Files.write(temp.resolve("pages/d.png"), new byte[100_000]);
        write("e.jsonl", "{\"text\": \"a\"}\n".repeat(20_000));
        write(".hidden", "1234");
        Amount amount = Reader.measure(pages());
        Collected read = Collected.of(pages());
        assertThat(amount.files()).isEqualTo(5);
        assertThat(read.passed).isEqualTo(amount.bytes());
        assertThat(read.pages).hasSize(20_003);
    }

    @Test
    void read_fileOverTheLimit_isUnreadable() {
        byte[] page = "a".repeat(101).getBytes(StandardCharsets.UTF_8);
        assertThat(Collected.of(page, 100).broken)
                .containsExactly(
                        new Unreadable(
                                "f",
                                "larger than the page limit of 100 bytes; raise it with"
                                        + " --page-limit",
                                ""));
        assertThat(Collected.of(page, 101).only().text()).hasSize(101);
    }

    @Test
    void read_streamThatBreaks_isUnreadable() throws Exception {
        InputStream broken =
                new InputStream() {
                    private int left = 70_000;

                    @Override
                    public int read() throws IOException {
                        byte[] one = new byte[1];
                        return read(one, 0, 1) < 0 ? -1 : one[0];
                    }

                    @Override
                    public int read(byte[] bytes, int start, int length) throws IOException {
                        if (left == 0) {
                            throw new IOException("Disk on fire\nrun");
                        }
                        int count = Math.min(left, length);
                        Arrays.fill(bytes, start, start + count, (byte) 'a');
                        left -= count;
                        return count;
                    }
                };
        Collected read = new Collected();
        new Reader(Reader.PAGE_LIMIT).readStream("a#b", broken, read);
        assertThat(read.broken)
                .containsExactly(new Unreadable("a%23b", "cannot be read: disk on fire", ""));
    }

    @Test
    void readFile_named_isAPageUnderItsGivenPath() throws Exception {
        Path file = write("a%.html", "<p>1</p>");
        Collected read = new Collected();
        new Reader(Reader.PAGE_LIMIT).readFile("../x/a%.html", file, read);
        assertThat(read.ids()).containsExactly("../x/a%25.html");
        assertThatThrownBy(() -> new Reader(1).readFile("x", temp.resolve("x"), read))
                .isInstanceOf(MissingRoot.class);
        assertThatThrownBy(() -> new Reader(1).readFile("x", temp, read))
                .isInstanceOf(MissingRoot.class)
                .hasMessageEndingWith("is a folder; name a file");
    }

    @Test
    void read_interrupted_stopsAndTellsNoPageUnreadable() throws Exception {
        write("a", "1");
        Collected read = new Collected();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new Reader(Reader.PAGE_LIMIT).read(pages(), read))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(read.broken).isEmpty();
    }

    @Test
    void read_sinkThatStops_stopsTheReader() throws Exception {
        List<Reading> taken = new ArrayList<>();
        Sink sink =
                reading -> {
                    taken.add(reading);
                    throw new InterruptedException();
                };
        write("a", "1");
        write("b", "2");
        Reader reader = new Reader(Reader.PAGE_LIMIT);
        assertThatThrownBy(() -> reader.read(pages(), sink))
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(
                        () -> reader.readStream("-", new ByteArrayInputStream(new byte[0]), sink))
                .isInstanceOf(InterruptedException.class);
        assertThat(taken).hasSize(2);
    }

    @Test
    void read_mirror_hintsTheAddress() throws Exception {
        write("www.site.example/a b/index.php?id=3", "<p>1</p>");
        write("notes/a", "1");
        Collected read = Collected.of(pages());
        assertThat(read.pages.get(0).hints().url()).isNull();
        assertThat(read.pages.get(1).hints().url())
                .isEqualTo("https://www.site.example/a%20b/index.php?id=3");
    }
}
