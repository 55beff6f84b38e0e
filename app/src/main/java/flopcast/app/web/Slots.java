package flopcast.app.web;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Evaluations run on few threads; others wait in a queue that has an end.
final class Slots implements AutoCloseable {

    private final ServerLimits limits;
    private final ThreadPoolExecutor threads;

    Slots(ServerLimits limits) {
        this.limits = limits;
        this.threads =
                new ThreadPoolExecutor(
                        limits.slots(),
                        limits.slots(),
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(limits.waiting()),
                        task ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("flopcast-evaluation")
                                        .unstarted(task));
    }

    /// The result of `task`, as soon as there is a slot for it.
    ///
    /// @throws Refusal where too many are waiting, or the turn is outdated
    <T> T run(Turn turn, Callable<T> task) {
        var result = new FutureTask<T>(() -> begun(turn, task));
        try {
            threads.execute(result);
        } catch (RejectedExecutionException full) {
            throw new Refusal(Refusal.BUSY, "too many requests are waiting: try again in a moment");
        }
        turn.whenOutdated(() -> leaveQueue(result));
        try {
            T found = result.get();
            if (turn.isOutdated()) {
                throw Clients.outdated();
            }
            return found;
        } catch (CancellationException leftQueue) {
            throw Clients.outdated();
        } catch (InterruptedException stopped) {
            turn.outdate();
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.BUSY, "the server is stopping");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// What is outdated takes nobody's place in the queue; what runs is ended by its [Turn].
    private void leaveQueue(FutureTask<?> result) {
        if (threads.remove(result)) {
            result.cancel(false);
        }
    }

    /// Who is alone uses every processor.
    int threadsOfOne() {
        return threads.getActiveCount() <= 1 ? Runtime.getRuntime().availableProcessors() : 1;
    }

    private <T> T begun(Turn turn, Callable<T> task) throws Exception {
        if (turn.isOutdated()) {
            throw Clients.outdated();
        }
        turn.begin(limits.time());
        return task.call();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
