package winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import javax.tools.ToolProvider;

/// The launcher script `winnow` on machines made for the purpose.
final class LauncherTest {
    @BeforeAll
    static void needsBash() {
        assumeTrue(Machine.onPath("bash") != null, "the launcher is a bash script; no bash here");
    }

    @Test
    void start_exitCodeOfTheProgram_passedThrough(@TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder);
        machine.environment.put("FAKE_EXIT", "7");
        assertThat(machine.winnow("search").code()).isEqualTo(7);
    }

    @Test
    void start_argumentsOfEveryShape_unharmed(@TempDir Path folder) throws Exception {
        Machine.Answer answer =
                Machine.ready(folder).winnow("search", "a  b", "\"c'", "", "*", "$HOME", "ağrı");
        assertThat(answer.out())
                .endsWith("winnow.jar]\n[search]\n[a  b]\n[\"c']\n[]\n[*]\n[$HOME]\n[ağrı]\n");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void start_linksToLinks_findTheFolder(@TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder);
        Path links = Files.createDirectories(folder.resolve("links to it"));
        Files.createSymbolicLink(links.resolve("inner"), Path.of("../my programs/winnow/winnow"));
        Path outer = Files.createSymbolicLink(links.resolve("w"), links.resolve("inner"));
        Machine.Answer answer = Machine.finish(machine.start(outer, "search"));
        assertThat(answer.out()).contains("winnow/target/dist/winnow.jar]").endsWith("[search]\n");
        assertThat(answer.code()).isZero();
    }

    @Test
    void start_relativePathAndThroughPath_findTheFolder(@TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder).onPath(folder.resolve("my programs/winnow"));
        Path bash = folder.resolve("tools/bash");
        String relative =
                "'my programs/winnow/winnow' x && cd 'my programs/winnow' && bash winnow x";
        String onPath = " && cd / && winnow x";
        Machine.Answer answer = Machine.finish(machine.start(bash, "-c", relative + onPath));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines().filter(("[" + machine.jar + "]")::equals)).hasSize(3);
    }

    @Test
    void start_indexAndServe_getTheBestCompiler(@TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder);
        assertThat(machine.winnow("search").out())
                .contains("[-XX:+UseSerialGC]", "[-XX:TieredStopAtLevel=1]");
        for (String command : List.of("index", "serve")) {
            assertThat(machine.winnow("--verbose", command, "search").out())
                    .contains("[-XX:+UseParallelGC]")
                    .doesNotContain("Tiered", "Serial");
        }
    }

    @Test
    void start_winnowOpts_areWordsForTheJvm(@TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder);
        machine.environment.put("WINNOW_OPTS", "-Xmx2g  -XX:+UseZGC -Dx=*");
        machine.environment.put("JAVA_OPTS", "-Dnot=ours");
        assertThat(machine.winnow("index").out())
                .contains("[-Xmx2g]\n[-XX:+UseZGC]\n[-Dx=*]\n[-jar]")
                .doesNotContain("Parallel", "not=ours");
    }

    @Test
    void jdk_noneAnywhere_oneLineAndExit2(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).built();
        Machine.Answer answer = machine.winnow("search", "x");
        assertThat(answer.err()).startsWith("winnow: needs JDK 25 or newer").hasLineCount(1);
        assertThat(answer.err()).contains("JAVA_HOME not set", "no java on PATH", "install one");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void jdk_onlyOldOnes_oneLineNamesEach(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).built();
        Path old = machine.jdk("usr/lib/jvm/jdk-21", "21.0.2");
        machine.javaHome(machine.jdk("old", "17.0.1"))
                .onPath(machine.jdk("eight", "1.8.0_392").resolve("bin"));
        Machine.Answer answer = machine.winnow("search");
        assertThat(answer.err()).hasLineCount(1);
        assertThat(answer.err()).contains("JAVA_HOME is JDK 17", "on PATH is 8", old + " (21)");
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void jdk_javaHome25_beforePath17(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).built();
        Path jdk = machine.jdk("my jdk", "25.0.3");
        machine.javaHome(jdk).onPath(machine.jdk("old", "17.0.1").resolve("bin"));
        assertThat(machine.winnow("--jdk").out()).isEqualTo(jdk + "\n");
    }

    @Test
    void jdk_javaHome17_pathWithLink26(@TempDir Path folder) throws Exception {
        Machine machine =
                new Machine(folder)
                        .built()
                        .javaHome(new Machine(folder.resolve("m")).jdk("old", "17"));
        Path jdk = machine.jdk("somewhere", "26-ea");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
        assertThat(machine.onPath(bin).winnow("--jdk").out()).isEqualTo(jdk + "\n");
    }

    @Test
    void jdk_onPathWithoutReleaseFile_isAsked(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).built();
        Path jdk = machine.jdk("bare", "25");
        Files.delete(jdk.resolve("release"));
        machine.onPath(jdk.resolve("bin"));
        assertThat(machine.winnow("--jdk").out()).isEqualTo(jdk + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/a",
                "opt/jdk",
                "user/.jdks/b",
                "user/.sdkman/candidates/java/c",
                "Library/Java/JavaVirtualMachines/d/Contents/Home"
            })
    void jdk_usualFolders_newestWins(String place, @TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).built();
        machine.jdk("usr/lib/jvm/25", "25.0.1");
        Path newest = machine.jdk(place, "27");
        machine.jdk("opt/old", "21");
        assertThat(machine.winnow("--jdk").out()).isEqualTo(newest + "\n");
    }

    @Test
    void jdk_remembered_asLongAsItHolds(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).built();
        Path first = machine.jdk("opt/a", "25");
        machine.winnow("--jdk");
        Path second = machine.jdk("opt/b", "26");
        assertThat(machine.winnow("--jdk").out()).isEqualTo(first + "\n");
        machine.jdk("opt/a", "24");
        assertThat(machine.winnow("--jdk").out()).isEqualTo(second + "\n");
    }

    @ParameterizedTest
    @CsvSource({"search,C", "index,POSIX", "search,xx_XX.UTF-8"})
    void file_nameOutsideAsciiInAnyLocale_read(String command, String locale, @TempDir Path folder)
            throws Exception {
        Machine machine = new Machine(folder).built();
        machine.javaHome(Path.of(System.getProperty("java.home")));
        machine.environment.put("LC_ALL", locale);
        catInto(machine.jar, folder);
        Files.setLastModifiedTime(machine.jar, FileTime.from(Instant.now()));
        Path bash =
                folder.resolve(
                        "tools/bash"); // names the file in bytes, whatever this JVM's locale is
        String script =
                "n=$'a\\xc4\\x9fr\\xc4\\xb1.txt'; printf 'a\\xc4\\x9fr\\xc4\\xb1' >\"$n\"; exec"
                        + " \"$0\" \"$@\" \"$n\"";
        Machine.Answer answer =
                Machine.finish(
                        machine.start(bash, "-c", script, machine.home + "/winnow", command));
        assertThat(answer.out()).isEqualTo("ağrı.txt: ağrı\n");
        assertThat(answer.code()).isZero();
    }

    /// A jar whose program prints the name and the content of the file named last.
    static void catInto(Path jar, Path folder) throws IOException {
        Path source = folder.resolve("Cat.java");
        Machine.write(
                source,
                """
                public class Cat {
                    public static void main(String[] args) throws java.io.IOException {
                        var file = java.nio.file.Path.of(args[args.length - 1]);
                        System.out.println(file + ": " + java.nio.file.Files.readString(file));
                    }
                }
                """);
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(result).isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, "Cat");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("Cat.class"));
            Files.copy(folder.resolve("Cat.class"), out);
        }
    }
}
