package flopcast.scenario.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Sample;
import flopcast.scenario.forecast.Desk;
import flopcast.scenario.forecast.Experiment;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Quantiles of quantities in which a source is integrated out, against those by quadrature.
class PreintegrationTest {

    private static final double[] PROBABILITIES = {0.03, 0.5, 0.9};
    private static final int DRAWS = 16_384;

    /// A scenario's `y`, made of two independent uniforms on (0, 1).
    private static Arguments of(String text, DoubleBinaryOperator y) {
        return Arguments.of(text, y);
    }

    private static Stream<Arguments> functionsOfTwoUniforms() {
        return Stream.of(
                of("y = u + v", (u, v) -> u + v),
                of("y = u - v", (u, v) -> u - v),
                of("y = 3 - 2 * u + v / 4", (u, v) -> 3 - 2 * u + v / 4),
                of("y = u * v", (u, v) -> u * v),
                of("y = (u - 0.3) * (v + 1)", (u, v) -> (u - 0.3) * (v + 1)),
                of("y = (u - 0.3) * (v - 0.4)", (u, v) -> (u - 0.3) * (v - 0.4)),
                of("y = u / (v + 1)", (u, v) -> u / (v + 1)),
                of("y = (u + 1) / (5 * v + 1)", (u, v) -> (u + 1) / (5 * v + 1)),
                of("y = -2 / (4 * u + 1) + v / 10", (u, v) -> -2 / (4 * u + 1) + v / 10),
                of("y = exp(3 * u) * (v + 1)", (u, v) -> Math.exp(3 * u) * (v + 1)),
                of("y = exp(-3 * u) + v", (u, v) -> Math.exp(-3 * u) + v),
                of("y = 10 ^ u + v", (u, v) -> Math.pow(10, u) + v),
                of("y = 0.1 ^ u + v", (u, v) -> Math.pow(0.1, u) + v),
                of("y = (u + 1) ^ 3 + v", (u, v) -> Math.pow(u + 1, 3) + v),
                of("y = (u + 1) ^ -3 + v", (u, v) -> Math.pow(u + 1, -3) + v),
                of("y = 9 * sqrt(u) + v", (u, v) -> 9 * Math.sqrt(u) + v),
                of("y = log(9 * u + 1) + v", (u, v) -> Math.log(9 * u + 1) + v),
                of("y = log10(9 * u + 1) + v / 9", (u, v) -> Math.log10(9 * u + 1) + v / 9),
                of("y = log2(9 * u + 1) + v", (u, v) -> Math.log(9 * u + 1) / Math.log(2) + v),
                of("x = u * v\ny = 1 / (x + 1)", (u, v) -> 1 / (u * v + 1)),
                of("x = u + v\ny = exp(1 - x ^ 3)", (u, v) -> Math.exp(1 - Math.pow(u + v, 3))),
                of("x = u + v + 1\ny = x / x ^ 0.3", (u, v) -> Math.pow(u + v + 1, 0.7)),
                of("x = u + v + 1\ny = log(x ^ 2 + 1 / x ^ -4)", (u, v) -> chained(u + v + 1)),
                of("x = u * v\ny = max([x, 0.3]) + 1", (u, v) -> Math.max(u * v, 0.3) + 1),
                of("y = -log(1 - u) + v", (u, v) -> -Math.log1p(-u) + v));
    }

    private static double chained(double x) {
        return Math.log(x * x + Math.pow(x, 4));
    }

    /// The share below the quantile is the wanted one, as far as its error and the quadrature go.
    @ParameterizedTest(name = "{0}")
    @MethodSource("functionsOfTwoUniforms")
    void quantilesAreThoseOfQuadrature(String text, DoubleBinaryOperator y) {
        String scenario = "u = uniform(0, 1)\nv = uniform(0, 1)\n" + text;
        Forecast forecast = Desk.forecast(scenario, Desk.settings(7, DRAWS, 1));
        Sample sample = Desk.summary(forecast, "y").sample();
        Sample counted = Sample.owning(sample.draws(), sample.worlds());
        for (double p : PROBABILITIES) {
            Estimate estimate = sample.quantile(p);
            double reach = 4 * estimate.error() + 1e-9;
            double below = shareBelow(y, estimate.value() - reach);
            double above = shareBelow(y, estimate.value() + reach);
            assertTrue(below < p + 2e-5, p + ": " + estimate + " " + below);
            assertTrue(above > p - 2e-5, p + ": " + estimate + " " + above);
            double byCounting = counted.quantile(p).error();
            double most = p == 0.5 ? byCounting / 4 : byCounting;
            assertTrue(estimate.error() <= most, p + ": " + estimate);
        }
    }

    /// Of a fine grid of `u`; for each it is known where `y`, which is monotone in `v`, passes.
    private static double shareBelow(DoubleBinaryOperator y, double limit) {
        int rows = 5_000;
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double u = (i + 0.5) / rows;
            sum += shareBelow(v -> y.applyAsDouble(u, v), limit);
        }
        return sum / rows;
    }

    private static double shareBelow(DoubleUnaryOperator row, double limit) {
        boolean rises = row.applyAsDouble(1) >= row.applyAsDouble(0);
        double low = 0;
        double high = 1;
        for (int step = 0; step < 30; step++) {
            double middle = (low + high) / 2;
            if (row.applyAsDouble(middle) <= limit == rises) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return rises ? low : 1 - low;
    }

    private static final String CHAIN =
            """
            peak     = uniform(100.68, 513.85) * 1 PFLOP/s
            gain     = uniform(4, 10)
            busy     = uniform(0.4, 0.8)
            compute  = peak * gain * busy * (uniform(0.5, 1) * 365 days)
            optimum  = Law("hoffmann-2022-approach-3").computeOptimal(compute)
            size     = optimum.parameters
            data     = optimum.tokens
            loss     = optimum.loss
            """;

    /// Whatever follows compute has its quantiles where compute has them; the loss falls.
    @Test
    void whatFollowsAQuantityHasItsQuantiles() {
        Forecast forecast = Desk.forecast(CHAIN, Desk.settings(2, DRAWS, 1));
        double[] compute = quantiles(forecast, "compute");
        String text =
                """
                optimum(c) = Law("hoffmann-2022-approach-3").computeOptimal(c)
                size = optimum(AT FLOP).parameters
                data = optimum(AT FLOP).tokens
                loss = optimum(AT FLOP).loss
                """;
        for (int i = 0; i < PROBABILITIES.length; i++) {
            String at = Double.toString(compute[i]);
            Forecast there = Desk.forecast(text.replace("AT", at));
            assertEquals(
                    Desk.number(there, "size"), quantiles(forecast, "size")[i], 1e4, "size " + i);
            assertEquals(
                    Desk.number(there, "data"), quantiles(forecast, "data")[i], 1e5, "data " + i);
            double loss = Desk.summary(forecast, "loss").quantile(1 - PROBABILITIES[i]).value();
            assertEquals(Desk.number(there, "loss"), loss, 1e-9, "loss " + i);
        }
    }

    private static double[] quantiles(Forecast forecast, String name) {
        var quantiles = new double[PROBABILITIES.length];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = Desk.summary(forecast, name).quantile(PROBABILITIES[i]).value();
        }
        return quantiles;
    }

    /// The exact median is from the closed form of a product of uniforms.
    @ParameterizedTest
    @CsvSource({"1024, 0.006", "16384, 0.0006", "400000, 0.00006"})
    void theChainIsKnownWell(int draws, double share) {
        Forecast forecast = Desk.forecast(CHAIN, Desk.settings(2, draws, 2));
        Estimate median = Desk.summary(forecast, "compute").median();
        assertEquals(2.7066742091519416e25, median.value(), 4 * median.error());
        assertTrue(median.error() < share * median.value(), median.toString());
    }

    /// Over 500 seeds, as [ConditionalQuantilesTest] asks of a thousand; three standard errors of a
    /// share more. The reference is a run of many draws.
    @ParameterizedTest
    @ValueSource(strings = {"size", "loss"})
    void statedErrorsOfWhatFollowsAreTrue(String name) {
        int seeds = 500;
        var source = new SourceText("test.flop", CHAIN);
        RunSettings many = Desk.settings(0, 1 << 17, 2);
        Experiment experiment = Experiment.of(source, Desk.SURROUNDINGS, many);
        for (double p : PROBABILITIES) {
            double exact = quantile(experiment, many, name, p).value();
            int covered = 0;
            double made = 0;
            double stated = 0;
            for (int seed = 1; seed <= seeds; seed++) {
                Estimate own = quantile(experiment, Desk.settings(seed, 2_048, 1), name, p);
                double off = own.value() - exact;
                covered += Math.abs(off) <= 1.96 * own.error() ? 1 : 0;
                made += off * off;
                stated += own.error() * own.error();
            }
            assertEquals(0.95, (double) covered / seeds, 0.03 + 0.03, name + " at " + p);
            assertEquals(1, Math.sqrt(made / stated), 0.15 + 0.1, name + " at " + p);
        }
    }

    private static Estimate quantile(
            Experiment experiment, RunSettings settings, String name, double p) {
        return Desk.summary(experiment.run(settings), name).quantile(p);
    }

    /// A query asks the same estimator as the table of results.
    @Test
    void aQueryHasTheSameAnswer() {
        Forecast forecast =
                Desk.forecast(CHAIN + "middle = median(compute)\n", Desk.settings(2, DRAWS, 1));
        assertEquals(
                Desk.summary(forecast, "compute").median().value(),
                Desk.number(forecast, "middle"));
    }

    @Test
    void anotherQuantityChangesNoDigit() {
        Forecast alone = Desk.forecast(CHAIN, Desk.settings(3, DRAWS, 1));
        Forecast more =
                Desk.forecast(
                        CHAIN
                                + "other = compute * uniform(1, 2)\nthird = log(size / (1 parameter))\n",
                        Desk.settings(3, DRAWS, 2));
        for (String name : List.of("compute", "size", "loss")) {
            assertEquals(
                    Desk.summary(alone, name).quantile(0.25),
                    Desk.summary(more, name).quantile(0.25),
                    name);
        }
    }

    /// What depends on a source in two ways, jumps, is chosen or is drawn independently has the
    /// quantiles of its draws.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "y = u * v + u + v ^ 2",
                "y = floor(9 * (u + v))",
                "y = if u + v > 1 then u * v else u",
                "y = mixture(u + v, u * v)",
                "y = sin(9 * (u + v))"
            })
    void othersHaveTheQuantilesOfTheirDraws(String text) {
        String scenario = "u = uniform(0, 1)\nv = uniform(0, 1)\n" + text;
        Forecast forecast = Desk.forecast(scenario, Desk.settings(7, DRAWS, 1));
        Sample sample = Desk.summary(forecast, "y").sample();
        Sample counted = Sample.owning(sample.draws(), sample.worlds());
        assertEquals(counted.quantile(0.3), sample.quantile(0.3));
    }

    @Test
    void independentDrawsAreCounted() {
        Forecast forecast = Desk.forecast(CHAIN, Desk.settings(2, DRAWS, Sampling.PLAIN, 1));
        Sample sample = Desk.summary(forecast, "compute").sample();
        Sample counted = Sample.owning(sample.draws(), sample.worlds());
        assertEquals(counted.quantile(0.5), sample.quantile(0.5));
    }

    /// Evidence weighs worlds, also by what the integrated source is.
    @Test
    void evidenceIsNotForgotten() {
        Forecast forecast =
                Desk.forecast(CHAIN + "observe compute > 3e25 FLOP\n", Desk.settings(2, DRAWS, 1));
        double lowest = Desk.summary(forecast, "compute").quantile(0.01).value();
        assertTrue(lowest > 3e25, "the lowest is " + lowest);
    }

    @Test
    void aMultipleOfOneSourceIsExact() {
        Forecast forecast =
                Desk.forecast("y = 1 / (1 + uniform(0, 1) ^ 2)", Desk.settings(2, DRAWS, 1));
        Estimate quantile = Desk.summary(forecast, "y").quantile(0.2);
        assertEquals(1 / (1 + 0.64), quantile.value(), 1e-15);
        assertEquals(0, quantile.error());
    }

    /// The sources that stay outside are those that move it less.
    @Test
    void theOrderOfFactorsChangesLittle() {
        String one = "y = uniform(1, 2) * uniform(1, 9)";
        String other = "y = uniform(1, 9) * uniform(1, 2)";
        Estimate first = Desk.summary(Desk.forecast(one), "y").median();
        Estimate second = Desk.summary(Desk.forecast(other), "y").median();
        assertNotEquals(first, second);
        assertEquals(first.value(), second.value(), 4 * (first.error() + second.error()));
    }
}
