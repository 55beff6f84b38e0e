package flopcast.scenario.run;

import flopcast.scenario.setting.Stop;
import flopcast.scenario.setting.StoppedException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Threads that take blocks one after the other: the caller's, and helpers from Java's common pool,
/// which wait there. To start a thread takes as long as thousands of draws.
///
/// @param threads at most this many
/// @param stop asked before each block
record Workers(int threads, Stop stop) {

    private static final int FEWEST_BLOCKS = 4;

    /// The same threads for work that nobody stops.
    Workers withoutStop() {
        return new Workers(threads, Stop.NEVER);
    }

    /// Has every block from `first` to before `end` done once.
    ///
    /// @param worker makes what one thread does with a block; may have registers of its own
    void run(int first, int end, Supplier<IntConsumer> worker) {
        run(first, end, FEWEST_BLOCKS, worker);
    }

    /// Has every piece of work before `count` done once; each is worth a thread of its own.
    void each(int count, IntConsumer work) {
        each(count, () -> work);
    }

    /// As [#each(int, IntConsumer)].
    ///
    /// @param worker makes what one thread does with a piece
    void each(int count, Supplier<IntConsumer> worker) {
        run(0, count, 1, worker);
    }

    private void run(int first, int end, int fewest, Supplier<IntConsumer> worker) {
        var next = new AtomicInteger(first);
        var failure = new AtomicReference<@Nullable Throwable>();
        Runnable loop =
                () -> {
                    try {
                        work(next, end, failure, worker.get());
                    } catch (RuntimeException | Error failed) {
                        // without the block that it left out numbers would be wrong
                        failure.compareAndSet(null, failed);
                    }
                };
        int helpers = Math.max(0, Math.min(threads, (end - first) / fewest) - 1);
        var places = new Semaphore(helpers);
        for (int i = 0; i < helpers; i++) {
            ForkJoinPool.commonPool()
                    .execute(() -> {
                        if (places.tryAcquire()) {
                            loop.run();
                            places.release();
                        }
                    });
        }
        loop.run();
        close(places, helpers);
        Throwable failed = failure.get();
        if (failed instanceof RuntimeException problem) {
            throw problem;
        }
        if (failed instanceof Error error) {
            throw error;
        }
    }

    private void work(
            AtomicInteger next,
            int end,
            AtomicReference<@Nullable Throwable> failure,
            IntConsumer worker) {
        for (int block = next.getAndIncrement(); block < end; block = next.getAndIncrement()) {
            if (failure.get() != null) {
                return;
            }
            if (stop.isWanted()) {
                throw new StoppedException();
            }
            worker.accept(block);
        }
    }

    /// Waits for helpers that have begun, and lets none begin that come too late.
    private static void close(Semaphore places, int helpers) {
        try {
            places.acquire(helpers);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }
}
