package winnow.pipeline;

import winnow.dedup.Profile;
import winnow.dedup.Stars;
import winnow.index.IndexView;
import winnow.index.PrintTable;
import winnow.index.RunWriter;
import winnow.model.Copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Decides the stars of a run: goes through its pages from the most complete to the least and marks
/// each that is a copy of a canonical page before it.
///
/// Pages ahead are read and tokenised by the workers; the decisions themselves are one thread's,
/// for each depends on those before. In memory stand 28 bytes a page, the newest fingerprints and
/// the profiles used last.
final class StarPass {
    private final RunWriter run;
    private final IndexView view;
    private final ExecutorService workers;
    private final Progress progress;
    private final RunTally tally;
    private final int ahead;

    /// @param view what `run` has been given so far: all pages
    /// @param ahead how many pages may be read ahead of their turn
    StarPass(
            RunWriter run,
            IndexView view,
            ExecutorService workers,
            int ahead,
            Progress progress,
            RunTally tally) {
        this.run = run;
        this.view = view;
        this.workers = workers;
        this.ahead = ahead;
        this.progress = progress;
        this.tally = tally;
    }

    void decide() throws IOException, InterruptedException {
        StarOrder order = StarOrder.of(view);
        progress.comparing(order.size());
        try (PrintTable prints = new PrintTable(run)) {
            decide(order, new IndexCandidates(view, prints));
        }
    }

    private void decide(StarOrder order, IndexCandidates canonical)
            throws IOException, InterruptedException {
        Deque<Future<Profile>> waiting = new ArrayDeque<>();
        ExactGroups groups = new ExactGroups();
        int next = 0;
        for (int i = 0; i < order.size(); i++) {
            for (; next < order.size() && waiting.size() < ahead; next++) {
                int doc = order.document(next);
                waiting.add(workers.submit(() -> Profile.of(view.page(doc).page())));
            }
            Profile page = taken(waiting.remove());
            place(page, groups.at(order.complete(i), page.fingerprint().exact()), canonical);
            progress.compared();
        }
    }

    private void place(Profile page, ExactGroups.Group group, IndexCandidates canonical)
            throws IOException {
        Optional<Copy> copy;
        if (group.representative == null) {
            copy = Stars.place(page, canonical);
            group.representative = page.page();
            group.placed = copy;
            if (copy.isEmpty()) {
                canonical.add(page);
            }
        } else {
            copy = Optional.of(Stars.exact(page.page(), group.representative, group.placed));
        }
        if (copy.isPresent()) {
            run.add(copy.get());
            tally.copy(copy.get().kind());
        }
    }

    private static Profile taken(Future<Profile> profile) throws IOException, InterruptedException {
        try {
            return profile.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
