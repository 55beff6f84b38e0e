package flopcast.scenario.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.scenario.setting.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void everyBlockIsDoneOnce() {
        var sum = new AtomicLong();
        new Workers(4, Stop.NEVER).run(0, 100, () -> sum::addAndGet);
        assertEquals(99 * 100 / 2, sum.get());
    }

    /// Memory may end on any thread, and blocks that nobody did must not pass for zeros.
    @Test
    void anErrorOfAnotherThreadEndsTheRun() {
        Thread caller = Thread.currentThread();
        var helperFailed = new CountDownLatch(1);
        Error found =
                assertThrows(
                        OutOfMemoryError.class,
                        () ->
                                new Workers(2, Stop.NEVER)
                                        .run(0, 100, () -> block -> work(caller, helperFailed)));
        assertTrue(String.valueOf(found.getMessage()).contains("planted"));
    }

    private static void work(Thread caller, CountDownLatch helperFailed) {
        if (Thread.currentThread() != caller) {
            helperFailed.countDown();
            throw new OutOfMemoryError("planted");
        }
        try {
            helperFailed.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
