package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.decisions.DecisionFile;
import winnow.index.IndexView;
import winnow.index.Places;
import winnow.index.PrintTable;
import winnow.index.UnusableIndex;
import winnow.model.PageText;
import winnow.model.Ruling;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// What happens to some folders and to an index of them: files come, change and go; runs read one
/// root or all, in any order, with any number of threads, and are killed or stopped in between;
/// people decide about copies, before, between and during runs.
///
/// A step can be left out and the rest still makes sense, so a history that shows a fault shrinks
/// to a small one.
///
/// @param steps one after the other
record History(List<Step> steps) {
    static final List<String> ROOTS = List.of("one", "two");

    /// More events than any run has, and more chances to save.
    static final int ENOUGH = 1_000_000;

    /// One step.
    sealed interface Step {}

    /// A file has this content from now on.
    record Write(String file, String content, boolean packed) implements Step {}

    /// A file loses its last bytes.
    record Clip(String file, int bytes) implements Step {}

    /// A line more.
    record Append(String file, String line) implements Step {}

    record Delete(String file) implements Step {}

    record Rename(String from, String to) implements Step {}

    /// A run.
    ///
    /// @param root the only root to read; null for all
    /// @param killAt how many events it lives
    /// @param stopped told to stop rather than killed
    /// @param saves one in so many chances to save is taken
    record Run(
            @Nullable String root, int threads, long order, int killAt, boolean stopped, int saves)
            implements Step {}

    /// A root is taken out of the index; the next run over all brings it back.
    record Forget(String root) implements Step {}

    /// A person says that a page is no copy, or that it is one of another page, which may be itself
    /// or gone by then: then nothing is said.
    ///
    /// @param page which of the pages that people see, counted round and round
    /// @param of likewise; -1 if it is no copy
    /// @param during at that event of the next run; 0 to have it applied at once, -1 to only write
    ///     it down
    record Decide(int page, int of, int during) implements Step {}

    /// A person takes a decision back.
    record Undo(int decision) implements Step {}

    static History of(long seed) {
        return new Inventor(seed).history();
    }

    /// Goes through the history in an empty folder and compares what the index answers then with
    /// what one does that is made of the same files at once.
    ///
    /// @return where they differ; empty if they do not
    Optional<String> difference(Path folder) throws Exception {
        Life life = new Life(folder);
        for (Step step : steps) {
            life.go(step);
        }
        List<String> questions = List.of("the ka", "lo mi ren", "\"the ka\"", "yorum", "of");
        life.run(new Run(null, 2, 0, ENOUGH, false, ENOUGH), "grown");
        life.copyDecisions("fresh");
        String grown = Answers.of(folder.resolve("grown"), questions);
        life.run(new Run(null, 1, 0, ENOUGH, false, ENOUGH), "fresh");
        String fresh = Answers.of(folder.resolve("fresh"), questions);
        return Optional.ofNullable(firstDifference(grown, fresh));
    }

    private static @Nullable String firstDifference(String grown, String fresh) {
        List<String> one = grown.lines().toList();
        List<String> other = fresh.lines().toList();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String a = i < one.size() ? one.get(i) : "nothing";
            String b = i < other.size() ? other.get(i) : "nothing";
            if (!a.equals(b)) {
                return "grown: " + a + "\nfresh: " + b;
            }
        }
        return null;
    }

    /// The smallest history that still differs which leaving out steps leads to.
    History shrunk(Path folder) throws Exception {
        int tries = 0;
        List<Step> left = new ArrayList<>(steps);
        for (int part = Math.max(1, left.size() / 2); part >= 1; part /= 2) {
            for (int i = 0; i + part <= left.size(); ) {
                List<Step> fewer = new ArrayList<>(left);
                fewer.subList(i, i + part).clear();
                Path here = folder.resolve("try" + tries++);
                if (new History(fewer).fails(here)) {
                    left = fewer;
                } else {
                    i += part;
                }
            }
        }
        return new History(left);
    }

    private boolean fails(Path folder) throws Exception {
        try {
            return difference(folder).isPresent();
        } catch (RuntimeException | AssertionError e) {
            return true;
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step).append('\n'));
        return text.toString();
    }

    /// The folders and what is done to them.
    private static final class Life {
        private final Path folder;

        /// How often each file has changed: what the folder says of its time.
        private final Map<String, Integer> versions = new HashMap<>();

        /// What is said while the next run is at work.
        private @Nullable Decide waiting;

        Life(Path folder) throws IOException {
            this.folder = folder;
            for (String root : ROOTS) {
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
                case Decide decide when decide.during > 0 -> waiting = decide;
                case Decide decide -> {
                    decide(decide);
                    if (decide.during == 0) {
                        settle(decide.page);
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
                Optional<PageText> page =
                        Rulings.page(pages.get(decide.page % pages.size()), places);
                Optional<PageText> of =
                        decide.of < 0
                                ? Optional.empty()
                                : Rulings.page(pages.get(decide.of % pages.size()), places);
                boolean speaks = decide.of < 0 || (of.isPresent() && !of.equals(page));
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
            int killAt = seed % 3 == 0 ? 1 + seed % 7 : ENOUGH;
            Run run = new Run(null, 1 + seed % 4, seed, killAt, false, ENOUGH);
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
                one(new Run(null, 1, 0, ENOUGH, false, ENOUGH), "grown", List.of(), List.of(root));
            } catch (RefusedRoots e) {
                return; // the index does not know it yet
            }
        }

        void run(Run run, String index) throws Exception {
            List<Root> roots = new ArrayList<>();
            for (String root : ROOTS) {
                if (run.root == null || run.root.equals(root)) {
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
                            run.threads,
                            RunSettings.PAGE_LIMIT,
                            false);
            StopSignal signal = new StopSignal();
            Random random = new Random(run.order);
            Saving saving =
                    new Saving(signal) {
                        @Override
                        boolean isDue() {
                            return random.nextInt(run.saves) == 0;
                        }
                    };
            Reader reader = new Reader(RunSettings.PAGE_LIMIT);
            IndexRun.Source source =
                    run.order % 2 == 0
                            ? (root, sink) -> reader.read(root, timed(sink))
                            : (root, sink) ->
                                    new ShuffledFiles(reader, random).read(root, timed(sink));
            try {
                new IndexRun(
                                settings,
                                new Death(run, signal, this::spoken),
                                signal,
                                saving,
                                source,
                                limits(new Random(run.order)))
                        .run();
            } catch (Killed | InterruptedException e) {
                return; // as it was to be
            }
        }

        /// Has somebody say, at that event of a run, what waits for it.
        private synchronized void spoken(int event) {
            Decide decide = waiting;
            if (decide != null && event >= decide.during) {
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
            if (event >= run.killAt) {
                if (!run.stopped) {
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

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
