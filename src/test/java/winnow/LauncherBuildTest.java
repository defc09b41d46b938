package winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// How the launcher builds the program, and what signals do to it.
final class LauncherBuildTest {
    @BeforeAll
    static void needsBash() {
        assumeTrue(Machine.onPath("bash") != null, "the launcher is a bash script; no bash here");
    }

    @Test
    void build_firstRun_quietOneLine(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).maven();
        machine.jdk("opt/jdk", "25");
        Machine.Answer answer = machine.winnow("search");
        assertThat(answer.err())
                .isEqualTo("winnow: building (first run, takes about a minute) …\n");
        assertThat(answer.out()).doesNotContain("maven talks").endsWith("[search]\n");
        String pom = machine.home.resolve("pom.xml").toString();
        assertThat(machine.builds())
                .containsExactly("-q -B -f " + pom + " -Dmaven.test.skip=true -Dnoformat package");
        assertThat(machine.winnow("search").err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/java/Main.java", "src/main/java"})
    void build_newerSource_builtOnceMore(String source, @TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder).maven();
        Files.setLastModifiedTime(machine.home.resolve(source), FileTime.from(Instant.now()));
        assertThat(machine.winnow("search").err())
                .isEqualTo("winnow: building (sources have changed) …\n");
        assertThat(machine.winnow("search").err()).isEmpty();
        assertThat(machine.builds()).hasSize(1);
    }

    @Test
    void build_sourceFromTheFuture_builtOnlyOnce(@TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder).maven();
        Path source = machine.home.resolve("src/main/java/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(7200)));
        machine.winnow("search");
        machine.winnow("search");
        assertThat(machine.builds()).hasSize(1);
    }

    @Test
    void build_unbuiltTests_doNotMatter(@TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder).maven();
        Machine.write(machine.home.resolve("src/test/java/ATest.java"), "class ATest {}");
        machine.winnow("search");
        assertThat(machine.builds()).isEmpty();
    }

    @Test
    void build_failure_mavenShownExit2AndTriedAgain(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).maven();
        machine.jdk("opt/jdk", "25");
        machine.environment.put("FAKE_ERROR", "[ERROR] Main.java:7 no such symbol");
        Machine.Answer answer = machine.winnow("search");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("maven talks", "[ERROR] Main.java:7 no such symbol")
                .containsPattern("\nwinnow: the build failed.*\n$");
        machine.environment.remove("FAKE_ERROR");
        assertThat(machine.winnow("search").code()).isZero();
    }

    @Test
    void build_noMaven_oneLineAndExit2(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder);
        machine.jdk("opt/jdk", "25");
        Machine.Answer answer = machine.winnow("search");
        assertThat(answer.err()).contains("no mvn on PATH", "install it").hasLineCount(1);
        assertThat(answer.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void build_twoFirstRuns_oneBuild(boolean flock, @TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).maven();
        machine.jdk("opt/jdk", "25");
        machine.environment.put("FAKE_BUILD", "1");
        if (!flock) {
            Files.deleteIfExists(folder.resolve("tools/flock"));
        }
        Process first = machine.start(machine.home.resolve("winnow"), "a");
        Process second = machine.start(machine.home.resolve("winnow"), "b");
        assertThat(Machine.finish(first).out()).endsWith("[a]\n");
        assertThat(Machine.finish(second).out()).endsWith("[b]\n");
        assertThat(machine.builds()).hasSize(1);
    }

    @Test
    void build_folderLockOfADeadProcess_takenOver(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).maven();
        machine.jdk("opt/jdk", "25");
        Files.deleteIfExists(folder.resolve("tools/flock"));
        Process dead = machine.start(folder.resolve("tools/env"));
        Machine.finish(dead);
        Machine.write(machine.home.resolve("target/.lock.d/owner"), dead.pid() + "\n");
        assertThat(machine.winnow("search").code()).isZero();
        assertThat(machine.home.resolve("target/.lock.d")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void signal_whileRunning_endsTheProgramItself(String signal, int code, @TempDir Path folder)
            throws Exception {
        Machine machine = Machine.ready(folder);
        machine.environment.put("FAKE_SLEEP", "60");
        assertThat(interrupted(machine, signal, "[search]", true)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void signal_whileBuilding_endsAndBuildsAgain(String signal, int code, @TempDir Path folder)
            throws Exception {
        Machine machine = new Machine(folder).maven();
        machine.jdk("opt/jdk", "25");
        machine.environment.put("FAKE_BUILD", "2");
        assertThat(interrupted(machine, signal, "winnow: building", false)).isEqualTo(code);
        machine.environment.remove("FAKE_BUILD");
        assertThat(machine.winnow("search").code()).isZero();
        assertThat(machine.home.resolve("target/.building")).doesNotExist();
    }

    /// The exit code of a launcher that gets a signal after it has said `line`.
    private static int interrupted(Machine machine, String signal, String line, boolean onStdout)
            throws IOException, InterruptedException {
        Process process = startInterruptible(machine);
        var said = onStdout ? process.inputReader(UTF_8) : process.errorReader(UTF_8);
        String next = said.readLine();
        while (next != null && !next.startsWith(line)) {
            next = said.readLine();
        }
        assertThat(next).startsWith(line);
        Process kill =
                machine.start(
                        machine.root.resolve("tools/bash"),
                        "-c",
                        "sleep .2; kill -" + signal + " " + process.pid());
        assertThat(Machine.finish(kill).code()).isZero();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /// Whoever starts the tests in the background makes them, and all they start, deaf to SIGINT;
    /// only a program such as perl can undo that.
    private static Process startInterruptible(Machine machine)
            throws IOException, InterruptedException {
        Path launcher = machine.home.resolve("winnow");
        Process probe =
                machine.start(machine.root.resolve("tools/bash"), "-c", "kill -INT $$; echo deaf");
        if (!Machine.finish(probe).out().contains("deaf")) {
            return machine.start(launcher, "search");
        }
        Path perl = Machine.onPath("perl");
        if (perl == null) {
            return abort("SIGINT is ignored here (tests run in the background), there is no perl");
        }
        return machine.start(
                perl, "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV", launcher.toString(), "search");
    }
}
