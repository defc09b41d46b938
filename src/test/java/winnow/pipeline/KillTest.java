package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.GeneratedCorpus;
import winnow.Winnow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// A process that is killed, wherever it is, loses nothing that was finished, and the next one
/// carries on.
final class KillTest {
    private static final int KILLS = Integer.getInteger("winnow.kills", 10);
    private static final int PAGES = 60;

    /// About as much as happens in a run over so many pages of which one has changed.
    private static final int MOST_EVENTS = 90;

    private static final long SEED = 77;
    private static final List<String> QUESTIONS = List.of("the ka", "lo mi ren", "yorum");

    @TempDir Path folder;

    @Test
    void index_killedAgainAndAgain_endsLikeOneRun() throws Exception {
        Random random = new Random(SEED);
        Path pages = folder.resolve("pages");
        Path index = folder.resolve("index");
        GeneratedCorpus.write(SEED, PAGES, pages);
        int killed = 0;
        String seen = "";
        for (int run = 0; run < KILLS; run++) {
            boolean dies = dies(pages, index, random.nextInt(1, MOST_EVENTS), run);
            killed += dies ? 1 : 0;
            if (!seen.isEmpty() && dies) {
                assertThat(Answers.of(index, QUESTIONS))
                        .as("seed %d, after kill %d", SEED, run)
                        .isEqualTo(seen);
            }
            if (!dies) {
                seen = Answers.of(index, QUESTIONS);
            }
            change(pages, random);
        }
        assertThat(killed).as("of %d runs", KILLS).isGreaterThan(KILLS / 2);
        Winnow.index(RunSettings.of(List.of(pages), index), Progress.SILENT);
        Path fresh = folder.resolve("fresh");
        Winnow.index(RunSettings.of(List.of(pages), fresh), Progress.SILENT);
        assertThat(Answers.of(index, QUESTIONS))
                .as("seed %d", SEED)
                .isEqualTo(Answers.of(fresh, QUESTIONS));
    }

    /// Runs a process and kills it when so much has happened.
    ///
    /// @return false if it came to its end before that
    private static boolean dies(Path pages, Path index, int events, int seed)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                Mortal.class.getName(),
                                pages.toString(),
                                index.toString(),
                                Integer.toString(seed))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (InputStream told = process.getInputStream()) {
            for (int i = 0; i < events; i++) {
                if (told.read() < 0) {
                    assertThat(process.waitFor()).isZero();
                    return false;
                }
            }
            process.destroyForcibly();
            process.waitFor();
            return true;
        }
    }

    private static void change(Path pages, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(pages)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Path one = files.get(random.nextInt(files.size()));
        Path other = files.get(random.nextInt(files.size()));
        switch (random.nextInt(3)) {
            case 0 -> Files.write(one, Files.readAllBytes(other));
            case 1 -> Files.delete(one);
            default ->
                    Files.write(
                            pages.resolve("new-" + random.nextInt(100)), Files.readAllBytes(one));
        }
    }
}
