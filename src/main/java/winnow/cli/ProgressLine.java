package winnow.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import winnow.pipeline.Progress;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// A line on the terminal that moves while a run goes: megabytes read, speed, time left, pages.
///
/// First over the bytes of the roots, then over the pages that are compared; gone when closed.
/// Thread-safe.
final class ProgressLine implements Progress, AutoCloseable {
    private static final long MEGABYTE = 1_000_000;
    private static final int UPDATE_MILLIS = 200;

    private final Console console;
    private @Nullable ProgressBar bar;
    private long pages;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public boolean wantsAmount() {
        return true;
    }

    @Override
    public synchronized void measured(long files, long bytes) {
        if (bar == null) {
            bar = begin("reading", " MB", MEGABYTE, bytes);
        } else {
            bar.maxHint(bar.getMax() + bytes);
        }
    }

    @Override
    public synchronized void read(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    @Override
    public synchronized void page() {
        pages++;
        if (bar != null) {
            bar.setExtraMessage(pages == 1 ? " 1 page" : " " + pages + " pages");
        }
    }

    @Override
    public synchronized void comparing(long all) {
        close();
        bar = begin("comparing", " pages", 1, all);
    }

    @Override
    public synchronized void compared() {
        if (bar != null) {
            bar.step();
        }
    }

    private ProgressBar begin(String task, String unit, long unitSize, long most) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setUnit(unit, unitSize)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setConsumer(new Line(console.columns() - 1))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /// Draws on stderr; leaves no empty line behind.
    private static final class Line extends ConsoleProgressBarConsumer {
        Line(int columns) {
            super(System.err, columns);
        }

        @Override
        public void close() {
            System.err.flush();
        }
    }
}
