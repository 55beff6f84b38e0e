package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import flopcast.quantity.draw.Sampling;
import flopcast.scenario.setting.RunSettings;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeterminismTest {

    private static final String CHAIN =
            """
            machine  = 100.68 PFLOP/s to 513.85 PFLOP/s
            gain     = normal(7, 1)
            share    = 40% to 80%
            time     = 6 to 12 months
            compute  = Compute.of(machine * gain, share, time)
            optimum  = Law("besiroglu-2024", { uncertain: true }).computeOptimal(compute)
            loss     = optimum.loss
            centred  = compute - mean(compute)
            large    = if compute > median(compute) then log10(compute / 1 FLOP) else 24
            """;

    private static final int DRAWS = 40_000;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theBitsDoNotDependOnTheNumberOfThreads(Sampling sampling) {
        Forecast alone = Desk.forecast(CHAIN, Desk.settings(1, DRAWS, sampling, 1));
        for (int threads : new int[] {2, 3, 8}) {
            Forecast together = Desk.forecast(CHAIN, Desk.settings(1, DRAWS, sampling, threads));
            for (String name : new String[] {"compute", "loss", "centred", "large"}) {
                assertArrayEquals(column(alone, name), column(together, name), name);
                assertEquals(Desk.summary(alone, name).mean(), Desk.summary(together, name).mean());
            }
        }
    }

    /// The first run is interpreted, the last one compiled.
    @Test
    void theBitsDoNotDependOnWhetherTheCodeHasBeenCompiled() {
        double[] cold = column(Desk.forecast(CHAIN, Desk.settings(1, 16_384, 1)), "loss");
        double[] hot = cold;
        for (int i = 0; i < 30; i++) {
            hot = column(Desk.forecast(CHAIN, Desk.settings(1, 20_000, 1)), "loss");
        }
        assertArrayEquals(cold, Arrays.copyOf(hot, cold.length));
    }

    /// Evenly spread points have an order of sources: the first take the best dimensions.
    @ParameterizedTest(name = "{0}")
    @EnumSource
    void addingADerivedQuantityOrALaterAssumptionChangesNoOtherColumn(Sampling sampling) {
        RunSettings settings = Desk.settings(1, 20_000, sampling, 2);
        Forecast before = Desk.forecast("a = 1 to 2\nb = a * normal(3, 1)", settings);
        Forecast after =
                Desk.forecast(
                        "z = 7\na = 1 to 2\ny = a ^ 2 + mean(a)\nb = a * normal(3, 1)\nc = 1 to 5 + a",
                        settings);
        assertArrayEquals(column(before, "a"), column(after, "a"));
        assertArrayEquals(column(before, "b"), column(after, "b"));
    }

    @Test
    void plainDrawsAreMovedByNoOtherQuantityAtAll() {
        RunSettings settings = Desk.settings(1, 2_000, Sampling.PLAIN, 2);
        Forecast before = Desk.forecast("a = 1 to 2\nb = a * normal(3, 1)", settings);
        Forecast after =
                Desk.forecast(
                        "z = 5 to 9\na = 1 to 2\ny = normal(0, 1)\nb = a * normal(3, 1)", settings);
        assertArrayEquals(column(before, "a"), column(after, "a"));
        assertArrayEquals(column(before, "b"), column(after, "b"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void moreDrawsKeepThoseOfAStandardRun(Sampling sampling) {
        double[] few = column(Desk.forecast(CHAIN, Desk.settings(7, 16_384, sampling, 2)), "loss");
        double[] many = column(Desk.forecast(CHAIN, Desk.settings(7, 33_000, sampling, 2)), "loss");
        assertArrayEquals(few, Arrays.copyOf(many, few.length));
    }

    @Test
    void anotherSeedGivesOtherDraws() {
        double[] one = column(Desk.forecast("x = 1 to 2", Desk.settings(1, 1_000, 1)), "x");
        double[] other = column(Desk.forecast("x = 1 to 2", Desk.settings(2, 1_000, 1)), "x");
        assertFalse(Arrays.equals(one, other));
    }

    @Test
    void usingANameTwiceIsUsingTheSameDraw() {
        Forecast forecast =
                Desk.forecast("a = 5 to 10\ndifference = 2 * a - a - a + normal(0, 1) * 0");
        assertEquals(0, Desk.summary(forecast, "difference").sample().maximum().value());
    }

    @Test
    void callingAFunctionTwiceMakesTwoSources() {
        Forecast forecast = Desk.forecast("f() = normal(0, 1)\ndifference = f() - f()");
        assertEquals(
                Math.sqrt(2),
                Desk.summary(forecast, "difference").standardDeviation().orElseThrow().value(),
                1e-12);
    }

    private static double[] column(Forecast forecast, String name) {
        return Desk.summary(forecast, name).sample().draws();
    }
}
