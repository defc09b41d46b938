package winnow.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Paragraphs;
import winnow.dedup.Repetition;
import winnow.dedup.Surroundings;
import winnow.index.IndexView;
import winnow.index.ParagraphId;
import winnow.index.ParagraphTable;
import winnow.index.Repeated;
import winnow.index.RepeatedTable;
import winnow.index.RunWriter;
import winnow.index.Sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;

/// Finds out which paragraphs of an index are repeated: walks through all that five pages of one
/// site hold, and compares samples of these pages, each sample once.
///
/// The verdicts are a function of the pages alone. Those of earlier runs are looked up by what
/// their samples held, so a run compares only what has changed. In memory stand about 100 bytes
/// for each paragraph that five pages of a site hold, and the pages compared last. For one
/// thread, which lets the workers compare.
final class Judgement {
    /// Word pairs of the pages that are kept in memory, 8 bytes each.
    private static final long MOST_PAIRS = 4_000_000;

    /// Pairs of which it is remembered whether they are different, about 100 bytes each.
    private static final long MOST_COMPARED = 100_000;

    /// What a page costs beside its word pairs, in word pairs.
    private static final int PAGE_COST = 64;

    /// Samples that are being compared, or wait for it, for each worker.
    private static final int AHEAD = 4;

    private final IndexView view;
    private final ParagraphTable table;
    private final @Nullable RepeatedTable known;
    private final Workers workers;
    private final Held held = new Held();

    /// What was found about the samples of `held`, by their hashes.
    private final Map<Long, Boolean> verdicts = new HashMap<>();

    /// The hashes of those that were compared just now.
    private final List<Long> compared = new ArrayList<>();

    private final Cache<Integer, Surroundings> pages =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_PAIRS)
                    .weigher((Integer doc, Surroundings page) -> page.size() + PAGE_COST)
                    .executor(Runnable::run)
                    .build();

    /// Of two documents whether they are different.
    private final Cache<Long, Boolean> pairs =
            Caffeine.newBuilder().maximumSize(MOST_COMPARED).executor(Runnable::run).build();

    /// @param view all pages
    /// @param known what earlier runs found; null to compare everything
    Judgement(IndexView view, @Nullable RepeatedTable known, Workers workers) throws IOException {
        this.view = view;
        this.table = new ParagraphTable(view);
        this.known = known;
        this.workers = workers;
    }

    /// Finds them.
    RepeatedParagraphs decide() throws IOException, InterruptedException {
        List<Long> open = new ArrayList<>(); // the first page of a sample, then where it is held
        table.eachHeld(
                Repetition.HOLDERS,
                Repetition.COMPARED,
                (paragraph, sample) -> {
                    long hash = sample.hash();
                    if (verdicts.putIfAbsent(hash, false) == null && !recall(hash)) {
                        open.add((long) sample.document(0) << Integer.SIZE | held.size());
                    }
                    held.add(paragraph, hash);
                });
        open.sort(null); // paragraphs of the same pages, one after the other
        compare(open);
        RepeatedParagraphs repeated = new RepeatedParagraphs();
        for (int i = 0; i < held.size(); i++) {
            if (verdicts.getOrDefault(held.sample(i), false)) {
                repeated.add(held.id(i), words(held.id(i)));
            }
        }
        return repeated;
    }

    /// Whether an earlier run has compared that sample.
    private boolean recall(long sample) throws IOException {
        OptionalInt verdict = known == null ? OptionalInt.empty() : known.verdict(sample);
        verdict.ifPresent(found -> verdicts.put(sample, found != 0));
        return verdict.isPresent();
    }

    private void compare(List<Long> open) throws IOException, InterruptedException {
        Deque<Comparison> ahead = new ArrayDeque<>();
        for (long one : open) {
            int number = (int) one;
            Sample sample = table.sample(held.id(number), Repetition.COMPARED);
            Future<Boolean> verdict = workers.submit(() -> isRepeated(sample));
            ahead.add(new Comparison(held.sample(number), verdict));
            if (ahead.size() >= AHEAD * workers.count()) {
                take(ahead.remove());
            }
        }
        while (!ahead.isEmpty()) {
            take(ahead.remove());
        }
    }

    private void take(Comparison comparison) throws IOException, InterruptedException {
        verdicts.put(comparison.sample(), Workers.taken(comparison.verdict()));
        compared.add(comparison.sample());
    }

    private boolean isRepeated(Sample sample) {
        return Repetition.isAmongDifferent(
                sample.size(),
                (one, other) -> areDifferent(sample.document(one), sample.document(other)));
    }

    /// Paragraphs of one part of a site stand on much the same pages: each two are compared once.
    private boolean areDifferent(int one, int other) {
        long pair = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
        return pairs.get(pair, asked -> page(one).isDifferentFrom(page(other)));
    }

    private Surroundings page(int document) {
        return pages.get(document, this::read);
    }

    private Surroundings read(int document) {
        try {
            return Surroundings.of(Paragraphs.of(view.cleaned(document).page()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int words(ParagraphId paragraph) throws IOException {
        Optional<Repeated> before = known == null ? Optional.empty() : known.repeated(paragraph);
        return before.isPresent()
                ? before.get().words()
                : page(table.sample(paragraph, 1).document(0)).words(paragraph.paragraph());
    }

    /// Remembers what was found, and forgets what is of no use any more.
    void remember(RunWriter run) throws IOException {
        for (long sample : compared) {
            RepeatedTable.write(run, sample, verdicts.getOrDefault(sample, false));
        }
        if (known != null) {
            known.eachVerdict(
                    sample -> {
                        if (!verdicts.containsKey(sample)) {
                            RepeatedTable.remove(run, sample);
                        }
                    });
        }
    }

    private record Comparison(long sample, Future<Boolean> verdict) {}

    /// Paragraphs that many pages of a site hold, ascending, each with the hash of its sample.
    private static final class Held {
        private final RepeatedParagraphs ids = new RepeatedParagraphs();
        private long[] samples = new long[16];

        void add(ParagraphId paragraph, long sample) {
            if (ids.size() == samples.length) {
                samples = Arrays.copyOf(samples, 2 * samples.length);
            }
            samples[ids.size()] = sample;
            ids.add(paragraph, 0);
        }

        int size() {
            return ids.size();
        }

        ParagraphId id(int number) {
            return ids.id(number);
        }

        long sample(int number) {
            return samples[number];
        }
    }
}
