package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.ReferenceTable;
import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.ConditionalQuantiles.Conditional;
import flopcast.quantity.statistic.ConditionalQuantiles.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalQuantilesTest {

    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final List<String> QUANTILES = List.of("q05", "q25", "q50", "q75", "q95");
    private static final ReferenceTable EXACT =
            ReferenceTable.read(CoverageTest.class, "coverage.csv");

    /// `factor · u` with `u` uniform between `low` and `high`, in worlds that have a factor each.
    private static final class Scaled implements Conditional {
        private final double[] factors;
        private final double low;
        private final double high;

        Scaled(double[] factors, double low, double high) {
            this.factors = factors;
            this.low = low;
            this.high = high;
        }

        @Override
        public void probabilities(int from, int to, double x, double[] result) {
            for (int i = from; i < to; i++) {
                result[i - from] = Math.clamp((x / factors[i] - low) / (high - low), 0.0, 1.0);
            }
        }

        @Override
        public Range quantiles(double p) {
            double[] sorted = factors.clone();
            Arrays.sort(sorted);
            double own = low + p * (high - low);
            return new Range(own * sorted[0], own * sorted[sorted.length - 1]);
        }
    }

    /// `shift + v`, in worlds that have a shift each, `v` with a distribution on [0, 1].
    private static final class Shifted implements Conditional {
        private final double[] shifts;
        private final DoubleUnaryOperator cumulative;

        Shifted(double[] shifts, DoubleUnaryOperator cumulative) {
            this.shifts = shifts;
            this.cumulative = cumulative;
        }

        @Override
        public void probabilities(int from, int to, double x, double[] result) {
            for (int i = from; i < to; i++) {
                result[i - from] = cumulative.applyAsDouble(Math.clamp(x - shifts[i], 0.0, 1.0));
            }
        }

        @Override
        public Range quantiles(double p) {
            return new Range(
                    Arrays.stream(shifts).min().orElseThrow(),
                    1 + Arrays.stream(shifts).max().orElseThrow());
        }
    }

    private static double[] uniforms(Points points, int number) {
        var uniforms = new double[points.draws()];
        points.of(new Address("x" + number, 0), number).fill(uniforms, 0, uniforms.length);
        return uniforms;
    }

    private static Estimate sumOfTwo(Points points, double p) {
        var conditional = new Shifted(uniforms(points, 0), x -> x);
        return new ConditionalQuantiles(Worlds.of(points), conditional).quantile(p).orElseThrow();
    }

    /// The sum of two uniforms is triangular: its `p` quantile is `√2p` up to the middle.
    @ParameterizedTest
    @CsvSource({
        "0.2, 64",
        "0.01, 1000",
        "0.05, 1000",
        "0.05, 16384",
        "0.5, 64",
        "0.5, 40000",
        "0.3, 100000"
    })
    void theSumOfTwoUniformsIsTriangular(double p, int draws) {
        Estimate estimate = sumOfTwo(new Points(Sampling.SOBOL, 3, draws), p);
        assertEquals(Math.sqrt(2 * p), estimate.value(), 5 * estimate.error());
        assertTrue(estimate.error() < 2.0 / draws, estimate.toString());
    }

    /// Over a thousand seeds, as [CoverageTest] asks: the chain of four uniforms, of which the
    /// first is integrated out.
    @ParameterizedTest
    @ValueSource(ints = {1_024, 16_384})
    void statedErrorsAreTrue(int draws) {
        ReferenceTable.Row row = row("uniforms");
        Estimate[][] estimates =
                IntStream.range(0, 1_000)
                        .parallel()
                        .mapToObj(seed -> chain(new Points(Sampling.SOBOL, seed, draws)))
                        .toArray(Estimate[][]::new);
        var untrue = new ArrayList<String>();
        for (int i = 0; i < PROBABILITIES.length; i++) {
            double exact = row.number(QUANTILES.get(i));
            double covered = Coverage.covered(estimates, i, exact);
            double ratio = Coverage.ratio(estimates, i, exact);
            if (covered < 0.92 || covered > 0.98 || ratio < 0.85 || ratio > 1.15) {
                untrue.add(QUANTILES.get(i) + ": " + covered + " covered, ratio " + ratio);
            }
        }
        assertEquals(List.of(), untrue);
    }

    /// What it is for: as sure of the median as 500 times as many draws that are counted.
    @Test
    void errorsAreSmall() {
        var points = new Points(Sampling.SOBOL, 1, 16_384);
        Estimate median = chain(points)[2];
        double[][] factors = Coverage.uniforms(points);
        Estimate counted = Sample.owning(Coverage.chain(factors), Worlds.of(points)).quantile(0.5);
        assertTrue(median.error() * 20 < counted.error(), median + " and " + counted);
    }

    private static ReferenceTable.Row row(String name) {
        return EXACT.rows().stream()
                .filter(row -> row.text("row").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Estimate[] chain(Points points) {
        var factors = new double[points.draws()];
        Arrays.fill(factors, Coverage.YEAR);
        for (int k = 1; k < Coverage.RANGES.length; k++) {
            double[] uniforms = uniforms(points, k);
            for (int i = 0; i < factors.length; i++) {
                double low = Coverage.RANGES[k][0];
                factors[i] *= low + (Coverage.RANGES[k][1] - low) * uniforms[i];
            }
        }
        var conditional = new Scaled(factors, Coverage.RANGES[0][0], Coverage.RANGES[0][1]);
        var quantiles = new ConditionalQuantiles(Worlds.of(points), conditional);
        var estimates = new Estimate[PROBABILITIES.length];
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = quantiles.quantile(PROBABILITIES[i]).orElseThrow();
        }
        return estimates;
    }

    @Test
    void whereAllWorldsAgreeItIsExact() {
        var points = new Points(Sampling.SOBOL, 1, 1_024);
        var same = new double[1_024];
        Arrays.fill(same, 2);
        var quantiles = new ConditionalQuantiles(Worlds.of(points), new Scaled(same, 1, 3));
        assertEquals(Optional.of(Estimate.exact(3)), quantiles.quantile(0.25));
    }

    /// A third of the worlds has one value, with all of its probability: no root there.
    @Test
    void whereAValueHasAProbabilityOfItsOwnItIsNotFound() {
        var points = new Points(Sampling.SOBOL, 1, 1_024);
        double[] shifts = uniforms(points, 0);
        DoubleUnaryOperator jumps = x -> x < 0.5 ? x / 2 : (1 + x) / 2;
        Arrays.fill(shifts, 1);
        for (int i = 0; i < shifts.length; i++) {
            shifts[i] += i % 7 == 0 ? 1e-13 : 0;
        }
        var quantiles = new ConditionalQuantiles(Worlds.of(points), new Shifted(shifts, jumps));
        assertEquals(Optional.empty(), quantiles.quantile(0.5));
        assertTrue(quantiles.quantile(0.1).isPresent());
    }

    @Test
    void aWorldWithoutAValueLeavesNone() {
        var points = new Points(Sampling.SOBOL, 1, 1_024);
        double[] factors = uniforms(points, 0);
        factors[700] = Double.NaN;
        var quantiles = new ConditionalQuantiles(Worlds.of(points), new Scaled(factors, 1, 3));
        assertEquals(Optional.empty(), quantiles.quantile(0.5));
    }

    @ParameterizedTest
    @EnumSource(names = {"SOBOL", "LATIN_HYPERCUBE"})
    void quantilesRiseWithTheirProbability(Sampling sampling) {
        var points = new Points(sampling, 5, 5_000);
        double last = 0;
        for (double p = 0.01; p < 1; p += 0.01) {
            double quantile = sumOfTwo(points, p).value();
            assertTrue(quantile > last, "at " + p);
            last = quantile;
        }
    }

    @Test
    void independentWorldsAreRefused() {
        var conditional = new Scaled(new double[] {1, 2, 3}, 0, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConditionalQuantiles(Worlds.independent(3), conditional));
    }
}
