package winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The README is true: its sessions are run, in order, in a folder that holds nothing but
/// `corpus/`.
///
/// A block of kind `console` is a session: `$ ./winnow …` and what it prints. A line `…` stands for
/// any lines; the time a run took is not compared.
final class ReadmeTest {
    private static final String COMMAND = "$ ./winnow ";
    private static final String ANYTHING = "…";
    private static final int MOST_LINES = 200;
    private static final Pattern TIME =
            Pattern.compile("[0-9.]+ s(?: \\(([^,]+), [0-9,]+ pages? a second\\))?(?= →)");

    @TempDir Path folder;
    private List<String> readme = List.of();

    @BeforeEach
    void copyCorpus() throws IOException {
        readme = Files.readAllLines(Path.of("README.md"));
        Path corpus = Path.of("corpus");
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("corpus").resolve(corpus.relativize(file)));
            }
        }
    }

    @Test
    void sessions_runAsTheyStand() throws Exception {
        List<Run> sessions = sessions();
        assertThat(sessions).hasSizeGreaterThan(5);
        for (Run session : sessions) {
            String printed = run(session.command);
            assertThat(matches(session.output, printed))
                    .as(
                            "README says of `%s`:%n%s%nbut it prints:%n%s",
                            session.command, String.join("\n", session.output), printed)
                    .isTrue();
        }
    }

    @Test
    void readme_namesEveryCommand_andIsShort() {
        String text = String.join("\n", readme);
        CommandLine winnow = WinnowCommand.line(Console.ofProcess());
        assertThat(winnow.getSubcommands().keySet().stream().filter(name -> !name.equals("help")))
                .allSatisfy(name -> assertThat(text).contains("winnow " + name));
        assertThat(readme.size()).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void library_isTheTestsOwnCode() throws IOException {
        String test = Files.readString(Path.of("src/test/java/winnow/LibraryTest.java"));
        List<String> code =
                readme.subList(readme.indexOf("```java") + 1, readme.size()).stream()
                        .takeWhile(line -> !line.equals("```"))
                        .toList();
        assertThat(code).hasSizeGreaterThan(4);
        assertThat(solid(test)).contains(solid(String.join("", code)));
    }

    private static String solid(String code) {
        return code.replaceAll("\\s+", "");
    }

    private List<Run> sessions() {
        List<Run> runs = new ArrayList<>();
        boolean inside = false;
        for (String line : readme) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith(COMMAND)) {
                runs.add(new Run(line.substring(COMMAND.length()), new ArrayList<>()));
            } else if (inside && !line.startsWith("$ ")) {
                runs.getLast().output.add(line);
            }
        }
        return runs;
    }

    /// Runs a command line as a shell would, with the classes under test, in a process of its own.
    private String run(String command) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String program =
                "exec \"$JAVA\" --enable-native-access=ALL-UNNAMED -cp \"$CLASSES\" winnow.cli.Main"
                        + " "
                        + command;
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", program);
        builder.environment().put("JAVA", java);
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.stripTrailing();
    }

    private static boolean matches(List<String> expected, String printed) {
        return matches(expected, 0, printed.lines().toList(), 0);
    }

    private static boolean matches(List<String> expected, int e, List<String> printed, int p) {
        if (e == expected.size()) {
            return p == printed.size();
        }
        if (expected.get(e).strip().equals(ANYTHING)) {
            for (int next = p; next <= printed.size(); next++) {
                if (matches(expected, e + 1, printed, next)) {
                    return true;
                }
            }
            return false;
        }
        return p < printed.size()
                && timeless(expected.get(e)).equals(timeless(printed.get(p)))
                && matches(expected, e + 1, printed, p + 1);
    }

    private static String timeless(String line) {
        return TIME.matcher(line).replaceAll("TIME ($1)").stripTrailing();
    }

    /// A command and the lines that README says it prints.
    private record Run(String command, List<String> output) {}
}
