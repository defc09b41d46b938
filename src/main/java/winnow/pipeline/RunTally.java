package winnow.pipeline;

import winnow.model.Block;
import winnow.model.CleanPage;
import winnow.model.CleanPage.Removal;
import winnow.model.Copy;
import winnow.model.Page;
import winnow.model.Reason;
import winnow.pipeline.RunReport.Removed;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Adds up a run while it goes. Thread-safe.
final class RunTally {
    private final long begin = System.nanoTime();
    private final SortedMap<String, Long> skipped = new TreeMap<>();
    private final Map<Reason, Removed> removed = new EnumMap<>(Reason.class);
    private final Map<Copy.Kind, Long> copies = new EnumMap<>(Copy.Kind.class);
    private long pages;
    private long empty;
    private long unreadable;
    private long keptBlocks;
    private long keptChars;
    private long bytes;
    private ExampleQuery example = ExampleQuery.NONE;

    void add(CleanPage stored) {
        Page page = stored.page();
        long blocks = 0;
        long chars = 0;
        for (Block block : page.kept()) {
            String text = block.text(page.source());
            blocks++;
            chars += text.codePointCount(0, text.length());
        }
        Map<Reason, Removed> here = new EnumMap<>(Reason.class);
        for (Removal entry : stored.removals()) {
            Removed one = new Removed(1, (long) entry.end() - entry.start());
            here.merge(entry.entry().finding().reason(), one, Removed::and);
        }
        add(blocks, chars, here, ExampleQuery.of(page));
    }

    private synchronized void add(
            long blocks, long chars, Map<Reason, Removed> here, ExampleQuery query) {
        pages++;
        example = example.orBetter(query);
        empty += blocks == 0 ? 1 : 0;
        keptBlocks += blocks;
        keptChars += chars;
        here.forEach((reason, sum) -> removed.merge(reason, sum, Removed::and));
    }

    synchronized void unreadable() {
        unreadable++;
    }

    synchronized void skipped(String kind) {
        skipped.merge(kind, 1L, Long::sum);
    }

    synchronized void copy(Copy.Kind kind) {
        copies.merge(kind, 1L, Long::sum);
    }

    synchronized void read(long more) {
        bytes += more;
    }

    synchronized RunReport report() {
        long copied = copies.values().stream().mapToLong(Long::longValue).sum();
        return new RunReport(
                pages,
                pages - copied - empty,
                copies,
                empty,
                unreadable,
                skipped,
                removed,
                keptBlocks,
                keptChars,
                example.words(),
                bytes,
                (System.nanoTime() - begin) / 1e9);
    }
}
