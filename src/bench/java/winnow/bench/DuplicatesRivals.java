package winnow.bench;

import winnow.DuplicatesFigures;
import winnow.DuplicatesFigures.Share;
import winnow.DuplicatesTruth;
import winnow.DuplicatesTruth.Contained;
import winnow.Winnow;
import winnow.bench.rivals.MinHashBands;
import winnow.bench.rivals.Rival;
import winnow.bench.rivals.SimHash;
import winnow.dedup.Profile;
import winnow.dedup.Stars;
import winnow.dedup.Without;
import winnow.model.Block;
import winnow.model.CleanPage;
import winnow.model.Copy;
import winnow.model.Page;
import winnow.model.Relation;
import winnow.pipeline.Progress;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunSettings;
import winnow.text.Tokens;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/// Who finds which copies among labelled pages: Winnow beside the published settings of others.
///
/// ```
/// DuplicatesRivals FOLDER [ROWS]
/// ```
///
/// FOLDER has `docs.jsonl` and labels ([DuplicatesTruth]). The pages are indexed as `winnow index`
/// does it, and Winnow's row is what that index says. Everybody else gets the pages as that index
/// holds them, so cleaning helps all alike. The rows under it are stars in memory from each page's
/// whole text, so nothing that other pages have too is masked, and these without one more rule
/// ([Without]). Speed is in pages a second of one thread's processor time from the clean text to
/// the clusters, all pages held in memory, the second of two rounds; what collects garbage is not
/// counted. The columns behind the bar leave out pages of one template, of which a few hundred make
/// so many pairs that nothing else would show. Contained pages are told twice: the copies alone,
/// and with the relations of pages that stay.
///
/// With ROWS, writes `ROWS/NAME.jsonl`, a line `{"id","cluster"}` a page, and `ROWS/contain.jsonl`
/// for another scorer.
public final class DuplicatesRivals {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final Set<String> TEMPLATES = Set.of("neg_leaflet", "leaflet_copy", "neg_event");

    private final DuplicatesTruth truth;
    private final List<Page> pages = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<Contained> related = new ArrayList<>();
    private final Map<String, Result> results = new LinkedHashMap<>();

    /// What somebody found.
    ///
    /// @param clusters by label id
    /// @param seconds of one thread's processor time
    private record Result(Map<String, String> clusters, double seconds) {}

    /// Finds clusters among all pages, from their clean text.
    private interface Finder {
        int[] clusters();
    }

    private DuplicatesRivals(DuplicatesTruth truth) {
        this.truth = truth;
    }

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        DuplicatesRivals rivals = new DuplicatesRivals(DuplicatesTruth.in(folder));
        Path index = Files.createTempDirectory("winnow-rivals");
        try {
            rivals.index(folder.resolve("docs.jsonl"), index.resolve("index"));
        } finally {
            IndexSpeed.remove(index);
        }
        rivals.measure();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        rivals.tell(out);
        rivals.tellKinds(out);
        rivals.tellContained(out);
        if (args.length > 1) {
            rivals.write(Files.createDirectories(Path.of(args[1])));
        }
    }

    private void index(Path documents, Path index) throws IOException, InterruptedException {
        RunSettings settings = RunSettings.of(List.of(documents), index);
        RunReport report = Winnow.index(settings, Progress.SILENT);
        System.out.printf(
                "%,d pages indexed in %.1f s, %,d copies%n",
                report.pages(), report.seconds(), report.allCopies());
        List<String> ids = new ArrayList<>();
        try (Winnow winnow = Winnow.open(index)) {
            winnow.copies(copies::add);
            winnow.eachPage(ids::add);
            long start = System.nanoTime();
            winnow.relations(this::take);
            System.out.printf(
                    "relations of all pages in %.1f s%n", (System.nanoTime() - start) / 1e9);
            for (String id : ids) {
                pages.add(winnow.page(id).map(CleanPage::page).orElseThrow());
            }
        }
    }

    private void take(Relation relation) {
        if (relation.kind() == Relation.Kind.CONTAINED) {
            related.add(new Contained(label(relation.page()), label(relation.in())));
        }
    }

    private void measure() {
        Result alone = result(this::stars);
        Result nothing = result(() -> Without.NOTHING.clusters(profiles()));
        if (!nothing.clusters.equals(alone.clusters)) {
            throw new IllegalStateException("Without.NOTHING and Stars.of disagree on the copies");
        }
        results.put("Winnow", new Result(clusters(copies), alone.seconds));
        results.put("Winnow, nothing masked", alone);
        results.put("… nor vetoed", result(() -> Without.VETO.clusters(profiles())));
        results.put("… nor aligned", result(() -> Without.ALIGNMENT.clusters(profiles())));
        put("datatrove, 14 × 8", MinHashBands.datatrove());
        MinHashBands textDedup = MinHashBands.textDedup();
        put("text-dedup, %d × %d".formatted(textDedup.bands(), textDedup.rows()), textDedup);
        put("SimHash, 3 of 64 bits", SimHash.standard());
    }

    private void put(String name, Rival rival) {
        results.put(name, result(() -> rival.clusters(tokens())));
    }

    private Result result(Finder finder) {
        int[] warm = finder.clusters();
        long start = CLOCK.getCurrentThreadCpuTime();
        int[] clusters = finder.clusters();
        double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        if (warm.length != clusters.length) {
            throw new IllegalStateException("the number of pages changed");
        }
        Map<String, String> byId = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            byId.put(label(pages.get(i).id()), label(pages.get(clusters[i]).id()));
        }
        return new Result(byId, seconds);
    }

    private int[] stars() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] clusters = new int[pages.size()];
        for (int i = 0; i < clusters.length; i++) {
            numbers.put(pages.get(i).id(), i);
            clusters[i] = i;
        }
        for (Copy copy : Stars.of(profiles())) {
            clusters[numbers.getOrDefault(copy.page(), -1)] = numbers.getOrDefault(copy.of(), -1);
        }
        return clusters;
    }

    private List<Profile> profiles() {
        return pages.stream().map(Profile::of).toList();
    }

    private List<Tokens> tokens() {
        List<Tokens> tokens = new ArrayList<>();
        for (Page page : pages) {
            List<String> blocks = new ArrayList<>();
            for (Block block : page.kept()) {
                blocks.add(block.text(page.source()));
            }
            tokens.add(Tokens.of(blocks));
        }
        return tokens;
    }

    private Map<String, String> clusters(List<Copy> all) {
        Map<String, String> clusters = new HashMap<>();
        pages.forEach(page -> clusters.put(label(page.id()), label(page.id())));
        all.forEach(copy -> clusters.put(label(copy.page()), label(copy.of())));
        return clusters;
    }

    /// The id that the record of a page has in its file.
    private static String label(String page) {
        return page.substring(page.lastIndexOf('#') + 1);
    }

    private void tell(PrintStream out) {
        DuplicatesTruth rest = truth.without(TEMPLATES);
        out.printf(
                "%-26s %6s %6s %6s %6s %8s | %6s %6s %6s %6s | %8s%n",
                "", "P", "R", "F1", "wrong", "largest", "P", "R", "F1", "wrong", "pages/s");
        results.forEach(
                (name, result) -> {
                    DuplicatesFigures all = DuplicatesFigures.of(truth, result.clusters);
                    out.printf(
                            Locale.ROOT,
                            "%-26s %s %6d %8d | %s %6d | %8.0f%n",
                            name,
                            pairs(all),
                            all.wrong(),
                            all.largest(),
                            pairs(DuplicatesFigures.of(rest, result.clusters)),
                            DuplicatesFigures.of(rest, result.clusters).wrong(),
                            pages.size() / result.seconds);
                });
    }

    private static String pairs(DuplicatesFigures figures) {
        return String.format(
                Locale.ROOT,
                "%6.4f %6.4f %6.4f",
                figures.precision(),
                figures.recall(),
                figures.f1());
    }

    private void tellKinds(PrintStream out) {
        List<DuplicatesFigures> figures = new ArrayList<>();
        out.printf("%n%-16s", "found, of");
        results.forEach(
                (name, result) -> {
                    out.printf(" %-24s", name);
                    figures.add(DuplicatesFigures.of(truth, result.clusters));
                });
        out.println();
        tellKinds(figures.stream().map(DuplicatesFigures::recallByKind).toList(), out);
        out.println("\nwrong, of");
        tellKinds(figures.stream().map(DuplicatesFigures::wrongByKind).toList(), out);
    }

    private static void tellKinds(List<SortedMap<String, Share>> columns, PrintStream out) {
        Set<String> kinds = new TreeSet<>();
        columns.forEach(column -> kinds.addAll(column.keySet()));
        for (String kind : kinds) {
            out.printf("%-16s", kind);
            for (SortedMap<String, Share> column : columns) {
                Share share = column.getOrDefault(kind, new Share(0, 0));
                String cell = "%.3f, %d".formatted(share.value(), share.of());
                out.printf(" %-24s", cell);
            }
            out.println();
        }
    }

    private List<Contained> contained() {
        return copies.stream()
                .filter(copy -> copy.kind() == Copy.Kind.CONTAINED)
                .map(copy -> new Contained(label(copy.page()), label(copy.of())))
                .toList();
    }

    private void tellContained(PrintStream out) {
        DuplicatesFigures figures = DuplicatesFigures.of(truth, clusters(copies));
        List<Contained> all = new ArrayList<>(contained());
        all.addAll(related);
        Share right = figures.contained(contained());
        Share allRight = figures.contained(all);
        out.printf(
                "%ncontained pages: %d of %d copies right; with relations %d of %d%n",
                right.part(), right.of(), allRight.part(), allRight.of());
        tellKinds(List.of(figures.containedByKind(contained()), figures.containedByKind(all)), out);
    }

    private void write(Path folder) throws IOException {
        for (Map.Entry<String, Result> row : results.entrySet()) {
            String name = row.getKey().replaceAll("[^\\p{Alnum}]+", "-") + ".jsonl";
            try (PrintWriter out =
                    new PrintWriter(folder.resolve(name).toFile(), StandardCharsets.UTF_8)) {
                row.getValue()
                        .clusters
                        .forEach(
                                (id, cluster) ->
                                        out.printf(
                                                "{\"id\":\"%s\",\"cluster\":\"%s\"}%n",
                                                id, cluster));
            }
        }
        try (PrintWriter out =
                new PrintWriter(folder.resolve("contain.jsonl").toFile(), StandardCharsets.UTF_8)) {
            for (Contained pair : contained()) {
                out.printf("{\"small\":\"%s\",\"big\":\"%s\"}%n", pair.small(), pair.big());
            }
        }
    }
}
