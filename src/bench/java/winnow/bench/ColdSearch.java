package winnow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// How long a person waits for `winnow search`, from the shell to the shell, beside the least that
/// a search with Lucene can be ([BareSearch]): `ColdSearch [-rounds N] [FOLDER [WORDS]]`.
///
/// Indexes FOLDER (`corpus`), makes an AOT cache for the bare search, too, and starts four kinds of
/// processes in turns: both programs with and without their cache, all with the options of the
/// launcher. `./winnow` counts with the launcher. The first two rounds are not counted; times are
/// those of bash, of the process and its children.
public final class ColdSearch {
    private static final int WARM = 2;
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final Path DIST = Path.of("target/dist").toAbsolutePath();
    private static final String CLOCK =
            "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null 2>\"$OUT\"";

    private final Path work;
    private final Map<String, List<Lap>> laps = new LinkedHashMap<>();

    private ColdSearch(Path work) {
        this.work = work;
    }

    /// Milliseconds by the clock, and of the processors.
    private record Lap(double wall, double processor) {}

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = 20;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("-rounds")) {
                rounds = Integer.parseInt(args[++i]);
            } else {
                words.add(args[i]);
            }
        }
        Path work = Files.createTempDirectory("winnow-cold");
        try {
            String folder = words.isEmpty() ? "corpus" : words.getFirst();
            String query = words.size() > 1 ? words.get(1) : "back spasm";
            new ColdSearch(work).measure(folder, query, rounds);
        } finally {
            IndexSpeed.remove(work);
        }
    }

    private void measure(String folder, String query, int rounds)
            throws IOException, InterruptedException {
        String index = work.resolve("index").toString();
        time("", "./winnow", "index", folder, "--index", index);
        String[] winnow = {"./winnow", "search", "--index", index, query};
        Path cache = work.resolve("bare.aot");
        time("", bare("-XX:AOTCacheOutput=" + cache, index, query));
        String[] cached = bare("-XX:AOTCache=" + cache, index, query);
        String[] plain = bare("-Xshare:auto", index, query);
        for (int round = -WARM; round < rounds; round++) {
            lap(round, "winnow search", time("", winnow));
            lap(round, "bare Lucene", time("", cached));
            lap(round, "winnow search, no AOT cache", time("-Xshare:auto", winnow));
            lap(round, "bare Lucene, no AOT cache", time("", plain));
        }
        System.out.printf("%s: '%s', %d rounds, in turns%n", folder, query, rounds);
        laps.forEach(ColdSearch::print);
        ratio("winnow search", "bare Lucene");
        ratio("winnow search", "winnow search, no AOT cache");
        ratio("winnow search, no AOT cache", "bare Lucene, no AOT cache");
    }

    private void lap(int round, String name, Lap lap) {
        if (round >= 0) {
            laps.computeIfAbsent(name, key -> new ArrayList<>()).add(lap);
        }
    }

    /// The command of a bare search with the options that the launcher gives a short command.
    private String[] bare(String option, String index, String query) throws IOException {
        Path jar = work.resolve("bare.jar");
        if (!Files.exists(jar)) {
            pack(jar);
        }
        List<String> classPath = new ArrayList<>(List.of(jar.toString()));
        classPath.add(DIST.resolve("winnow.jar").toString()); // the analyzer
        try (Stream<Path> jars = Files.list(DIST.resolve("lib"))) {
            jars.map(Path::toString)
                    .filter(name -> name.matches(".*lucene-(core|analysis-common)-[^/]*"))
                    .forEach(classPath::add);
        }
        return new String[] {
            JDK.resolve("bin/java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            option,
            "-cp",
            String.join(File.pathSeparator, classPath),
            BareSearch.class.getName(),
            index,
            query
        };
    }

    /// An AOT cache takes classes from jars only.
    private static void pack(Path jar) throws IOException {
        String name = BareSearch.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream in = BareSearch.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            out.write(in.readAllBytes());
        }
    }

    /// Runs a command that must succeed; bash, whose own start does not count, holds the clock.
    private Lap time(String options, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bash", "-c", CLOCK, "bash"));
        words.addAll(List.of(command));
        Path said = work.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("JAVA_HOME", JDK.toString());
        builder.environment().put("WINNOW_OPTS", options);
        builder.environment().put("OUT", said.toString());
        Process process = builder.start();
        String[] times = new String(process.getErrorStream().readAllBytes(), UTF_8).split("\\s+");
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + "\n" + Files.readString(said));
        }
        double[] seconds = Arrays.stream(times).mapToDouble(Double::parseDouble).toArray();
        return new Lap(1e3 * seconds[0], 1e3 * (seconds[1] + seconds[2]));
    }

    private static void print(String name, List<Lap> laps) {
        System.out.printf(
                "%-28s wall %4.0f ms, least %4.0f; cpu %4.0f ms, least %4.0f%n",
                name,
                median(laps, Lap::wall),
                least(laps, Lap::wall),
                median(laps, Lap::processor),
                least(laps, Lap::processor));
    }

    /// The medians of the rounds' own ratios: both halves of a round met the same machine.
    private void ratio(String name, String floor) {
        List<Lap> ratios = new ArrayList<>();
        List<Lap> above = laps.getOrDefault(name, List.of());
        List<Lap> below = laps.getOrDefault(floor, List.of());
        for (int i = 0; i < above.size(); i++) {
            ratios.add(
                    new Lap(
                            above.get(i).wall / below.get(i).wall,
                            above.get(i).processor / below.get(i).processor));
        }
        System.out.printf(
                "%s / %s: wall %.2f, cpu %.2f%n",
                name, floor, median(ratios, Lap::wall), median(ratios, Lap::processor));
    }

    private static double median(List<Lap> laps, ToDoubleFunction<Lap> figure) {
        double[] values = laps.stream().mapToDouble(figure).sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static double least(List<Lap> laps, ToDoubleFunction<Lap> figure) {
        return laps.stream().mapToDouble(figure).min().orElseThrow();
    }
}
