package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A run in a process of its own, beside which others search and write, and which is told to stop.
final class StopTest {
    private static final int SIGTERM = 143;

    @TempDir Path folder;

    private String index() {
        return folder.resolve("index").toString();
    }

    private Path pages(String name, int count) throws IOException {
        Path pages = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < count; i++) {
            String words = ("word" + i + " and what follows word" + i + " ").repeat(300);
            Files.writeString(pages.resolve(i + ".txt"), "Page " + i + "\n\n" + words + ".\n");
        }
        return pages;
    }

    @Test
    void index_whileAnotherRuns_isRefusedSearchesGoOnAndTermSaysWhatIsSafe() throws Exception {
        Path few = pages("few", 3);
        Path many = pages("many", 3_000);
        assertThat(Session.run("index", few.toString(), "--index", index()).code()).isZero();
        Process running = start("index", many.toString(), "--index", index());
        awaitWriter(running);
        Session second = Session.run("index", few.toString(), "--index", index());
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("process " + running.pid()).hasLineCount(1);
        assertThat(Session.run("search", "word2", "--index", index()).out())
                .startsWith("1 page")
                .contains("few/2.txt");
        running.toHandle().destroy(); // Process.destroy() would close what it said
        String said = new String(running.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).isEqualTo(SIGTERM);
        assertThat(said).startsWith("winnow: stopped; searches see the last finished run");
        assertThat(said).hasLineCount(1);
        assertThat(Session.run("search", "word2999", "--index", index()).code()).isEqualTo(1);
        assertThat(Session.run("check", "--index", index()).code()).isZero();
        Session next = Session.run("index", few.toString(), "--index", index());
        assertThat(next.out()).startsWith("3,003 pages").contains("3,000 new");
        assertThat(Session.run("search", "word2999", "--index", index()).code()).isZero();
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    /// Waits until the process has taken the index.
    private void awaitWriter(Process process) throws IOException, InterruptedException {
        Path holder = folder.resolve("index").resolve("writer.pid");
        String pid = Long.toString(process.pid());
        while (!Files.readString(holder).strip().equals(pid)) {
            assertThat(process.waitFor(10, TimeUnit.MILLISECONDS))
                    .as("the process goes on")
                    .isFalse();
        }
    }
}
