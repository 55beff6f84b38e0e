package flopcast.scenario.trace;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs a task on a thread whose stack holds the deepest program that the limits permit, so that a
/// limit is reached by counting and never by an overflow.
final class DeepStack {

    private static final long BYTES = 1L << 30;

    private DeepStack() {}

    static <T> T call(Callable<T> task) {
        var result = new FutureTask<>(task);
        Thread thread = new Thread(null, result, "flopcast-trace", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get();
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tracing", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
