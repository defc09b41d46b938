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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    /// @param of the id of that page; if it is a copy itself, they are copies of what it is one of
    public Decided join(List<String> names, String of, LocalDate day)
            throws IOException, InterruptedException {
        return decide(names, of, day);
    }

    private Decided decide(List<String> names, @Nullable String of, LocalDate day)
            throws IOException, InterruptedException {
        Set<PageText> pages = new LinkedHashSet<>();
        PageText target;
        try (IndexView view = IndexView.open(index)) {
            Places places = new Places(view);
            for (String id : ids(view, places, names)) {
                pages.add(page(id, places));
            }
            target = of == null ? null : page(of, places);
        }
        if (target != null && pages.contains(target)) {
            throw new NoSuchPage(target.id() + ": is no copy of itself; name two pages");
        }
        List<Ruling> rulings;
        try (DecisionFile.Hold hold = DecisionFile.of(index).hold()) {
            rulings = hold.add(day, List.copyOf(pages), target);
        }
        return new Decided(rulings, apply());
    }

    /// Takes decisions back.
    ///
    /// @throws winnow.decisions.UnusableDecisions if there is none with one of these numbers; then
    ///     none is taken back
    public Decided undo(List<Integer> numbers, LocalDate day)
            throws IOException, InterruptedException {
        IndexView.open(index).close(); // is there one?
        List<Ruling> undone;
        try (DecisionFile.Hold hold = DecisionFile.of(index).hold()) {
            undone = hold.undo(day, numbers);
        }
        return new Decided(undone, apply());
    }

    /// Every decision that was not taken back, the oldest first, and whether it holds.
    public List<DecisionState> list() throws IOException {
        List<DecisionState> states = new ArrayList<>();
        try (IndexView view = IndexView.open(index)) {
            List<Ruling> said = DecisionFile.of(index).read();
            Rulings rulings = Rulings.of(said, view, new Places(view));
            Set<String> pending = rulings.changed();
            for (int i = 0; i < said.size(); i++) {
                Status status = rulings.statuses().get(i);
                boolean waits = status == Status.HOLDS && pending.contains(said.get(i).page().id());
                states.add(new DecisionState(said.get(i), waits ? Status.PENDING : status));
            }
        }
        return states;
    }

    /// The page ids among `names`, and those of the copies that the audit entries among them speak
    /// of.
    private List<String> ids(IndexView view, Places places, List<String> names) throws IOException {
        Map<String, String> copies = new HashMap<>();
        for (String name : names) {
            if (places.document(name) < 0) {
                copies.put(name, "");
            }
        }
        if (!copies.isEmpty()) {
            view.eachCopy(
                    copy ->
                            copies.computeIfPresent(
                                    EntryId.of(copy.page(), 0, 0, Reason.DUPLICATE.label()),
                                    (entry, page) -> copy.page()));
        }
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            String id = copies.getOrDefault(name, name);
            if (id.isEmpty()) {
                throw new NoSuchPage(
                        name
                                + ": no page and no copy in "
                                + index
                                + "; find its id with: winnow audit list --reason duplicate");
            }
            ids.add(id);
        }
        return ids;
    }

    private PageText page(String id, Places places) throws IOException {
        if (places.document(id) < 0) {
            throw new NoSuchPage(
                    id + ": no such page in " + index + "; find its id with: winnow search");
        }
        return Rulings.page(id, places)
                .orElseThrow(
                        () ->
                                new NoSuchPage(
                                        id
                                                + ": nothing of it is kept, so it is no copy of"
                                                + " anything"));
    }

    /// @return why what was decided does not hold yet; empty if it does
    private Optional<Later> apply() throws IOException, InterruptedException {
        RunSettings settings;
        try (IndexView view = IndexView.open(index)) {
            settings = RunSettings.like(index, view.note().settings());
            if (!settings.decisive().equals(view.note().settings())) {
                return Optional.of(Later.WITH_A_NEW_INDEX);
            }
        }
        try {
            return IndexRun.ofDecisions(settings, Progress.SILENT, StarPass.Limits.STANDARD)
                    .settle();
        } catch (UnusableIndex e) {
            if (!e.isHeld()) {
                throw e;
            }
            return Optional.of(Later.WITH_THE_RUN_AT_WORK);
        }
    }

    /// What has to come before something that was decided holds.
    public enum Later {
        /// Another run holds the index: it sees to it before it ends, or else the next one.
        WITH_THE_RUN_AT_WORK,
        /// A run was stopped, and whoever carries it on sees to it.
        WITH_THE_STOPPED_RUN,
        /// The same, and it builds the index anew.
        WITH_THE_STOPPED_FRESH_RUN,
        /// Another version made the index: it has to be built anew.
        WITH_A_NEW_INDEX
    }

    /// What was decided.
    ///
    /// @param rulings what was said, or taken back
    /// @param later what has to come before it holds; empty if it does
    public record Decided(List<Ruling> rulings, Optional<Later> later) {
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
