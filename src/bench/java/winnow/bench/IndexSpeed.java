package winnow.bench;

import com.sun.management.OperatingSystemMXBean;

import winnow.Winnow;
import winnow.pipeline.Progress;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunSettings;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// How fast `winnow index` is beside the least that any indexer must do.
///
/// ```
/// IndexSpeed [-warm N] [-rounds N] [-threads N] [-stages] FOLDER…
/// ```
///
/// The floor ([Floor]) reads the same files, unpacks and parses them and writes their whole text
/// into a bare Lucene index. Both run in turns in one process, so that what else the machine does
/// falls on both; figures are medians. The first rounds (4) are not counted: the JIT compiler takes
/// that long on a small folder, and the first run of a process costs several times as much.
/// Processor time is the process's, garbage collection and compilation included. With `-stages` the
/// stages of a run are timed one by one on one thread ([Stages]).
public final class IndexSpeed {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final int warm;
    private final int rounds;
    private final int threads;
    private final boolean stages;

    private IndexSpeed(int warm, int rounds, int threads, boolean stages) {
        this.warm = warm;
        this.rounds = rounds;
        this.threads = threads;
        this.stages = stages;
    }

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException, InterruptedException {
        int warm = 4;
        int rounds = 3;
        int threads = Runtime.getRuntime().availableProcessors();
        boolean stages = false;
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "-warm" -> warm = Integer.parseInt(args[++i]);
                case "-rounds" -> rounds = Integer.parseInt(args[++i]);
                case "-threads" -> threads = Integer.parseInt(args[++i]);
                case "-stages" -> stages = true;
                default -> folders.add(Path.of(args[i]));
            }
        }
        IndexSpeed speed = new IndexSpeed(warm, rounds, threads, stages);
        for (Path folder : folders) {
            speed.measure(folder);
        }
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        Path index = Files.createTempDirectory("winnow-speed");
        try {
            List<Lap> floor = new ArrayList<>();
            List<Lap> winnow = new ArrayList<>();
            for (int round = 0; round < warm + rounds; round++) {
                Lap bare = floor(folder, index.resolve("floor"));
                Lap whole = winnow(folder, index.resolve("winnow"));
                if (round >= warm) {
                    floor.add(bare);
                    winnow.add(whole);
                }
            }
            print(folder, floor, winnow);
            if (stages) {
                Stages.of(folder, index.resolve("stages")).print();
            }
        } finally {
            remove(index);
        }
    }

    private Lap floor(Path folder, Path index) throws IOException, InterruptedException {
        remove(index);
        Clock clock = new Clock();
        Floor floor = Floor.of(folder, index, threads);
        return new Lap(floor.pages(), floor.packed(), floor.unpacked(), clock.time(), Time.NONE);
    }

    private Lap winnow(Path folder, Path index) throws IOException, InterruptedException {
        remove(index);
        RunSettings settings =
                new RunSettings(
                        RunSettings.roots(List.of(folder), null),
                        List.of(),
                        index,
                        threads,
                        RunSettings.PAGE_LIMIT,
                        false);
        Clock clock = new Clock();
        Comparing comparing = new Comparing();
        RunReport report = Winnow.index(settings, comparing);
        return new Lap(report.pages(), report.bytes(), 0, clock.time(), comparing.clock.time());
    }

    private void print(Path folder, List<Lap> floor, List<Lap> winnow) {
        Lap last = winnow.getLast();
        double unpacked = floor.getLast().unpacked;
        System.out.printf(
                "%s: %,d pages, %.1f MB on disk, %.1f MB unpacked; %d threads, median of %d%n",
                folder, last.pages, last.packed / 1e6, unpacked / 1e6, threads, rounds);
        print("floor", floor, unpacked);
        print("winnow", winnow, unpacked);
        System.out.printf(
                "winnow / floor: wall %.2f, cpu %.2f; comparing pages and commit: %.2f s, cpu %.2f"
                        + " s%n",
                ratio(winnow, floor, lap -> lap.time.wall),
                ratio(winnow, floor, lap -> lap.time.processor),
                median(winnow, lap -> lap.comparing.wall),
                median(winnow, lap -> lap.comparing.processor));
    }

    private static void print(String name, List<Lap> laps, double unpacked) {
        double wall = median(laps, lap -> lap.time.wall);
        Lap any = laps.getFirst();
        System.out.printf(
                "%-7s %7.0f pages/s  %6.2f MB/s on disk  %6.2f MB/s unpacked  wall %6.2f s  cpu"
                        + " %6.2f s  %5.0f pages/cpu s%n",
                name,
                any.pages / wall,
                any.packed / 1e6 / wall,
                unpacked / 1e6 / wall,
                wall,
                median(laps, lap -> lap.time.processor),
                any.pages / median(laps, lap -> lap.time.processor));
    }

    /// The median of the rounds' own ratios: both halves of a round met the same machine.
    private static double ratio(List<Lap> laps, List<Lap> floor, ToDoubleFunction<Lap> figure) {
        double[] ratios = new double[laps.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(laps.get(i)) / figure.applyAsDouble(floor.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Lap> laps, ToDoubleFunction<Lap> figure) {
        return median(laps.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// Removes a folder and all in it, if it is there.
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// One run.
    ///
    /// @param packed bytes on disk
    /// @param unpacked bytes after gzip; 0 where it is not counted
    /// @param comparing the part of the time from the first comparison of pages to the end
    private record Lap(long pages, long packed, long unpacked, Time time, Time comparing) {}

    /// Seconds by the clock, and of the processors.
    private record Time(double wall, double processor) {
        static final Time NONE = new Time(0, 0);
    }

    private static final class Clock {
        private final long wall = System.nanoTime();
        private final long processor = SYSTEM.getProcessCpuTime();

        Time time() {
            return new Time(
                    (System.nanoTime() - wall) / 1e9,
                    (SYSTEM.getProcessCpuTime() - processor) / 1e9);
        }
    }

    /// Starts a clock when all pages are written and the comparison begins.
    private static final class Comparing implements Progress {
        private volatile Clock clock = new Clock();

        @Override
        public void comparing(long pages) {
            clock = new Clock();
        }
    }
}
