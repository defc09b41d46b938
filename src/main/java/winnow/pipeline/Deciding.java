package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.decisions.DecisionFile;
import winnow.index.IndexView;
import winnow.index.Places;
import winnow.index.UnusableIndex;
import winnow.model.EntryId;
import winnow.model.PageText;
import winnow.model.Reason;
import winnow.model.Ruling;
import winnow.pipeline.DecisionState.Status;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a person decides about copies: what is said is written down, and then the pages of the index
/// get their places anew, unless a run is at work that will see to it.
///
/// Stateless; several processes may decide at once.
public final class Deciding {
    private final Path index;

    /// @param index the index folder, with a finished run in it
    public Deciding(Path index) {
        this.index = index;
    }

    /// Says of pages that they are no copies.
    ///
    /// @param names page ids, or ids of the audit entries that say that they are copies
    public Decided keepApart(List<String> names, LocalDate day)
            throws IOException, InterruptedException {
        return decide(names, null, day);
    }

    /// Says of pages that they are copies of another one.
    ///
    /// @param names page ids
    /// @param of the id of that page; if it is a copy itself, they are copies of what that is one
    // of
    public Decided join(List<String> names, String of, LocalDate day)
            throws IOException, InterruptedException {
        return decide(names, of, day);
    }

    private Decided decide(List<String> names, @Nullable String of, LocalDate day)
            throws IOException, InterruptedException {
        List<PageText> pages = new ArrayList<>();
        PageText target = null;
        try (IndexView view = IndexView.open(index)) {
            for (String name : names) {
                pages.add(page(view, name));
            }
            target = of == null ? null : page(view, of);
        }
        for (PageText page : pages) {
            if (page.equals(target)) {
                throw new NoSuchPage(page.id() + ": is no copy of itself; name two pages");
            }
        }
        List<Ruling> rulings = new ArrayList<>();
        DecisionFile file = DecisionFile.of(index);
        try (DecisionFile.Hold hold = file.hold()) {
            for (PageText page : pages) {
                rulings.add(hold.add(day, page, target));
            }
        }
        return new Decided(rulings, apply());
    }

    /// Takes decisions back.
    ///
    /// @throws winnow.decisions.UnusableDecisions if there is none with such a number; those before
    ///     it are taken back
    public Decided undo(List<Integer> numbers, LocalDate day)
            throws IOException, InterruptedException {
        IndexView.open(index).close(); // is there one?
        List<Ruling> undone = new ArrayList<>();
        try (DecisionFile.Hold hold = DecisionFile.of(index).hold()) {
            for (int number : numbers) {
                undone.add(hold.undo(day, number));
            }
        }
        return new Decided(undone, apply());
    }

    /// Every decision that was not taken back, the oldest first, and whether it holds.
    public List<DecisionState> list() throws IOException {
        List<DecisionState> states = new ArrayList<>();
        try (IndexView view = IndexView.open(index)) {
            List<Ruling> said = DecisionFile.of(index).read();
            List<Status> statuses = Rulings.of(said, view, new Places(view)).statuses();
            for (int i = 0; i < said.size(); i++) {
                states.add(new DecisionState(said.get(i), statuses.get(i)));
            }
        }
        return states;
    }

    private PageText page(IndexView view, String name) throws IOException {
        Places places = new Places(view);
        String id = places.document(name) < 0 ? copy(view, name) : name;
        return Rulings.page(id, places)
                .orElseThrow(
                        () ->
                                new NoSuchPage(
                                        id
                                                + ": nothing of it is kept, so it is no copy of"
                                                + " anything"));
    }

    /// The copy that an audit entry speaks of.
    private String copy(IndexView view, String entry) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        view.eachCopy(
                copy -> {
                    if (EntryId.of(copy.page(), 0, 0, Reason.DUPLICATE.label()).equals(entry)) {
                        found.add(copy.page());
                    }
                });
        if (found.size() != 1) {
            throw new NoSuchPage(
                    entry
                            + ": no page and no copy in "
                            + index
                            + "; find its id with: winnow audit list --reason duplicate");
        }
        return found.iterator().next();
    }

    /// @return when it holds; empty if it does now
    private Optional<String> apply() throws IOException, InterruptedException {
        RunSettings settings;
        try (IndexView view = IndexView.open(index)) {
            settings = RunSettings.like(index, view.note().settings());
            if (!settings.decisive().equals(view.note().settings())) {
                return Optional.of(
                        "another version of Winnow made the index; build it anew with: winnow"
                                + " index --fresh");
            }
        }
        try {
            return new IndexRun(settings, Progress.SILENT, new StopSignal()).settle();
        } catch (UnusableIndex e) {
            if (!e.isHeld()) {
                throw e;
            }
            return Optional.of("the run that is at work will see to it before it ends");
        }
    }

    /// What was decided.
    ///
    /// @param rulings what was said, or taken back
    /// @param later who will have it applied, in words; empty if it is
    public record Decided(List<Ruling> rulings, Optional<String> later) {
        public Decided {
            rulings = List.copyOf(rulings);
        }
    }

    /// A page that is not there, or cannot be a copy; the message is one line and says what to do.
    public static final class NoSuchPage extends IOException {
        private NoSuchPage(String message) {
            super(message);
        }
    }
}
