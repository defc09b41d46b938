package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Profile;
import winnow.dedup.Stars;
import winnow.index.IndexView;
import winnow.index.PrintTable;
import winnow.index.RunWriter;
import winnow.model.Copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Decides the stars of a run: goes through its pages from the most complete to the least and marks
/// each that is a copy of a canonical page before it.
///
/// Pages are taken in batches. The workers read and tokenise those ahead, and compare those of one
/// batch with the canonical pages of the batches before; then one thread goes through the batch in
/// order and compares each page with the canonical ones of the same batch. What comes out is the
/// same as page by page, whatever the batches. In memory stand about 25 bytes a page, the newest
/// fingerprints and the profiles used last.
final class StarPass {
    /// Pages of a batch for each worker: enough that none is long without work, few enough that
    /// little is left to the one thread.
    private static final int PAGES_PER_THREAD = 8;

    /// Tokens of all pages of a batch, and of all pages read ahead, if there is more than one.
    private static final long MOST_TOKENS = 1_000_000;

    private final RunWriter run;
    private final IndexView view;
    private final ExecutorService workers;
    private final Progress progress;
    private final RunTally tally;
    private final int most;

    /// @param view what `run` has been given so far: all pages
    /// @param threads how many workers there are
    StarPass(
            RunWriter run,
            IndexView view,
            ExecutorService workers,
            int threads,
            Progress progress,
            RunTally tally) {
        this.run = run;
        this.view = view;
        this.workers = workers;
        this.most = threads * PAGES_PER_THREAD;
        this.progress = progress;
        this.tally = tally;
    }

    void decide() throws IOException, InterruptedException {
        StarOrder order = StarOrder.of(view);
        progress.comparing(order.size());
        try (PrintTable prints = new PrintTable(run)) {
            Batches batches = new Batches(order);
            ExactGroups groups = new ExactGroups();
            IndexCandidates canonical = new IndexCandidates(view, prints);
            for (List<Page> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                place(batch, groups, canonical);
            }
        }
    }

    private void place(List<Page> batch, ExactGroups groups, IndexCandidates canonical)
            throws IOException, InterruptedException {
        for (Page page : batch) {
            page.group = groups.at(page.complete(), page.profile.fingerprint().exact());
            if (page.group.representative == null) {
                page.group.representative = page.profile.page();
                page.before = workers.submit(() -> Stars.place(page.profile, canonical));
            }
        }
        List<Page> fresh = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        for (Page page : batch) {
            Optional<Copy> copy = place(page, profiles);
            if (copy.isPresent()) {
                run.add(copy.get());
                tally.copy(copy.get().kind());
            } else {
                fresh.add(page);
                profiles.add(page.profile);
            }
            progress.compared();
        }
        for (Page page : fresh) { // now that no worker looks anything up
            canonical.add(page.profile, page.document);
        }
    }

    /// What a page is, given the canonical pages of its batch that come before it.
    private static Optional<Copy> place(Page page, List<Profile> fresh)
            throws IOException, InterruptedException {
        ExactGroups.Group group = Objects.requireNonNull(page.group);
        if (page.before == null) {
            String same = Objects.requireNonNull(group.representative);
            return Optional.of(Stars.exact(page.profile.page(), same, group.placed));
        }
        Optional<Copy> before = taken(page.before);
        Optional<Copy> here =
                Stars.place(page.profile, print -> IndexCandidates.among(fresh, print));
        group.placed = better(before, here);
        return group.placed;
    }

    /// Of a copy of a page of earlier batches and one of a page of this batch the one with the
    /// higher containment, ties by star order, which [Stars#place] would have found.
    private static Optional<Copy> better(Optional<Copy> before, Optional<Copy> here) {
        if (before.isEmpty() || here.isEmpty()) {
            return before.isEmpty() ? here : before;
        }
        return here.get().containment() > before.get().containment() ? here : before;
    }

    private static <T> T taken(Future<T> result) throws IOException, InterruptedException {
        try {
            return result.get();
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

    /// Reads pages ahead and hands them out in star order.
    private final class Batches {
        private final StarOrder order;
        private final Deque<Future<Profile>> waiting = new ArrayDeque<>();
        private long tokens;
        private int begin;
        private int ahead;

        Batches(StarOrder order) {
            this.order = order;
        }

        /// The next pages; none at the end.
        List<Page> next() throws IOException, InterruptedException {
            read();
            int end = ahead;
            List<Page> batch = new ArrayList<>(end - begin);
            for (; begin < end; begin++) {
                Profile profile = taken(waiting.remove());
                batch.add(new Page(profile, order.document(begin)));
                tokens -= order.complete(begin);
            }
            read();
            return batch;
        }

        private void read() {
            for (; ahead < order.size() && hasRoom(order.complete(ahead)); ahead++) {
                int document = order.document(ahead);
                waiting.add(workers.submit(() -> Profile.of(view.page(document).page())));
                tokens += order.complete(ahead);
            }
        }

        private boolean hasRoom(int complete) {
            return waiting.isEmpty() || (waiting.size() < most && tokens + complete <= MOST_TOKENS);
        }
    }

    /// A page of a batch.
    private static final class Page {
        private final Profile profile;
        private final int document;
        private ExactGroups.@Nullable Group group;

        /// What it is, given the canonical pages of the batches before; null if it does not
        /// represent its group.
        private @Nullable Future<Optional<Copy>> before;

        Page(Profile profile, int document) {
            this.profile = profile;
            this.document = document;
        }

        int complete() {
            return profile.fingerprint().complete();
        }
    }
}
