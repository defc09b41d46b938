package winnow.bench;

import com.sun.management.OperatingSystemMXBean;

import winnow.Winnow;
import winnow.pipeline.Progress;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunSettings;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What many pages that are alike cost, and whether the answers are right:
/// `DuplicatesCrowd CROWD PAGES… [-threads N]`, for example `DuplicatesCrowd leaflets 1000 2000`.
///
/// A CROWD is one of [Crowd]. For each size it writes the pages, indexes them and prints the
/// seconds until all are written, those of comparing them and of the last commit, the processor
/// seconds of both, and how they grew from the size before: as the size does if all is linear. Live
/// heap is what forced collections left, one every two seconds. Ends with 1 if a page is a copy
/// that should be none, or the other way round, or of another page than the rest.
public final class DuplicatesCrowd {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Crowd crowd;
    private final int threads;

    /// One run.
    ///
    /// @param reading seconds until all pages are written
    /// @param comparing seconds from then to the end
    /// @param processor seconds of the process
    private record Lap(int pages, double reading, double comparing, double processor) {}

    private DuplicatesCrowd(Crowd crowd, int threads) {
        this.crowd = crowd;
        this.threads = threads;
    }

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        int sizes = args.length;
        if (args.length > 3 && args[args.length - 2].equals("-threads")) {
            threads = Integer.parseInt(args[args.length - 1]);
            sizes -= 2;
        }
        Crowd crowd = Crowd.valueOf(args[0].toUpperCase(Locale.ROOT));
        DuplicatesCrowd bench = new DuplicatesCrowd(crowd, threads);
        Lap before = null;
        for (int i = 1; i < sizes; i++) {
            Lap lap = bench.measure(Integer.parseInt(args[i]));
            if (before != null) {
                System.out.printf(
                        Locale.ROOT,
                        "         × %.1f pages: × %.1f seconds of comparing, × %.1f processor%n",
                        (double) lap.pages / before.pages,
                        lap.comparing / before.comparing,
                        lap.processor / before.processor);
            }
            before = lap;
        }
    }

    private Lap measure(int pages) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("winnow-crowd");
        try {
            Path file = folder.resolve("crowd.jsonl");
            try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
                for (int i = 0; i < pages; i++) {
                    out.println(crowd.json(i));
                }
            }
            Path index = folder.resolve("index");
            Lap lap = run(file, index, pages);
            requireRight(index, pages);
            return lap;
        } finally {
            IndexSpeed.remove(folder);
        }
    }

    private Lap run(Path file, Path index, int pages) throws IOException, InterruptedException {
        List<winnow.reader.Root> roots = RunSettings.roots(List.of(file), null);
        RunSettings settings =
                new RunSettings(roots, List.of(), index, threads, RunSettings.PAGE_LIMIT, false);
        Watch watch = new Watch();
        Thread sampler = Thread.ofPlatform().daemon().start(watch);
        long processor = SYSTEM.getProcessCpuTime();
        RunReport report = Winnow.index(settings, watch);
        long end = System.nanoTime();
        processor = SYSTEM.getProcessCpuTime() - processor;
        sampler.interrupt();
        sampler.join();
        Lap lap =
                new Lap(
                        pages,
                        (watch.comparing - watch.start) / 1e9,
                        (end - watch.comparing) / 1e9,
                        processor / 1e9);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d pages, %d threads: reading %.1f s, comparing %.1f s (%.0f pages/s), cpu"
                        + " %.1f s; %,d copies; live heap at most %.0f MB%n",
                crowd.name().toLowerCase(Locale.ROOT),
                report.pages(),
                threads,
                lap.reading,
                lap.comparing,
                pages / lap.comparing,
                lap.processor,
                report.allCopies(),
                watch.heap / 1e6);
        return lap;
    }

    private void requireRight(Path index, int pages) throws IOException {
        Set<String> copies = new HashSet<>();
        Set<String> canonical = new HashSet<>();
        try (Winnow winnow = Winnow.open(index)) {
            winnow.copies(
                    copy -> {
                        copies.add(copy.page());
                        canonical.add(copy.of());
                    });
        }
        if (copies.size() != crowd.copies(pages) || canonical.size() > 1) {
            System.out.printf(
                    "WRONG: %,d copies of %,d pages, and not %,d of one%n",
                    copies.size(), canonical.size(), crowd.copies(pages));
            System.exit(1);
        }
    }

    /// Notes when comparing began, and now and then how much is alive.
    private static final class Watch implements Progress, Runnable {
        private static final long PAUSE_MS = 2000;

        private final long start = System.nanoTime();
        private volatile long comparing = start;
        private volatile long heap;

        @Override
        public void comparing(long pages) {
            comparing = System.nanoTime();
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Thread.sleep(PAUSE_MS);
                    heap = Math.max(heap, IndexHeap.live());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the run is over
            }
        }
    }
}
