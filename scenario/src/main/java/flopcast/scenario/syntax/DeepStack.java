package flopcast.scenario.syntax;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs a task on a thread whose stack holds the deepest program that the limits permit, so that a
/// limit is reached by counting and never by an overflow.
public final class DeepStack {

    private DeepStack() {}

    /// @param bytes the size of the stack; only what is used of it takes memory
    public static <T> T call(long bytes, Callable<T> task) {
        var result = new FutureTask<>(task);
        Thread thread = new Thread(null, result, "flopcast-deep", bytes);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get();
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
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
