package winnow.cli;

import winnow.pipeline.StopSignal;

/// Until it is disarmed, a run that is stopped from outside (Ctrl-C, SIGTERM) is told to end, and
/// ends with a line that says what is safe. The exit code stays the signal's.
final class Stopped {
    /// How long a run may take to save how far it has come; a person waits no longer.
    private static final long PATIENCE_MILLIS = 1_700;

    private final Console console;
    private final StopSignal signal;
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile boolean isAtWork;

    Stopped(Console console, StopSignal signal) {
        this.console = console;
        this.signal = signal;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        isAtWork = true;
        signal.stop();
        boolean ended;
        try {
            ended = signal.await(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            ended = false; // nobody interrupts a shutdown hook; say what is known
        }
        if (console.live()) {
            console.err().print("\r" + " ".repeat(console.columns() - 1) + "\r");
        }
        console.complain(line(ended));
        console.err().flush();
    }

    private String line(boolean ended) {
        if (signal.isFinished()) {
            return "stopped when the run was done; searches see what it made";
        }
        String again =
                !signal.isSaved()
                        ? "begin anew"
                        : ended ? "carry on" : "carry on from the last save";
        String seen = signal.hasFinishedRun() ? "searches see the last finished run; " : "";
        return "stopped; " + seen + "run it again to " + again;
    }

    /// Whether the process is being stopped, and this says so.
    boolean isAtWork() {
        return isAtWork;
    }

    void disarm() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the shutdown has begun: the hook is at work
        }
    }
}
