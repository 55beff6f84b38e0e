package flopcast.quantity.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Logarithms of densities, also where the density itself is no double.
class LogDensityTest {

    static Stream<Distribution> examples() {
        return Examples.all().stream();
    }

    /// mpmath 1.3, 40 digits, from the formulas of Johnson, Kotz & Balakrishnan.
    static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of(new Normal(5, 2), 4.5, -1.643335713764618),
                Arguments.of(new Normal(5, 2), 105, -1251.6120857137646),
                Arguments.of(new Normal(0, 1), 1e5, -5000000000.918939),
                Arguments.of(new Lognormal(1, 0.5), 3, -1.3438524082655623),
                Arguments.of(new Lognormal(1, 0.5), 1e-30, -9752.875048583226),
                Arguments.of(new Logistic(1, 2), 5000, -2500.19314718056),
                Arguments.of(new Cauchy(0, 1), 1e200, -922.1787670834676),
                Arguments.of(new Weibull(2, 3), 1000, -111105.7074332289),
                Arguments.of(new Weibull(0.7, 3), 1e-300, 206.10695482345773),
                Arguments.of(new Pareto(2, 3), 1e200, -1838.8900205648886),
                Arguments.of(new Exponential(2), 1000, -1999.30685281944),
                Arguments.of(new StudentT(4, 1, 2), 3, -2.231835311857196),
                Arguments.of(new StudentT(4, 1, 2), 1e100, -1146.035051124995),
                Arguments.of(new Gamma(3, 2), 5, -2.0537128973715806),
                Arguments.of(new Gamma(3, 2), 5000, -2485.7382023394075),
                Arguments.of(new Beta(2, 3), 0.25, 0.5232481437645479),
                Arguments.of(new Beta(2, 3), 1e-200, -458.03211194902116),
                Arguments.of(new Beta(200, 3), 1e-5, -2275.855444737727),
                Arguments.of(new Poisson(2.5), 3, -1.5428872736055899),
                Arguments.of(new Poisson(2.5), 1000, -4998.3374466140085),
                Arguments.of(new Binomial(10, 0.3), 7, -4.710342719315703),
                Arguments.of(new Binomial(2000, 0.01), 1500, -5791.992739772993));
    }

    @ParameterizedTest
    @MethodSource("references")
    void farFromTheMiddleItIsThatOfTheFormula(Distribution distribution, double x, double log) {
        assertEquals(log, distribution.logDensity(x), 1e-13 * Math.max(Math.abs(log), 10));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itIsTheLogarithmOfTheDensity(Distribution distribution) {
        for (double p : new double[] {0.001, 0.1, 0.35, 0.5, 0.8, 0.999}) {
            double x = distribution.quantile(p);
            double log = Math.log(distribution.density(x));
            assertEquals(log, distribution.logDensity(x), 1e-9, () -> distribution + " at " + x);
        }
    }

    @Test
    void aMixtureIsSummedByItsLargestPart() {
        var mixture = new Mixture(List.of(new Normal(0, 1), new Normal(3, 1)), List.of(1.0, 3.0));
        double far = new Normal(3, 1).logDensity(103) + Math.log(0.75);
        assertEquals(far, mixture.logDensity(103), 1e-12 * Math.abs(far));
        var uncertain = new MixtureLogDensity(2);
        double[] parts = {1, 3, new Normal(0, 1).logDensity(2), new Normal(3, 1).logDensity(2)};
        assertEquals(mixture.logDensity(2), uncertain.value(parts), 1e-14);
        assertTrue(Double.isNaN(uncertain.value(new double[] {-1, 3, 0, 0})));
        double[] impossible = {1, 1, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        assertEquals(Double.NEGATIVE_INFINITY, uncertain.value(impossible));
    }

    @Test
    void anInfiniteDensityIsNoValue() {
        var function = new LogDensity(new Beta(0.5, 0.5));
        assertTrue(Double.isNaN(function.value(new double[] {0})));
        assertEquals(Double.NEGATIVE_INFINITY, function.value(new double[] {-1}));
        assertTrue(Double.isNaN(function.value(new double[] {Double.NaN})));
    }

    /// The same numbers as the record with certain parameters, and no value where it has none.
    @ParameterizedTest
    @EnumSource
    void uncertainParametersGiveTheSame(ParametricQuantile quantile) {
        ParametricLogDensity function = ParametricLogDensity.of(quantile);
        for (double value : new double[] {-1, 0, 0.4, 1, 2.5, 7}) {
            for (double[] parameters : ParametricQuantileTest.parameters(quantile)) {
                double[] arguments = ParametricQuantileTest.arguments(value, parameters);
                double expected =
                        ParametricQuantileTest.record(quantile, parameters)
                                .map(record -> record.logDensity(value))
                                .filter(log -> log < Double.POSITIVE_INFINITY)
                                .orElse(Double.NaN);
                double actual = function.value(arguments);
                double slack = Double.isFinite(expected) ? 1e-9 * (1 + Math.abs(expected)) : 0;
                assertEquals(expected, actual, slack, () -> quantile + " at " + value);
            }
        }
    }
}
