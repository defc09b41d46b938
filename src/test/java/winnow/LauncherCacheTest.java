package winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The AOT caches of short commands: when the launcher passes one on, what a bad one does, and how
/// the build makes them. A cache may make a start faster and nothing else.
final class LauncherCacheTest {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    /// A cache made by the test JVM for the jar of [LauncherTest#catInto(Path, Path)].
    private static byte[] real = {};

    @BeforeAll
    static void makeRealCache(@TempDir Path folder) throws Exception {
        assumeTrue(Machine.onPath("bash") != null, "the launcher is a bash script; no bash here");
        Machine machine = cat(folder);
        Path cache = folder.resolve("real.aot");
        machine.environment.put("WINNOW_OPTS", "-XX:AOTCacheOutput=" + cache);
        assertThat(machine.winnow("search", "text").code()).isZero();
        real = Files.readAllBytes(cache);
    }

    @ParameterizedTest
    @CsvSource({
        "search,search",
        "audit,search",
        "duplicates,search",
        "check,search",
        "--help,search",
        "clean,clean",
        "index,",
        "serve,"
    })
    void start_cacheOfThisJdk_passedToShortCommands(
            String command, String cache, @TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder).cached(folder.resolve("jdk 25"));
        Machine.Answer answer = machine.winnow(command);
        if (cache == null) {
            assertThat(answer.out()).doesNotContain("AOT", "-Xlog");
        } else {
            Path file = machine.jar.resolveSibling("aot").resolve(cache + ".aot");
            assertThat(answer.out()).contains("[-XX:AOTCache=" + file + "]\n[-Xlog:disable]\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dist/aot/search.aot",
                "dist/aot/release",
                "../../../jdk 25/release",
                "dist/aot"
            })
    void start_somethingIsMissing_noCache(String missing, @TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder).cached(folder.resolve("jdk 25"));
        Path gone = machine.home.resolve("target").resolve(missing);
        Files.move(gone, folder.resolve("gone"));
        assertNoCache(machine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25.0.4", "26"})
    void start_jdkHasChanged_noCache(String version, @TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder).cached(folder.resolve("jdk 25"));
        machine.jdk("jdk 25", version);
        assertNoCache(machine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"winnow.jar", "lib"})
    void start_programIsNewerThanTheCache_noCache(String newer, @TempDir Path folder)
            throws Exception {
        Machine machine = Machine.ready(folder).cached(folder.resolve("jdk 25"));
        Files.setLastModifiedTime(
                machine.jar.resolveSibling(newer), FileTime.from(Instant.now().plusSeconds(60)));
        assertNoCache(machine);
    }

    @ParameterizedTest
    @CsvSource({
        "WINNOW_OPTS,-Xshare:off",
        "WINNOW_OPTS,-Xmx1g -XX:SharedArchiveFile=x",
        "WINNOW_OPTS,-XX:AOTMode=record -XX:AOTConfiguration=x",
        "JAVA_TOOL_OPTIONS,-Xshare:auto",
        "JDK_JAVA_OPTIONS,-XX:AOTCache=x"
    })
    void start_userHasACacheOfTheirOwn_noCache(
            String variable, String options, @TempDir Path folder) throws Exception {
        Machine machine = Machine.ready(folder).cached(folder.resolve("jdk 25"));
        machine.environment.put(variable, options);
        assertThat(machine.winnow("search").out()).doesNotContain("search.aot", "-Xlog");
    }

    @Test
    void jvm_wholeCache_used(@TempDir Path folder) throws Exception {
        Machine machine = cat(folder).cached(JDK);
        Files.write(machine.jar.resolveSibling("aot/search.aot"), real);
        machine.environment.put("WINNOW_OPTS", "-Xlog:class+load:file=classes");
        assertOnlyTheFile(machine);
        assertThat(folder.resolve("classes")).content().contains("Cat source: shared objects file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "garbage", "head", "half"})
    void jvm_damagedCache_nothingSaid(String damage, @TempDir Path folder) throws Exception {
        Machine machine = cat(folder).cached(JDK);
        byte[] bytes =
                switch (damage) {
                    case "empty" -> new byte[0];
                    case "garbage" -> "garbage ".repeat(9999).getBytes(UTF_8);
                    case "head" -> Arrays.copyOf(real, 100);
                    default -> Arrays.copyOf(real, real.length / 2);
                };
        Files.write(machine.jar.resolveSibling("aot/search.aot"), bytes);
        assertOnlyTheFile(machine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:+UseZGC",
                "-XX:+UseParallelGC",
                "-Xmx64m",
                "-XX:-UseCompressedOops",
                "-XX:TieredStopAtLevel=4",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-XX:AOTMode=off"
            })
    void jvm_optionsThatTheCacheWasNotMadeFor_nothingSaid(String options, @TempDir Path folder)
            throws Exception {
        Machine machine = cat(folder).cached(JDK);
        Files.write(machine.jar.resolveSibling("aot/search.aot"), real);
        machine.environment.put("WINNOW_OPTS", options);
        assertOnlyTheFile(machine);
    }

    @Test
    void jvm_folderMovedAway_nothingSaid(@TempDir Path folder) throws Exception {
        Machine machine = cat(folder).cached(JDK);
        Files.write(machine.jar.resolveSibling("aot/search.aot"), real);
        Path moved = Files.move(machine.home, folder.resolve("elsewhere"));
        Process process = machine.start(moved.resolve("winnow"), "search", "text");
        assertThat(Machine.finish(process))
                .isEqualTo(new Machine.Answer(0, "text: what stands there\n", ""));
    }

    @Test
    void build_newerSource_onlyTheNewCacheCounts(@TempDir Path folder) throws Exception {
        Path jdk = folder.resolve("jdk 25");
        Machine machine = Machine.ready(folder).maven().cached(jdk);
        Path source = machine.home.resolve("src/main/java/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now()));
        assertThat(machine.winnow("search").out()).doesNotContain("AOT");
        assertThat(machine.builds()).hasSize(1);
        assertThat(machine.cached(jdk).winnow("search").out()).contains("search.aot]");
    }

    @Test
    void build_ofTheLauncher_jarDatedBackBeforeTheTraining(@TempDir Path folder) throws Exception {
        Path dist = dist(folder);
        Path building = dist.resolveSibling(".building");
        Machine.write(building, "");
        FileTime start = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
        Files.setLastModifiedTime(building, start);
        aotCache(folder, dist);
        assertThat(Files.getLastModifiedTime(dist.resolve("winnow.jar"))).isEqualTo(start);
    }

    @Test
    void build_trainingFails_saidAndNoError(@TempDir Path folder) throws Exception {
        Path dist = dist(folder);
        Machine.write(dist.resolve("aot/search.aot"), "of an older jar");
        Machine.Answer answer = aotCache(folder, dist);
        assertThat(answer.err()).startsWith("no AOT cache, commands start more slowly: ");
        assertThat(answer.code()).isZero();
        assertThat(dist.resolve("aot")).doesNotExist();
        try (var left = Files.list(dist.getParent())) {
            assertThat(left).containsExactly(dist);
        }
    }

    @Test
    void build_classesOfJava5_getStackMaps(@TempDir Path folder) throws Exception {
        Path dist = dist(folder);
        Path old = Path.of(uri(CommandLine.class));
        Path jar = Files.copy(old, dist.resolve("lib/picocli.jar"));
        aotCache(folder, dist);
        try (ZipFile before = new ZipFile(old.toFile());
                ZipFile after = new ZipFile(jar.toFile());
                URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(names(after)).isEqualTo(names(before));
            assertThat(version(before)).isEqualTo(49);
            assertThat(version(after)).isEqualTo(52);
            Class<?> same = Class.forName(CommandLine.class.getName(), true, loader);
            assertThat(uri(same)).isEqualTo(jar.toUri());
        }
    }

    /// A machine with the JDK of this test, whose program prints the file named last.
    private static Machine cat(Path folder) throws IOException {
        Machine machine = new Machine(folder).built().javaHome(JDK);
        LauncherTest.catInto(machine.jar, folder);
        Files.setLastModifiedTime(machine.jar, FileTime.from(Instant.now().minusSeconds(60)));
        Path lib = machine.jar.resolveSibling("lib");
        Files.setLastModifiedTime(lib, Files.getLastModifiedTime(machine.jar));
        Machine.write(folder.resolve("text"), "what stands there");
        return machine;
    }

    private static void assertNoCache(Machine machine) throws Exception {
        Machine.Answer answer = machine.winnow("search");
        assertThat(answer.out()).doesNotContain("AOT", "-Xlog").endsWith("[search]\n");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
    }

    private static void assertOnlyTheFile(Machine machine) throws Exception {
        assertThat(machine.winnow("search", "text"))
                .isEqualTo(new Machine.Answer(0, "text: what stands there\n", ""));
    }

    /// A folder like target/dist, whose jar is none.
    private static Path dist(Path folder) throws IOException {
        Path dist = folder.resolve("a target/dist");
        Machine.write(dist.resolve("winnow.jar"), "no jar");
        Files.createDirectories(dist.resolve("lib"));
        return dist;
    }

    private static Machine.Answer aotCache(Path folder, Path dist) throws Exception {
        Path program = Path.of("src/build/AotCache.java").toAbsolutePath();
        List<String> words =
                List.of(program.toString(), dist.toString(), Path.of("corpus").toString());
        return Machine.finish(
                new Machine(folder).start(JDK.resolve("bin/java"), words.toArray(String[]::new)));
    }

    private static URI uri(Class<?> type) throws URISyntaxException {
        return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    }

    private static List<String> names(ZipFile jar) {
        return jar.stream().map(ZipEntry::getName).toList();
    }

    private static int version(ZipFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry("picocli/CommandLine.class"))) {
            return in.readNBytes(8)[7];
        }
    }
}
