package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
