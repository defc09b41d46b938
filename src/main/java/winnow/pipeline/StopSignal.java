package winnow.pipeline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Tells a run from outside to stop as soon as it can. Thread-safe; for one run.
public final class StopSignal {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isStopped;
    private volatile boolean isSaved;
    private volatile boolean isFinished;

    /// Asks the run to save how far it has come and to end.
    public void stop() {
        isStopped = true;
    }

    /// Whether the run is to end.
    public boolean isStopped() {
        return isStopped;
    }

    /// Whether the run has saved anything that the next one will carry on from.
    public boolean isSaved() {
        return isSaved;
    }

    /// Whether the run came to its end before it could be stopped.
    public boolean isFinished() {
        return isFinished;
    }

    /// Waits until the run has ended, but not longer than that.
    ///
    /// @return whether it has
    public boolean await(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    void saved() {
        isSaved = true;
    }

    void finished() {
        isFinished = true;
    }

    void ended() {
        ended.countDown();
    }
}
