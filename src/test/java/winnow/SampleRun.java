package winnow;

import winnow.Truth.Aggregate;
import winnow.Truth.Copy;
import winnow.model.CleanPage;
import winnow.model.Copy.Kind;
import winnow.model.Reason;
import winnow.pipeline.Progress;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// A folder of sample pages after a run of the whole program over it, and how much of it came out
/// as its labels say.
///
/// @param folder the pages and their labels
/// @param report what the run said
/// @param stored every labelled page as the index holds it, by id
/// @param pages those pages beside their labels, by id
/// @param copies what the index calls a copy, by id
record SampleRun(
        SamplePages folder,
        RunReport report,
        Map<String, CleanPage> stored,
        List<Comparison> pages,
        List<Copy> copies) {
    /// Indexes a folder of sample pages.
    ///
    /// @param index where to; has to be empty
    static SampleRun of(SamplePages folder, Path index) throws IOException, InterruptedException {
        RunSettings settings = RunSettings.of(List.of(folder.root()), index);
        RunReport report = Winnow.index(settings, Progress.SILENT);
        Map<String, CleanPage> stored = new TreeMap<>();
        List<Comparison> pages = new ArrayList<>();
        List<Copy> copies = new ArrayList<>();
        try (Winnow winnow = Winnow.open(index)) {
            for (Truth.Page labels : folder.truth().pages()) {
                CleanPage page =
                        winnow.page(labels.id())
                                .orElseThrow(() -> new AssertionError("no page " + labels.id()));
                stored.put(labels.id(), page);
                pages.add(Comparison.of(labels, page.page()));
            }
            winnow.copies(copy -> copies.add(new Copy(copy.page(), copy.of(), copy.kind())));
        }
        return new SampleRun(folder, report, stored, pages, copies);
    }

    /// The same run, its figures without those pages; what is said of copies stays that of all.
    SampleRun without(Set<String> ids) {
        List<Comparison> others = pages.stream().filter(page -> !ids.contains(page.id())).toList();
        return new SampleRun(folder, report, stored, others, copies);
    }

    /// The page with that id as the index holds it.
    CleanPage page(String id) {
        return Objects.requireNonNull(stored.get(id), id);
    }

    /// Of the characters labelled with that reason, the share that went.
    double gone(Reason label) {
        return share(page -> page.gone(label), page -> page.litter(label));
    }

    /// Of the characters labelled with that reason, the share that went for it.
    double named(Reason label) {
        return share(page -> page.named(label), page -> page.litter(label));
    }

    /// Of all characters that should go, the share that went.
    double gone() {
        return share(page -> sum(page::gone), page -> sum(page::litter));
    }

    /// Of all characters that should go, the share that went for the labelled reason.
    double named() {
        return share(page -> sum(page::named), page -> sum(page::litter));
    }

    /// Of the genuine characters, the share that stays.
    double genuineKept() {
        return share(page -> page.genuine() - page.lost(), Comparison::genuine);
    }

    /// The share of the pages on which every character is decided as labelled.
    double exactPages() {
        return share(page -> page.isExact() ? 1 : 0, page -> 1);
    }

    /// Of the pages without litter but boilerplate, the share that loses no genuine character.
    double cleanPagesUntouched() {
        return share(
                page -> page.isClean() && page.lost() == 0 ? 1 : 0, page -> page.isClean() ? 1 : 0);
    }

    /// Of the keyword lists, the share cut out from the first character to the last, and no more.
    double exactLists() {
        return share(
                page -> (int) page.lists().stream().filter(page::isCut).count(),
                page -> page.lists().size());
    }

    /// Of the copies found of that kind, the share that is labelled so, with that canonical page.
    double copyPrecision(Kind kind) {
        return share(judgedCopies(), folder.truth().copies(), kind);
    }

    /// Of the copies labelled with that kind, the share that is found so, with that canonical page.
    double copyRecall(Kind kind) {
        return share(folder.truth().copies(), judgedCopies(), kind);
    }

    /// The copies found, but for those of an aggregate.
    List<Copy> judgedCopies() {
        return copies.stream().filter(Predicate.not(this::isOfAggregate)).toList();
    }

    private boolean isOfAggregate(Copy copy) {
        for (Aggregate aggregate : folder.truth().aggregates()) {
            if (copy.page().equals(aggregate.page()) || copy.of().equals(aggregate.page())) {
                return true;
            }
        }
        return false;
    }

    /// The canonical page of a page; itself if it is no copy.
    String canonical(String page) {
        for (Copy copy : copies) {
            if (copy.page().equals(page)) {
                return copy.of();
            }
        }
        return page;
    }

    /// Every page and every copy that is not as labelled, for people to read.
    ///
    /// @param most how many stretches of a page are shown
    String differences(int most) {
        StringBuilder text = new StringBuilder();
        for (Comparison page : pages) {
            if (page.isExact()) {
                continue;
            }
            List<String> lines = page.differences();
            text.append(
                    "%s: %d genuine characters lost, %d of litter left\n"
                            .formatted(page.id(), page.lost(), page.left()));
            lines.stream()
                    .limit(most)
                    .forEach(line -> text.append("    ").append(line).append('\n'));
            if (lines.size() > most) {
                text.append("    and %d more\n".formatted(lines.size() - most));
            }
        }
        Set<String> notLabelled = names(judgedCopies());
        notLabelled.removeAll(names(folder.truth().copies()));
        notLabelled.forEach(copy -> text.append("not labelled: ").append(copy).append('\n'));
        Set<String> notFound = names(folder.truth().copies());
        notFound.removeAll(names(copies));
        notFound.forEach(copy -> text.append("not found: ").append(copy).append('\n'));
        return text.toString();
    }

    private static Set<String> names(List<Copy> copies) {
        Set<String> names = new TreeSet<>();
        for (Copy copy : copies) {
            names.add(copy.page() + " is " + copy.kind().label() + " of " + copy.of());
        }
        return names;
    }

    private static int sum(ToIntFunction<Reason> count) {
        int sum = 0;
        for (Reason reason : Reason.values()) {
            sum += count.applyAsInt(reason);
        }
        return sum;
    }

    private double share(ToIntFunction<Comparison> some, ToIntFunction<Comparison> all) {
        double part = 0;
        double whole = 0;
        for (Comparison page : pages) {
            part += some.applyAsInt(page);
            whole += all.applyAsInt(page);
        }
        return part / whole;
    }

    private static double share(List<Copy> copies, List<Copy> others, Kind kind) {
        double all = 0;
        double both = 0;
        for (Copy copy : copies) {
            if (copy.kind() == kind) {
                all++;
                both += others.contains(copy) ? 1 : 0;
            }
        }
        return both / all;
    }
}
