package flopcast.scenario.run;

import flopcast.scenario.setting.Stop;
import flopcast.scenario.setting.StoppedException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Threads that take blocks one after the other.
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
        run(0, count, 1, () -> work);
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
        int helpers = Math.min(threads, (end - first) / fewest) - 1;
        var started = new Thread[Math.max(0, helpers)];
        for (int i = 0; i < started.length; i++) {
            started[i] = Thread.ofPlatform().daemon().name("flopcast-engine-" + i).start(loop);
        }
        loop.run();
        for (Thread thread : started) {
            join(thread);
        }
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

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }
}
