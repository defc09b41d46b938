package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Masks;
import winnow.dedup.Profile;
import winnow.dedup.Standing;
import winnow.dedup.Star;
import winnow.dedup.Stars;
import winnow.index.IndexView;
import winnow.index.Places;
import winnow.index.PrintTable;
import winnow.index.PrintTable.Found;
import winnow.index.RunWriter;
import winnow.model.Copy;
import winnow.model.Ruling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;

/// Gives every page its place, canonical or a copy of whom, where a run has changed something.
///
/// One rule holds all the time: each page that is not on the [Agenda] has the place that follows
/// from the canonical pages before it in star order. A page that changes its place puts those on
/// the agenda for which that may matter, all of them behind itself: if it becomes canonical, the
/// pages that it holds better than what holds them now; if it is canonical no more, its copies. So
/// when the agenda is empty the places are those of a run that begins with nothing, and a run that
/// is stopped in between, and has saved the agenda, can be carried on.
///
/// Pages are taken in batches. The workers read and tokenise those ahead, and compare those of one
/// batch with the canonical pages of the batches before; then one thread goes through the batch in
/// order and compares each page with the canonical ones of the same batch. What comes out is the
/// same as page by page, whatever the batches. In memory stand a few bytes a page, the newest
/// fingerprints and the profiles used last.
final class StarPass {
    private final RunWriter run;
    private final IndexView view;
    private final Masks masks;
    private final Rulings rulings;
    private final Workers workers;
    private final Progress progress;
    private final Saving saving;
    private final Limits limits;
    private final Places places;
    private final int most;

    /// @param view what `run` has been given so far: all pages
    /// @param masks what is repeated on them
    /// @param said what people have decided
    StarPass(
            RunWriter run,
            IndexView view,
            Masks masks,
            List<Ruling> said,
            Workers workers,
            Progress progress,
            Saving saving,
            Limits limits)
            throws IOException {
        this.run = run;
        this.view = view;
        this.masks = masks;
        this.workers = workers;
        this.limits = limits;
        this.most = workers.count() * limits.groupsPerThread();
        this.progress = progress;
        this.saving = saving;
        this.places = new Places(view);
        this.rulings = Rulings.of(said, view, places);
    }

    /// Works through the agenda.
    ///
    /// @throws InterruptedException if the run is to stop; what is done is saved then
    void decide() throws IOException, InterruptedException {
        Set<String> decided = rulings.changed();
        Agenda agenda = Agenda.of(view, places, rulings, decided);
        rulings.note(run, decided); // the agenda is saved with it, or neither is
        progress.comparing(agenda.size());
        if (agenda.size() == 0) {
            return;
        }
        try (PrintTable prints = new PrintTable(run, limits.prints())) {
            IndexCandidates candidates =
                    new IndexCandidates(prints, new Profiles(view, masks, limits.profileTokens()));
            for (String page : decided) {
                withdraw(page, agenda, candidates);
            }
            while (read(agenda)) {
                new Batch(agenda, candidates).place();
                saving.offer(() -> save(agenda));
            }
        }
    }

    /// Takes a page that people said is a copy out of the comparison: it may stand before the page
    /// that it follows from now on, and so what hung on it has to look for another place first.
    private void withdraw(String page, Agenda agenda, IndexCandidates candidates)
            throws IOException {
        int doc = places.document(page);
        if (doc >= 0 && rulings.isJoined(doc) && places.hasPrints(page)) {
            candidates.remove(page);
            if (places.copy(page).isEmpty()) {
                places.eachAround(page, agenda::add);
            }
        }
    }

    private boolean save(Agenda agenda) throws IOException {
        run.clearPending();
        agenda.eachPending(run::writePending);
        run.save();
        return true;
    }

    /// Lets the workers read the groups that come next; false at the end.
    private boolean read(Agenda agenda) throws IOException {
        List<Group> ahead = agenda.ahead(2 * most, limits.tokens());
        for (Group group : ahead) {
            int document = group.document();
            if (group.profile() == null && agenda.isWaiting(document)) {
                group.read(workers.submit(() -> Profile.of(view.cleaned(document).page(), masks)));
            }
        }
        return !ahead.isEmpty();
    }

    /// The next groups of the agenda, placed one after the other.
    private final class Batch {
        private final Agenda agenda;
        private final IndexCandidates candidates;

        /// Pages that became canonical in this batch, in star order.
        private final List<Profile> canonical = new ArrayList<>();

        /// Pages that were canonical until this batch.
        private final Set<String> demoted = new HashSet<>();

        /// What has to be changed in the table of fingerprints when no worker looks into it.
        private final List<Change> changes = new ArrayList<>();

        Batch(Agenda agenda, IndexCandidates candidates) {
            this.agenda = agenda;
            this.candidates = candidates;
        }

        void place() throws IOException, InterruptedException {
            List<Group> head = agenda.ahead(most, limits.tokens());
            for (Group group : head) {
                Future<Profile> profile = group.profile();
                if (profile != null && !rulings.stays(group.document())) {
                    Profile page = Workers.taken(profile);
                    group.ask(workers.submit(() -> Stars.place(page, candidates)));
                }
            }
            for (int i = 0; i < head.size(); i++) {
                place(agenda.take());
                progress.compared();
            }
            for (Group group : head) { // some are left if others came in between
                Future<Optional<Star>> asked = group.before();
                if (asked != null) {
                    Workers.taken(asked);
                    group.ask(null);
                }
            }
            for (Change change : changes) {
                change.make();
            }
        }

        private void place(Group group) throws IOException, InterruptedException {
            Optional<Copy> was = places.copy(group.page());
            if (!agenda.isWaiting(group.document())) {
                follow(group, was, false);
                return;
            }
            boolean represented = places.hasPrints(group.page());
            Profile page = profile(group);
            Optional<Copy> now =
                    rulings.stays(group.document())
                            ? Optional.empty()
                            : star(group, page).map(Star::copy);
            if (represented && now.equals(was)) {
                follow(group, now, false);
                return;
            }
            boolean wasCanonical = represented && was.isEmpty();
            if (now.isPresent()) {
                run.mark(now.get(), null, true, was.isPresent());
                changes.add(() -> candidates.addCopy(page, represented));
                if (wasCanonical) {
                    demote(page.page());
                }
            } else {
                if (was.isPresent()) {
                    run.unmark(page.page());
                }
                canonical.add(page);
                changes.add(() -> candidates.addCanonical(page, represented));
                offer(page);
            }
            follow(group, now, true);
        }

        private Profile profile(Group group) throws IOException, InterruptedException {
            Future<Profile> read = group.profile();
            return read != null ? Workers.taken(read) : candidates.profile(group.page());
        }

        /// The canonical page that holds the representative best, of all before it.
        private Optional<Star> star(Group group, Profile page)
                throws IOException, InterruptedException {
            Future<Optional<Star>> asked = group.before();
            Optional<Star> before = asked == null ? Optional.empty() : Workers.taken(asked);
            if (asked == null || before.filter(this::isDemoted).isPresent()) {
                before = Stars.place(page, one -> candidates.before(one, demoted));
            }
            Optional<Star> here = Stars.place(page, this::canonicalHere);
            if (before.isEmpty() || here.isEmpty()) {
                return before.isEmpty() ? here : before;
            }
            return here.get().isBetterThan(before.get()) ? here : before;
        }

        private boolean isDemoted(Star star) {
            return demoted.contains(star.of().page());
        }

        private List<Profile> canonicalHere(Profile page) {
            List<Profile> found = new ArrayList<>();
            for (Profile other : canonical) {
                if (other.fingerprint().isCandidateFor(page.fingerprint())) {
                    found.add(other);
                }
            }
            return found;
        }

        /// Tells the pages that follow the representative where it, and so they, belong.
        ///
        /// @param all also those that did so before
        private void follow(Group group, Optional<Copy> placed, boolean all) throws IOException {
            for (int doc : agenda.settle(group, all)) {
                String page = view.pageId(doc);
                boolean joined = rulings.isJoined(doc);
                Copy copy =
                        joined
                                ? joined(page, rulings.of(doc), placed.map(Copy::of), group)
                                : Stars.exact(page, group.page(), placed);
                Optional<Copy> was = places.copy(page);
                if (!was.equals(Optional.of(copy))) {
                    run.mark(copy, group.page(), joined, was.isPresent());
                }
                if (places.hasPrints(page) && !joined) { // it represented the group until now
                    changes.add(() -> candidates.remove(page));
                    if (was.isEmpty()) {
                        demote(page);
                    }
                }
            }
        }

        /// @param named the page that people said it is a copy of
        /// @param star the canonical page of the group; empty if that is its representative
        private Copy joined(String page, int named, Optional<String> star, Group group)
                throws IOException {
            return Stars.joined(
                    candidates.profile(page),
                    candidates.profile(star.orElse(group.page())),
                    view.pageId(named));
        }

        private void demote(String page) throws IOException {
            demoted.add(page);
            places.eachAround(page, agenda::add);
        }

        /// Puts on the agenda whoever this page, which is canonical now, holds better than what
        /// holds it so far.
        private void offer(Profile page) throws IOException, InterruptedException {
            if (places.isEmpty()) {
                return;
            }
            List<Found> behind = candidates.behind(page);
            int parts = behind.size() < limits.many() ? 1 : workers.count();
            List<Future<List<Star>>> held = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                int first = part;
                held.add(workers.submit(() -> held(page, behind, first, parts)));
            }
            for (Future<List<Star>> part : held) {
                for (Star star : Workers.taken(part)) {
                    if (isBetter(star)) {
                        agenda.add(star.copy().page());
                    }
                }
            }
        }

        private List<Star> held(Profile page, List<Found> behind, int first, int step) {
            List<Star> held = new ArrayList<>();
            for (int i = first; i < behind.size(); i += step) {
                Profile other = candidates.profile(behind.get(i).page());
                Stars.place(other, one -> List.of(page)).ifPresent(held::add);
            }
            return held;
        }

        /// Whether the page of `star` is not held, or held worse, so far.
        private boolean isBetter(Star star) throws IOException {
            Optional<Copy> was = places.copy(star.copy().page());
            if (was.isEmpty()) {
                return true;
            }
            Standing of = standing(was.get().of());
            return of == null || star.isBetterThan(new Star(was.get(), of));
        }

        /// Where that page stands; null if it is gone.
        private @Nullable Standing standing(String page) throws IOException {
            int doc = places.document(page);
            return doc < 0 ? null : new Standing(page, places.exact(doc), places.complete(doc));
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    /// How much is done or held at once. What comes out is the same whatever they are; tests make
    /// them small.
    ///
    /// @param groupsPerThread groups of a batch for each worker: enough that none is long without
    ///     work, few enough that little is left to the one thread
    /// @param tokens tokens of all pages that are read ahead, if there is more than one
    /// @param many pages from which it is worth it to let all workers look at what a new page holds
    /// @param profileTokens tokens of the profiles kept in memory, about 40 bytes each
    /// @param prints of the table of fingerprints
    record Limits(
            int groupsPerThread,
            long tokens,
            int many,
            long profileTokens,
            PrintTable.Limits prints) {
        static final Limits STANDARD =
                new Limits(8, 1_000_000, 8, 4_000_000, PrintTable.Limits.STANDARD);
    }
}
