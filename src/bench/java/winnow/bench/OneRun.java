package winnow.bench;

import com.sun.management.OperatingSystemMXBean;

import winnow.Winnow;
import winnow.pipeline.Progress;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunSettings;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// One `winnow index` in a process of its own, as a person starts it, with what it cost.
///
/// @param pages in the index when it was done
/// @param worked pages that it cleaned: new and changed ones
/// @param wall seconds
/// @param processor seconds of all threads, from the beginning of the run, not of the JVM
/// @param heapMb the most megabytes that a garbage collection left
/// @param indexMb megabytes of the index
record OneRun(
        long pages, long worked, double wall, double processor, double heapMb, double indexMb) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final long PAUSE_MS = 100;

    /// Runs it in a new JVM.
    static OneRun of(Path folder, Path index) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx1g",
                                "-XX:+UseParallelGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                OneRun.class.getName(),
                                folder.toString(),
                                index.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the run failed: " + said);
        }
        String[] figures = said.strip().split(" ", -1);
        return new OneRun(
                Long.parseLong(figures[0]),
                Long.parseLong(figures[1]),
                Double.parseDouble(figures[2]),
                Double.parseDouble(figures[3]),
                Double.parseDouble(figures[4]),
                size(index) / 1e6);
    }

    /// The run itself.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Logger vectors =
                Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
        vectors.setLevel(Level.OFF); // nothing here has vectors
        AtomicLong heap = new AtomicLong();
        Thread.ofPlatform().daemon().start(() -> watch(heap));
        RunSettings settings =
                RunSettings.of(List.of(Path.of(arguments[0])), Path.of(arguments[1]));
        long begin = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        RunReport report = Winnow.index(settings, Progress.SILENT);
        System.out.printf(
                Locale.ROOT,
                "%d %d %.3f %.3f %.1f%n",
                report.pages(),
                report.pages() - report.unchanged(),
                (System.nanoTime() - begin) / 1e9,
                (SYSTEM.getProcessCpuTime() - processor) / 1e9,
                heap.get() / 1e6);
    }

    /// Keeps the most that the collections of all heap pools have left.
    private static void watch(AtomicLong heap) {
        try {
            while (true) {
                long left = 0;
                for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                    MemoryUsage usage = pool.getCollectionUsage();
                    left +=
                            pool.getType() == MemoryType.HEAP && usage != null
                                    ? usage.getUsed()
                                    : 0;
                }
                heap.accumulateAndGet(left, Math::max);
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the run is over
        }
    }

    static long size(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        }
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }
}
