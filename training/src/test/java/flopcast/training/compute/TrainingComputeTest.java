package flopcast.training.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TrainingComputeTest {

    private static final double DAY = 86_400;

    /// 540.35e9 parameters and 780e9 tokens; the paper's Table 20 counts 2.5272e24.
    @Test
    void palmIsWithinAPerMilleOfItsPaper() {
        assertEquals(2.5272e24, TrainingCompute.dense(540.35e9, 780e9), 1e-3 * 2.5272e24);
    }

    /// LaMDA's paper, page 18: 56.5 % of 123 TFLOP/s on 1024 chips for 57.7 days is 3.55e23.
    @Test
    void lamdaIsCountedFromItsHardware() {
        double compute = TrainingCompute.ofHardware(1024, 123e12, 0.565, 57.7 * DAY);
        assertEquals(3.55e23, compute, 0.005e23);
    }

    @Test
    void theFasterMachineOfTheThreadInAYearAt80PerCent() {
        assertEquals(
                1.2972698208e26,
                TrainingCompute.ofPeak(5138.5e15, 0.8, 365.25 * DAY),
                1e-12 * 1.3e26);
    }

    @Test
    void utilisationIsAtMostOne() {
        assertThrows(
                IllegalArgumentException.class, () -> TrainingCompute.ofPeak(1e18, 40, 365 * DAY));
        assertThrows(IllegalArgumentException.class, () -> TrainingCompute.ofPeak(1e18, 0, DAY));
    }

    @Test
    void retrievalMultipliesParameters() {
        assertEquals(75e9, Retrieval.effectiveParameters(7.5e9, 10));
        assertThrows(IllegalArgumentException.class, () -> Retrieval.effectiveParameters(7.5e9, 0));
    }
}
