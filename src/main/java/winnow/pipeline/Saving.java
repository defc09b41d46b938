package winnow.pipeline;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// When a run saves how far it has come, and whether it is to stop.
///
/// It saves after two seconds, and again whenever the time since is twenty times what saving took:
/// so whoever is killed loses little, and nobody pays more than a twentieth for it. Asked by one
/// thread, between two steps.
class Saving {
    private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long SHARE = 20;

    private final StopSignal signal;
    private long last = System.nanoTime();
    private long cost;

    Saving(StopSignal signal) {
        this.signal = signal;
    }

    /// Saves if it is time to.
    ///
    /// @throws InterruptedException if the run is to stop; it is saved then, if that goes quickly
    final void offer(Step save) throws IOException, InterruptedException {
        boolean stopped = signal.isStopped();
        if (stopped || isDue()) {
            long begin = System.nanoTime();
            boolean saved = save.run();
            last = System.nanoTime();
            cost = last - begin;
            if (saved) {
                signal.saved();
            }
        }
        if (stopped) {
            throw new InterruptedException("told to stop");
        }
    }

    /// Whether it is time to.
    boolean isDue() {
        return System.nanoTime() - last >= Math.max(LEAST_NANOS, SHARE * cost);
    }

    /// Saves.
    @FunctionalInterface
    interface Step {
        /// Does it.
        ///
        /// @return false if there was no time left for it
        boolean run() throws IOException, InterruptedException;
    }
}
