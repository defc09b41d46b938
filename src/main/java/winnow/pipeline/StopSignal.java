package winnow.pipeline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Tells a run from outside to stop as soon as it can. Thread-safe; for one run.
public final class StopSignal {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isStopped;
    private volatile boolean isSaved;
    private volatile boolean hasFinishedRun;
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

    /// Whether there is an earlier run that searches see; false as long as nobody knows.
    public boolean hasFinishedRun() {
        return hasFinishedRun;
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

    /// The run is about to change the index.
    ///
    /// @param isCarriedOn whether it carries on what an earlier one saved
    /// @param hasFinished whether searches have a finished run to see
    void begun(boolean isCarriedOn, boolean hasFinished) {
        isSaved = isCarriedOn;
        hasFinishedRun = hasFinished;
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
