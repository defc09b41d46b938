package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.decisions.DecisionFile;
import winnow.index.IndexView;
import winnow.index.Places;
import winnow.index.PrintTable;
import winnow.index.UnusableIndex;
import winnow.model.PageText;
import winnow.model.Ruling;
import winnow.pipeline.History.Append;
import winnow.pipeline.History.Clip;
import winnow.pipeline.History.Decide;
import winnow.pipeline.History.Delete;
import winnow.pipeline.History.Forget;
import winnow.pipeline.History.Rename;
import winnow.pipeline.History.Run;
import winnow.pipeline.History.Step;
import winnow.pipeline.History.Undo;
import winnow.pipeline.History.Write;
import winnow.reader.Reader;
import winnow.reader.Root;
import winnow.reader.Sink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.zip.GZIPOutputStream;

/// The folders and what is done to them.
final class Life {
    private final Path folder;

    /// How often each file has changed: what the folder says of its time.
    private final Map<String, Integer> versions = new HashMap<>();

    /// What is said while the next run is at work.
    private @Nullable Decide waiting;

    Life(Path folder) throws IOException {
        this.folder = folder;
        for (String root : History.ROOTS) {
            Files.createDirectories(folder.resolve(root));
        }
    }

    void go(Step step) throws Exception {
        switch (step) {
            case Write(String file, String content, boolean packed) ->
                    write(file, packed ? packed(content) : bytes(content));
            case Append(String file, String line) -> {
                if (Files.isRegularFile(folder.resolve(file))) {
                    byte[] now = Files.readAllBytes(folder.resolve(file));
                    byte[] more = bytes(line + "\n");
                    byte[] all = Arrays.copyOf(now, now.length + more.length);
                    System.arraycopy(more, 0, all, now.length, more.length);
                    write(file, all);
                }
            }
            case Clip(String file, int bytes) -> {
                if (Files.isRegularFile(folder.resolve(file))) {
                    byte[] now = Files.readAllBytes(folder.resolve(file));
                    write(file, Arrays.copyOf(now, Math.max(0, now.length - bytes)));
                }
            }
            case Delete(String file) -> Files.deleteIfExists(folder.resolve(file));
            case Rename(String from, String to) -> {
                if (Files.isRegularFile(folder.resolve(from))) {
                    write(to, Files.readAllBytes(folder.resolve(from)));
                    Files.delete(folder.resolve(from));
                }
            }
            case Run run -> run(run, "grown");
            case Forget(String root) -> forget(root);
            case Decide decide when decide.during() > 0 -> waiting = decide;
            case Decide decide -> {
                decide(decide);
                if (decide.during() == 0) {
                    settle(decide.page());
                }
            }
            case Undo(int decision) -> {
                undo(decision);
                settle(decision);
            }
        }
    }

    private void decide(Decide decide) throws IOException {
        try (IndexView view = IndexView.open(folder.resolve("grown"))) {
            List<String> pages = new ArrayList<>();
            view.eachPageId(pages::add);
            if (pages.isEmpty()) {
                return;
            }
            Places places = new Places(view);
            Optional<PageText> page = Rulings.page(pages.get(decide.page() % pages.size()), places);
            Optional<PageText> of =
                    decide.of() < 0
                            ? Optional.empty()
                            : Rulings.page(pages.get(decide.of() % pages.size()), places);
            boolean speaks = decide.of() < 0 || (of.isPresent() && !of.equals(page));
            if (page.isPresent() && speaks) {
                try (DecisionFile.Hold hold = decisions().hold()) {
                    hold.add(LocalDate.EPOCH, List.of(page.get()), of.orElse(null));
                }
            }
        } catch (UnusableIndex e) {
            return; // no run is finished yet: there is nothing to decide about
        }
    }

    private void undo(int decision) throws IOException {
        List<Ruling> said = decisions().read();
        if (!said.isEmpty()) {
            try (DecisionFile.Hold hold = decisions().hold()) {
                int number = said.get(decision % said.size()).number();
                hold.undo(LocalDate.EPOCH, List.of(number));
            }
        }
    }

    private DecisionFile decisions() {
        return DecisionFile.of(folder.resolve("grown"));
    }

    /// Has what was decided applied, or is killed at that.
    private void settle(int seed) throws Exception {
        RunSettings settings = RunSettings.like(folder.resolve("grown"), Map.of());
        if (!Files.isDirectory(settings.index())) {
            return;
        }
        int killAt = seed % 3 == 0 ? 1 + seed % 7 : History.ENOUGH;
        Run run = new Run(null, 1 + seed % 4, seed, killAt, false, History.ENOUGH);
        StopSignal signal = new StopSignal();
        Death death = new Death(run, signal, this::spoken);
        try {
            IndexRun.ofDecisions(settings, death, limits(new Random(seed))).settle();
        } catch (Killed e) {
            return; // as it was to be
        }
    }

    void copyDecisions(String index) throws IOException {
        Path file = folder.resolve("grown/decisions.jsonl");
        Files.createDirectories(folder.resolve(index));
        if (Files.isRegularFile(file)) {
            Files.copy(file, folder.resolve(index).resolve("decisions.jsonl"));
        }
    }

    private void write(String file, byte[] content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
        versions.merge(file, 1, Integer::sum);
    }

    private void forget(String root) throws Exception {
        try {
            one(
                    new Run(null, 1, 0, History.ENOUGH, false, History.ENOUGH),
                    "grown",
                    List.of(),
                    List.of(root));
        } catch (RefusedRoots e) {
            return; // the index does not know it yet
        }
    }

    void run(Run run, String index) throws Exception {
        List<Root> roots = new ArrayList<>();
        for (String root : History.ROOTS) {
            if (run.root() == null || run.root().equals(root)) {
                roots.add(Root.of(folder.resolve(root)));
            }
        }
        one(run, index, roots, List.of());
    }

    private void one(Run run, String index, List<Root> roots, List<String> forget)
            throws Exception {
        RunSettings settings =
                new RunSettings(
                        roots,
                        forget,
                        folder.resolve(index),
                        run.threads(),
                        RunSettings.PAGE_LIMIT,
                        false);
        StopSignal signal = new StopSignal();
        Random random = new Random(run.order());
        Saving saving =
                new Saving(signal) {
                    @Override
                    boolean isDue() {
                        return random.nextInt(run.saves()) == 0;
                    }
                };
        Reader reader = new Reader(RunSettings.PAGE_LIMIT);
        IndexRun.Source source =
                run.order() % 2 == 0
                        ? (root, sink) -> reader.read(root, timed(sink))
                        : (root, sink) -> new ShuffledFiles(reader, random).read(root, timed(sink));
        try {
            new IndexRun(
                            settings,
                            new Death(run, signal, this::spoken),
                            signal,
                            saving,
                            source,
                            limits(new Random(run.order())))
                    .run();
        } catch (Killed | InterruptedException e) {
            return; // as it was to be
        }
    }

    /// Has somebody say, at that event of a run, what waits for it.
    private synchronized void spoken(int event) {
        Decide decide = waiting;
        if (decide != null && event >= decide.during()) {
            waiting = null;
            try {
                decide(decide);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Sink timed(Sink sink) {
        return new OldTimes(sink, file -> versions.getOrDefault(file, 0));
    }

    /// So small that even these few pages go beyond them.
    private static StarPass.Limits limits(Random random) {
        return new StarPass.Limits(
                1 + random.nextInt(4),
                1 + random.nextInt(2000),
                random.nextInt(9),
                1 + random.nextInt(3000),
                new PrintTable.Limits(
                        1 + random.nextInt(500), 1 + random.nextInt(4), random.nextInt(3)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Kills or stops a run at some event.
    private static final class Death implements Progress {
        private final Run run;
        private final StopSignal signal;
        private final IntConsumer others;
        private final AtomicInteger events = new AtomicInteger();

        /// @param others is told of every event, by its number
        Death(Run run, StopSignal signal, IntConsumer others) {
            this.run = run;
            this.signal = signal;
            this.others = others;
        }

        private void event() {
            int event = events.incrementAndGet();
            others.accept(event);
            if (event >= run.killAt()) {
                if (!run.stopped()) {
                    throw new Killed();
                }
                signal.stop();
            }
        }

        @Override
        public void page() {
            event();
        }

        @Override
        public void settled() {
            event();
        }

        @Override
        public void comparing(long pages) {
            event();
        }

        @Override
        public void compared() {
            event();
        }
    }

    /// The end of a process, as far as a test can see it.
    private static final class Killed extends RuntimeException {}
}
