package flopcast.quantity.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.AllColumns;
import flopcast.quantity.kernel.Columns;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every distribution must obey. The examples are checked to be of every permitted kind.
class DistributionTest {

    private static final double[] PROBABILITIES = {
        1e-9, 1e-4, 0.01, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.99, 0.9999, 1 - 1e-9,
    };

    static Stream<Distribution> examples() {
        return Examples.all().stream();
    }

    static Stream<Distribution> continuous() {
        return examples().filter(distribution -> !distribution.isDiscrete());
    }

    @Test
    void everyPermittedKindHasExamples() {
        Set<Class<?>> kinds = examples().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Set.of(Distribution.class.getPermittedSubclasses()), kinds);
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void theCumulativeUndoesTheQuantile(Distribution distribution) {
        for (double p : PROBABILITIES) {
            double x = distribution.quantile(p);
            double resolution = distribution.density(x) * Math.ulp(x) * 8;
            assertEquals(
                    p, distribution.cumulative(x), 1e-11 * p + 1e-13 + resolution, () -> p + "");
            double top = distribution.quantileFromTop(p);
            resolution = distribution.density(top) * Math.ulp(top) * 8;
            assertEquals(p, distribution.exceedance(top), 1e-11 * p + 1e-13 + resolution);
        }
    }

    /// The least value whose cumulative reaches `p`.
    @ParameterizedTest
    @MethodSource("examples")
    void theQuantileIsTheLeastValueThatReachesItsProbability(Distribution distribution) {
        if (distribution.isDiscrete()) {
            for (double p : PROBABILITIES) {
                double x = distribution.quantile(p);
                assertTrue(distribution.cumulative(x) >= p - 1e-15);
                assertTrue(distribution.cumulative(Math.nextDown(x)) < p);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theQuantileRises(Distribution distribution) {
        double before = distribution.quantile(0x1p-53);
        for (int i = 1; i < 2000; i++) {
            double next = distribution.quantile(i / 2000.0);
            assertTrue(next >= before, "at " + i / 2000.0);
            before = next;
        }
        assertTrue(distribution.quantile(1 - 0x1p-53) >= before);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bothQuantilesAreOneFunction(Distribution distribution) {
        double spread = distribution.quantile(0.75) - distribution.quantile(0.25);
        for (double p : new double[] {0.001, 0.0625, 0.375, 0.75, 0.984375}) {
            double x = distribution.quantile(p);
            double error = 1e-12 * Math.max(Math.abs(x), spread);
            assertEquals(x, distribution.quantileFromTop(1 - p), error, () -> "at " + p);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bothCumulativesSumToOne(Distribution distribution) {
        for (double p : PROBABILITIES) {
            double x = distribution.quantile(p);
            double sum = distribution.cumulative(x) + distribution.exceedance(x);
            assertEquals(1, sum, 1e-12, () -> distribution + " at " + x);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theMeanIsTheIntegralOfTheQuantile(Distribution distribution) {
        if (distribution.mean().isPresent() && distribution.variance().isPresent()) {
            double mean = distribution.mean().getAsDouble();
            double deviation = Math.sqrt(distribution.variance().getAsDouble());
            double split = distribution.cumulative(distribution.mode());
            double integral =
                    Integral.mean(
                            distribution, split > 0.001 && split < 0.999 ? split : 0.5, x -> x);
            double tolerance = isSmooth(distribution) ? 1e-9 : 0.02;
            assertEquals(mean, integral, tolerance * Math.max(deviation, Math.abs(mean) * 1e-3));
        }
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void theDensityIsTheDerivativeOfTheCumulative(Distribution distribution) {
        for (double p : new double[] {0.03, 0.1, 0.3, 0.45, 0.7, 0.9, 0.97}) {
            double x = distribution.quantile(p);
            double above = distribution.quantile(p + 0.01) - x;
            double step = 1e-4 * Math.min(above, x - distribution.quantile(p - 0.01));
            double rise = distribution.cumulative(x + step) - distribution.cumulative(x - step);
            double density = distribution.density(x);
            boolean isValley = rise * 1e4 < 1e-7;
            double tolerance = isValley ? 1e-4 : 1e-6;
            assertEquals(rise / (2 * step), density, tolerance * density, () -> "at " + x);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void allProbabilityLiesInTheSupport(Distribution distribution) {
        double lowest = distribution.lowest();
        double highest = distribution.highest();
        assertTrue(lowest <= highest);
        for (double p : new double[] {0x1p-53, 0.5, 1 - 0x1p-53}) {
            double x = distribution.quantile(p);
            assertTrue(x >= lowest && x <= highest, () -> x + " at " + p);
        }
        if (Double.isFinite(lowest)) {
            assertEquals(0, distribution.cumulative(Math.nextDown(lowest)));
            assertEquals(1, distribution.exceedance(Math.nextDown(lowest)));
            assertEquals(0, distribution.density(Math.nextDown(lowest)));
        }
        assertEquals(1, distribution.cumulative(highest));
        assertEquals(0, distribution.exceedance(highest));
        assertEquals(0, distribution.cumulative(Double.NEGATIVE_INFINITY));
        assertEquals(1, distribution.cumulative(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothingIsDenserThanTheMode(Distribution distribution) {
        double peak = distribution.density(distribution.mode());
        for (double p : PROBABILITIES) {
            double x = distribution.quantile(p);
            assertTrue(distribution.density(x) <= peak * (1 + 1e-9), () -> "denser at " + x);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itIsWrittenAsACallWithoutDecimalZeros(Distribution distribution) {
        String text = distribution.toString();
        assertTrue(
                text.matches("(\\S+ \\+ )?(\\S+ \\* )?[a-z]*[A-Za-z]*\\(.+\\)( \\^ \\S+)?"), text);
        assertFalse(text.contains(".0,") || text.contains(".0)") || text.contains("E"), text);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theBlockFormGivesTheBitsOfTheScalarForm(Distribution distribution) {
        var uniforms = new double[500];
        new UniformStream(7).fill(uniforms, 0, uniforms.length);
        uniforms[10] = 0x1p-53;
        uniforms[20] = 1 - 0x1p-53;
        uniforms[30] = 0x1p-1000;
        var function = new QuantileFunction(distribution);
        for (Columns columns : AllColumns.of(uniforms.length)) {
            var draws = new double[uniforms.length];
            function.fill(new double[][] {uniforms}, draws, draws.length, columns);
            for (int i = 0; i < draws.length; i++) {
                double expected = function.value(new double[] {uniforms[i]});
                assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(draws[i]));
            }
        }
    }

    /// Tolerance: 4 standard errors of the mean of 16,384 draws.
    @ParameterizedTest
    @MethodSource("examples")
    void theMeanOfDrawsIsTheMean(Distribution distribution) {
        if (distribution.mean().isPresent() && hasLightTails(distribution)) {
            int count = 16_384;
            var stream = new UniformStream(20261123);
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += distribution.quantile(stream.at(i)) / count;
            }
            double error = Math.sqrt(distribution.variance().orElseThrow() / count);
            double rounding = 1e-12 * Math.abs(sum);
            assertEquals(distribution.mean().getAsDouble(), sum, 4 * error + rounding);
        }
    }

    private static boolean hasLightTails(Distribution distribution) {
        return distribution.variance().isPresent() && !distribution.equals(new Lognormal(1, 5));
    }

    /// Whether the quantile function is smooth on either side of the mode: the integral is then
    /// nearly exact.
    private static boolean isSmooth(Distribution distribution) {
        return !(distribution instanceof Mixture
                || distribution.isDiscrete()
                || distribution.equals(new Lognormal(1, 5)));
    }
}
