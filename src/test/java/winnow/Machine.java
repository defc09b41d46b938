package winnow;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A machine made for one test of the launcher: a copy of the program's folder in a path with a
/// space, JDKs and a Maven that are little scripts, and a PATH that holds only what was put there.
///
/// The launcher is the real one; only the absolute folders it looks into for JDKs lead into this
/// machine. Its fake `java` prints its arguments in brackets, one a line.
final class Machine {
    /// What the launcher runs besides java and Maven; flock only where the real machine has one.
    private static final List<String> TOOLS =
            List.of("bash cat env find mkdir mv readlink rm sleep touch flock".split(" ", -1));

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    final Path root;
    final Path home;
    final Path jar;
    final Map<String, String> environment = new HashMap<>();
    private final List<Path> path = new ArrayList<>();

    /// What a process said and how it ended.
    record Answer(int code, String out, String err) {}

    Machine(Path folder) throws IOException {
        root = folder;
        home = folder.resolve("my programs/winnow");
        jar = home.resolve("target/dist/winnow.jar");
        environment.put("HOME", folder.resolve("user").toString());
        environment.put("MACHINE", folder.toString());
        environment.put("LC_ALL", "C.UTF-8");
        write(home.resolve("pom.xml"), "<project/>");
        write(home.resolve("src/main/java/Main.java"), "class Main {}");
        script(home.resolve("winnow"), launcher());
        path.add(tools(folder.resolve("tools")));
    }

    /// A machine with a JDK 25 on which the program is built: all a start needs.
    static Machine ready(Path folder) throws IOException {
        Machine machine = new Machine(folder).built();
        return machine.javaHome(machine.jdk("jdk 25", "25.0.3"));
    }

    /// The launcher of this repository, looking for JDKs on this machine instead of the real one.
    private static String launcher() throws IOException {
        return Files.readString(Path.of("winnow"))
                .replaceAll(
                        " (/usr/lib/jvm|/usr/lib64|/usr/java|/opt|/Library|/usr/local|/usr/libexec)/(?!"
                            + " )",
                        " \"\\$MACHINE\"$1/");
    }

    private static Path tools(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String tool : TOOLS) {
            Path real = onPath(tool);
            if (real != null) {
                String bash = "#!" + onPath("bash") + "\n";
                script(folder.resolve(tool), bash + "exec " + real + " \"$@\"\n");
            }
        }
        return folder;
    }

    /// The real machine's program of that name, or null.
    static @Nullable Path onPath(String program) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path file = Path.of(folder, program);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }

    /// Makes the program look built long after its sources were written.
    Machine built() throws IOException {
        write(jar, "jar");
        Files.createDirectories(jar.resolveSibling("lib"));
        try (var files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
            }
        }
        Files.setLastModifiedTime(jar, FileTime.from(LONG_AGO.plusSeconds(60)));
        return this;
    }

    /// Installs a fake JDK of that version in a folder of this machine.
    Path jdk(String folder, String version) throws IOException {
        Path jdk = root.resolve(folder);
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Fake\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/javac"), "#!/usr/bin/env bash\n");
        script(
                jdk.resolve("bin/java"),
                """
                #!/usr/bin/env bash
                if [ "${*: -1}" = -version ]; then
                    printf '    java.home = %%s\\nopenjdk version "%%s" 2025-01-01\\n' "%s" "%s" >&2
                    exit
                fi
                printf '[%%s]\\n' "$@"
                if [ -n "${FAKE_SLEEP:-}" ]; then exec sleep "$FAKE_SLEEP"; fi
                exit "${FAKE_EXIT:-0}"
                """
                        .formatted(jdk, version));
        return jdk;
    }

    /// Puts files named as AOT caches beside the jar, as if the JDK in that folder had made them
    /// after it.
    Machine cached(Path jdk) throws IOException {
        Path aot = jar.resolveSibling("aot");
        write(aot.resolve("search.aot"), "no cache");
        write(aot.resolve("clean.aot"), "no cache");
        write(aot.resolve("release"), Files.readString(jdk.resolve("release")));
        return this;
    }

    Machine javaHome(Path jdk) {
        environment.put("JAVA_HOME", jdk.toString());
        return this;
    }

    /// Puts a folder at the end of PATH.
    Machine onPath(Path folder) {
        path.add(folder);
        return this;
    }

    /// Installs a fake Maven that makes the jar (slowly, if FAKE_BUILD names seconds), or fails if
    /// FAKE_ERROR says how; every call is a line of [#builds()].
    Machine maven() throws IOException {
        script(
                root.resolve("maven/mvn"),
                """
                #!/usr/bin/env bash
                printf '%%s\\n' "$*" >>"%s"
                printf 'maven talks\\n'
                if [ -n "${FAKE_ERROR:-}" ]; then printf '%%s\\n' "$FAKE_ERROR"; exit 1; fi
                sleep "${FAKE_BUILD:-0}"
                mkdir -p "%s/lib" && printf 'jar\\n' >"%s"
                """
                        .formatted(root.resolve("builds"), jar.getParent(), jar));
        return onPath(root.resolve("maven"));
    }

    /// The arguments of every call of the fake Maven.
    List<String> builds() throws IOException {
        Path log = root.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /// Runs the launcher from the machine's own folder.
    Answer winnow(String... arguments) throws IOException, InterruptedException {
        return finish(start(home.resolve("winnow"), arguments));
    }

    /// Starts a program in the machine's root folder, in its environment.
    Process start(Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        List<String> folders = path.stream().map(Path::toString).toList();
        builder.environment().put("PATH", String.join(File.pathSeparator, folders));
        return builder.start();
    }

    /// Waits for a process whose output is small.
    static Answer finish(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
        return new Answer(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), UTF_8),
                new String(process.getErrorStream().readAllBytes(), UTF_8));
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void script(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
