package winnow.cli;

/// Until it is disarmed, a run that is stopped from outside (Ctrl-C, SIGTERM) ends with a line that
/// says what is safe. The exit code stays the signal's.
final class Stopped {
    private final Thread hook;

    Stopped(Console console) {
        String clear = console.live() ? "\r" + " ".repeat(console.columns() - 1) + "\r" : "";
        hook =
                new Thread(
                        () -> {
                            console.err().print(clear);
                            console.complain(
                                    "stopped; the index is as the last finished run left it");
                            console.err().flush();
                        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void disarm() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the shutdown has begun: the hook is at work
        }
    }
}
