package winnow.reader;

import org.jspecify.annotations.Nullable;

import winnow.model.Unreadable;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;

/// A web archive, WARC or WET, as the pages that its records hold. Streamed; holds one record at a
/// time.
///
/// A record that is damaged, or that cannot be a page though it says so, is told and the rest is
/// read; one that is no page is counted.
final class WarcContainer {
    private final String id;
    private final int limit;
    private final Sink sink;
    private final Optional<Sink.Memory> memory;
    private final RecordIds ids = new RecordIds(this::isTaken);
    private final TreeMap<String, Long> skipped = new TreeMap<>();
    private long kept;
    private boolean isWhole = true;

    /// @param memory what is known of what lies before; empty if that is nothing
    WarcContainer(String id, int limit, Sink sink, Optional<Sink.Memory> memory) {
        this.id = id;
        this.limit = limit;
        this.sink = sink;
        this.memory = memory;
    }

    private boolean isTaken(String own) {
        return memory.isPresent() && memory.get().holds(id + '#' + own);
    }

    /// Reads to the end.
    ///
    /// @param before how far it was read before
    /// @return how far it is read now, in the words of [Extent]; but for content and length, which
    ///     are of the file; 0 lines if it cannot be read on from there
    Extent read(WarcSource source, Extent before) throws IOException, InterruptedException {
        WarcFraming framing = new WarcFraming(source, limit, before.records());
        kept = before.kept();
        WarcCut next = framing.next();
        while (next != null) {
            WarcCut cut = next;
            isWhole = cut instanceof WarcCut.Whole whole && whole.isEnded();
            WarcCut.Lost lost = take(cut);
            next = framing.next();
            if (lost != null) {
                String end = next == null ? "; kept " + kept + " records" : "";
                sink.take(broken(id, lost.what() + end, lost.where()));
            }
        }
        if (!skipped.isEmpty()) {
            sink.take(new SkippedRecords(id, skipped));
        }
        return new Extent(
                true, 0, before.content(), isWhole ? source.behind() : 0, framing.count(), kept);
    }

    /// @return what is to be told of the container when it is known whether more comes
    private WarcCut.@Nullable Lost take(WarcCut cut) throws InterruptedException {
        return switch (cut) {
            case WarcCut.Lost lost -> lost;
            case WarcCut.Whole whole -> {
                sinkOrCount(whole);
                yield whole.isEnded()
                        ? null
                        : new WarcCut.Lost(
                                whole.ordinal(),
                                whole.where(),
                                "ends early, in the line ends behind it");
            }
        };
    }

    private void sinkOrCount(WarcCut.Whole whole) throws InterruptedException {
        Capture capture;
        try {
            capture = Capture.of(whole, limit);
        } catch (IOException | RuntimeException e) {
            sink.take(broken(id, problem(e), whole.where()));
            return;
        }
        String own = capture.id() == null ? Long.toString(whole.ordinal()) : capture.id();
        try {
            switch (capture.content()) {
                case Capture.Content.Page page -> sink.take(page(own, page));
                case Capture.Content.Other(String kind) -> skipped.merge(kind, 1L, Long::sum);
            }
        } catch (IOException | RuntimeException e) {
            sink.take(broken(id + '#' + ids.unique(own), problem(e), whole.where()));
        }
    }

    private Undecoded page(String own, Capture.Content.Page page) {
        kept++;
        return page.under(id + '#' + ids.unique(own));
    }

    /// What the library throws at strange records are exceptions of all kinds.
    private static String problem(Exception e) {
        return e instanceof IOException problem
                ? Trouble.what(problem)
                : Trouble.what(new IOException(String.valueOf(e.getMessage()), e));
    }

    private static Broken broken(String page, String what, String where) {
        return new Broken(new Unreadable(page, what, where));
    }
}
