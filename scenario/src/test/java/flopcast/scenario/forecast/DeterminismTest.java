package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 3, 8})
    void theBitsDoNotDependOnTheNumberOfThreads(int threads) {
        Forecast alone = Desk.forecast(CHAIN, Desk.settings(1, DRAWS, 1));
        Forecast together = Desk.forecast(CHAIN, Desk.settings(1, DRAWS, threads));
        for (String name : new String[] {"compute", "loss", "centred", "large"}) {
            assertArrayEquals(column(alone, name), column(together, name), name);
        }
    }

    /// The first run is interpreted, the last one compiled.
    @Test
    void theBitsDoNotDependOnWhetherTheCodeHasBeenCompiled() {
        double[] cold = column(Desk.forecast(CHAIN, Desk.settings(1, 4_096, 1)), "loss");
        double[] hot = cold;
        for (int i = 0; i < 30; i++) {
            hot = column(Desk.forecast(CHAIN, Desk.settings(1, 20_480, 1)), "loss");
        }
        assertArrayEquals(cold, Arrays.copyOf(hot, cold.length));
    }

    @Test
    void addingAQuantityChangesNoOtherColumn() {
        Forecast before = Desk.forecast("a = 1 to 2\nb = a * normal(3, 1)");
        Forecast after =
                Desk.forecast("z = 5 to 9\na = 1 to 2\ny = normal(0, 1)\nb = a * normal(3, 1)");
        assertArrayEquals(column(before, "a"), column(after, "a"));
        assertArrayEquals(column(before, "b"), column(after, "b"));
    }

    @Test
    void moreDrawsKeepTheFirstOnes() {
        double[] few = column(Desk.forecast(CHAIN, Desk.settings(7, 1_500, 2)), "compute");
        double[] many = column(Desk.forecast(CHAIN, Desk.settings(7, 33_000, 2)), "compute");
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
