package winnow.pipeline;

import winnow.decisions.DecisionFile;
import winnow.dedup.Masks;
import winnow.index.Base;
import winnow.index.ChangeCount;
import winnow.index.HeldIndex;
import winnow.index.IndexView;
import winnow.index.Inventory;
import winnow.index.Places;
import winnow.index.RunNote;
import winnow.index.RunWriter;
import winnow.model.Changes;
import winnow.model.Ruling;
import winnow.pipeline.Deciding.Later;
import winnow.pipeline.DecisionState.Status;
import winnow.reader.Amount;
import winnow.reader.Reader;
import winnow.reader.Root;
import winnow.reader.Sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run of `winnow index`: reads what has changed, places the pages that the change touches, and
/// commits the whole at the end.
///
/// One thread reads, the workers clean and write; then the stars are decided, then one commit that
/// people see. Before that the run commits now and then how far it has come; if it is killed, the
/// next one carries on from there. For one use, by one thread.
public final class IndexRun {
    private final Source source;
    private final RunSettings settings;
    private final Progress progress;
    private final StopSignal signal;
    private final Saving saving;
    private final StarPass.Limits limits;
    private final long begin = System.nanoTime();

    /// @param signal tells the run to stop
    public IndexRun(RunSettings settings, Progress progress, StopSignal signal) {
        this(
                settings,
                progress,
                signal,
                new Saving(signal),
                new Reader(settings.pageLimit())::read,
                StarPass.Limits.STANDARD);
    }

    IndexRun(
            RunSettings settings,
            Progress progress,
            StopSignal signal,
            Saving saving,
            Source source,
            StarPass.Limits limits) {
        this.source = source;
        this.settings = settings;
        this.progress = progress;
        this.signal = signal;
        this.saving = saving;
        this.limits = limits;
    }

    /// A run that reads nothing, see [#settle()], and saves nothing: who stops it has lost nothing
    /// but its time, and needs no folder to carry it on.
    static IndexRun ofDecisions(RunSettings settings, Progress progress, StarPass.Limits limits) {
        StopSignal signal = new StopSignal();
        Saving never =
                new Saving(signal) {
                    @Override
                    boolean isDue() {
                        return false;
                    }
                };
        Source nothing = (root, sink) -> {};
        return new IndexRun(settings, progress, signal, never, nothing, limits);
    }

    /// Does it.
    ///
    /// @throws winnow.index.UnusableIndex if the index is of another version, held by another run,
    ///     or cannot be written any more, as on a full disk
    /// @throws RefusedRoots if a root is missing or in another's way; nothing is changed then
    /// @throws InterruptedException if it was told to stop; what people see is as it was
    public RunReport run() throws IOException, InterruptedException {
        if (settings.roots().isEmpty() && !Files.isDirectory(settings.index())) {
            throw RefusedRoots.none(); // before an index is made of nothing
        }
        try (LastWord word = new LastWord(DecisionFile.of(settings.index()));
                HeldIndex held =
                        HeldIndex.take(settings.index(), settings.decisive(), settings.fresh())) {
            Base base = held.base();
            Roots roots = Roots.of(settings, base.note(), base.isCarriedOn());
            return run(held, roots, word);
        } finally {
            signal.ended();
        }
    }

    /// Reads no root: only gives the pages their places anew if people have decided something.
    ///
    /// @return what has to come first, if a run was stopped; empty if it is done
    /// @throws winnow.index.UnusableIndex as [#run()]; [also][winnow.index.UnusableIndex#isHeld()]
    ///     if a run is at work, which will hear of it
    /// @throws InterruptedException if it was told to stop; the next run sees to it
    Optional<Later> settle() throws IOException, InterruptedException {
        try (LastWord word = new LastWord(DecisionFile.of(settings.index()));
                HeldIndex held = HeldIndex.take(settings.index(), settings.decisive(), false)) {
            Optional<Later> first = stopped();
            if (first.isEmpty()) {
                run(held, Roots.unread(held.base().note()), word);
            }
            return first;
        } finally {
            signal.ended();
        }
    }

    /// The run that was stopped, of which there is what it has saved: another one would undo that.
    private Optional<Later> stopped() throws IOException {
        Optional<IndexView> saved = IndexView.openUnfinished(settings.index());
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        try (IndexView run = saved.get()) {
            return Optional.of(
                    run.note().fresh()
                            ? Later.WITH_THE_STOPPED_FRESH_RUN
                            : Later.WITH_THE_STOPPED_RUN);
        }
    }

    private RunReport run(HeldIndex held, Roots roots, LastWord word)
            throws IOException, InterruptedException {
        word.said(); // before anything is changed: can they be read?
        try (RunWriter run = held.begin(note(held.base(), roots));
                Workers workers = new Workers(settings.threads())) {
            return run(run, roots, workers, word);
        }
    }

    private RunReport run(RunWriter run, Roots roots, Workers workers, LastWord word)
            throws IOException, InterruptedException {
        signal.begun(run.base().isCarriedOn(), run.base().finished().isPresent());
        try {
            long bytes = read(run, roots, workers);
            List<Ruling> said = word.said();
            compare(run, workers, said);
            while (!word.isLast(said)) {
                said = word.said();
                compare(run, workers, said);
            }
            return finish(run, said, bytes);
        } catch (IOException | RuntimeException e) {
            run.requireUnbroken();
            throw e;
        }
    }

    private RunNote note(Base base, Roots roots) {
        RunNote before = base.note();
        return new RunNote(
                settings.decisive(),
                roots.noted(),
                base.isCarriedOn() ? before.run() : before.run() + 1,
                false,
                base.commit() == null ? settings.fresh() : before.fresh(),
                roots.names(),
                Changes.NONE);
    }

    /// @return bytes of the files that were opened
    private long read(RunWriter run, Roots roots, Workers workers)
            throws IOException, InterruptedException {
        List<Root> reading = withoutIndex(roots.reading());
        if (progress.wantsAmount()) {
            for (Root root : reading) {
                Amount amount = Reader.measure(root);
                progress.measured(amount.files(), amount.bytes());
            }
        }
        try (Inventory inventory = run.inventory()) {
            Cleaning cleaning = new Cleaning(settings.comments(), false);
            Intake intake = new Intake(run, inventory, workers, progress, saving, signal, cleaning);
            for (String forgotten : roots.forgotten()) {
                intake.forget(forgotten);
            }
            for (Root root : reading) {
                source.read(root, intake);
                roots.requireStillThere(root); // else what was not seen is not gone
                intake.forgetUnseen(root.name());
            }
            return intake.bytes();
        }
    }

    /// The roots without the index itself, which may lie inside one.
    private List<Root> withoutIndex(List<Root> roots) throws IOException {
        List<Root> others = new ArrayList<>();
        Path index = settings.index().toRealPath();
        for (Root root : roots) {
            others.add(root.without(index));
        }
        return others;
    }

    private void compare(RunWriter run, Workers workers, List<Ruling> said)
            throws IOException, InterruptedException {
        RepeatedPass repeated = new RepeatedPass(run, workers, progress, saving);
        boolean hasChanged = hasChanged(run, said);
        Masks masks = hasChanged ? repeated.decide() : Masks.NONE;
        try (IndexView view = run.view()) {
            new StarPass(run, view, masks, said, workers, progress, saving, limits).decide();
        }
        if (hasChanged) {
            repeated.settle();
        }
    }

    /// Whether there is anything to compare.
    private static boolean hasChanged(RunWriter run, List<Ruling> said) throws IOException {
        try (IndexView view = run.view()) {
            Places places = new Places(view);
            return places.hasWritten(run.note().run())
                    || places.hasPending()
                    || !Rulings.of(said, view, places).changed().isEmpty();
        }
    }

    private RunReport finish(RunWriter run, List<Ruling> said, long bytes) throws IOException {
        try (IndexView now = run.view()) {
            Optional<Changes> changes = changes(run, now);
            Changes made = changes.isPresent() ? changes.get() : ChangeCount.sinceNothing(now);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long lapsed =
                    Rulings.of(said, now, new Places(now)).statuses().stream()
                            .filter(Status::isLapsed)
                            .count();
            RunReport report =
                    RunReport.of(
                            now,
                            made,
                            lapsed,
                            changes.isEmpty(),
                            run.base().isCarriedOn(),
                            bytes,
                            seconds);
            run.finish(made);
            signal.finished();
            return report;
        }
    }

    /// What has changed since the last finished run; empty if there is none.
    private static Optional<Changes> changes(RunWriter run, IndexView now) throws IOException {
        Optional<IndexView> before = run.finished();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        try (IndexView last = before.get()) {
            return Optional.of(ChangeCount.between(last, now));
        }
    }

    /// Where pages come from: the reader.
    interface Source {
        void read(Root root, Sink sink) throws IOException, InterruptedException;
    }
}
