package winnow.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads of a run, as many as it was told to use.
final class Workers implements AutoCloseable {
    private final int count;
    private final ThreadPoolExecutor threads;

    Workers(int count) {
        this.count = count;
        this.threads =
                new ThreadPoolExecutor(
                        count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    int count() {
        return count;
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    /// The result of work; what went wrong there goes wrong here.
    static <T> T taken(Future<T> result) throws IOException, InterruptedException {
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

    /// Drops what nobody has begun yet, and waits for the rest. No thread is interrupted: one that
    /// writes would break what it writes.
    @Override
    public void close() {
        threads.getQueue().clear();
        threads.close();
    }
}
