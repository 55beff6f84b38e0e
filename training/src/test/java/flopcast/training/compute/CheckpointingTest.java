package flopcast.training.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CheckpointingTest {

    private static final double HOUR = 3_600;

    @Test
    void goodputLosesSavesRestartsAndHalfAnInterval() {
        assertEquals(
                0.85,
                Checkpointing.GOODPUT.value(
                        new double[] {10 * HOUR, HOUR, 0.05 * HOUR, 0.5 * HOUR}),
                1e-15);
    }

    /// Young 1974: at the best interval the derivative is 0.
    @Test
    void noOtherIntervalIsBetterThanTheBest() {
        double between = 7.9 * HOUR;
        double save = 120;
        double best = Checkpointing.BEST_INTERVAL.value(new double[] {between, save});
        double goodput = goodput(between, best, save);
        assertTrue(goodput > goodput(between, 0.9 * best, save));
        assertTrue(goodput > goodput(between, 1.1 * best, save));
    }

    @Test
    void whereNothingIsLeftThereIsNoValue() {
        assertTrue(Double.isNaN(goodput(0.2 * HOUR, HOUR, 60)));
    }

    private static double goodput(double between, double interval, double save) {
        return Checkpointing.GOODPUT.value(new double[] {between, interval, save, 300});
    }
}
