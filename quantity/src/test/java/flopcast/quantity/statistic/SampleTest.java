package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.distribution.Bernoulli;
import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.Normal;
import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.SplitMix;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

    private static final int COUNT = 16_384;

    /// Values of numpy 2.4.6: `quantile` with `method='hazen'`, `mean`, `std` and `var` with
    /// `ddof=1`.
    @Test
    void statisticsOfASmallColumnAreThoseOfNumpy() {
        Sample sample = sample(3, 1, 4, 1, 5, 9, 2, 6);
        assertEquals(1.0, sample.quantile(0.05).value());
        assertEquals(1.9, sample.quantile(0.3).value(), 1e-15);
        assertEquals(3.5, sample.quantile(0.5).value());
        assertEquals(5.9, sample.quantile(0.8).value(), 1e-14);
        assertEquals(3.875, sample.mean().value());
        assertEquals(2.748376143938713, sample.standardDeviation().value(), 1e-15);
        assertEquals(7.553571428571429, sample.variance().value(), 1e-14);
        assertEquals(1, sample.minimum().value());
        assertEquals(9, sample.maximum().value());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, -7.3e-5, 1e300, -Double.MAX_VALUE, Double.MIN_VALUE, 0})
    void aConstantColumnIsExact(double constant) {
        var draws = new double[9999];
        Arrays.fill(draws, constant);
        Sample sample = Sample.of(draws, draws.length);
        assertEquals(new Estimate(constant, 0), sample.mean());
        assertEquals(new Estimate(0, 0), sample.standardDeviation());
        assertEquals(new Estimate(0, 0), sample.variance());
        assertEquals(new Estimate(constant, 0), sample.quantile(0.05));
        assertEquals(new Estimate(constant, 0), sample.mode());
        assertEquals(new Estimate(1, 0), sample.density(constant));
        assertEquals(new Estimate(constant, 0), sample.minimum());
    }

    @Test
    void aSingleDrawTellsNothingOfErrors() {
        Sample sample = sample(42);
        assertEquals(new Estimate(42, Double.NaN), sample.mean());
        assertEquals(new Estimate(0, Double.NaN), sample.standardDeviation());
        assertEquals(new Estimate(42, Double.NaN), sample.quantile(0.9));
        assertEquals(new Estimate(42, Double.NaN), sample.mode());
        assertEquals(1, sample.histogram(10).weight(0));
    }

    @Test
    void aSampleNeedsADraw() {
        assertThrows(IllegalArgumentException.class, () -> Sample.of(new double[3], 0));
        assertThrows(IllegalArgumentException.class, () -> Sample.of(new double[3], 4));
    }

    @Test
    void drawsAreCopiedAndOnlyTheFirstCount() {
        double[] draws = {1, 2, 3, 1000};
        Sample sample = Sample.of(draws, 3);
        draws[0] = 500;
        assertEquals(2, sample.mean().value());
        assertEquals(3, sample.maximum().value());
    }

    @Test
    void hugeValuesOfBothSignsDoNotOverflow() {
        Sample sample = sample(1e300, -1e300, 1.5e308, -1.5e308, 0);
        assertEquals(0, sample.mean().value());
        assertEquals(1.0606601717798212e308, sample.standardDeviation().value(), 1e293);
        assertEquals(0, sample.quantile(0.5).value());
        assertEquals(7.5e307, sample(-1.5e308, 1.5e308, 1.5e308).quantile(1.25 / 3).value(), 1e293);
        assertTrue(Double.isFinite(sample.quantile(0.5).error()));
    }

    @Test
    void aVarianceThatIsRepresentableIsFound() {
        assertEquals(5e307, sample(1e154, 2e154).variance().value(), 1e292);
        assertEquals(1e200 / 2, sample(1e100, 2e100).variance().value(), 1e185);
        assertEquals(5e-301, sample(1e-150, 2e-150).variance().value(), 1e-315);
    }

    /// The mean of six numbers that cancel, in exact arithmetic 0.75.
    @Test
    void sumsLoseNoDigits() {
        assertEquals(0.75, sample(1e26, -1e26, 1, 1e10, 3.5, -1e10).mean().value());
        double[] shifted = IntStream.range(0, 5).mapToDouble(i -> 1e15 + i).toArray();
        assertEquals(2.5, Sample.of(shifted, 5).variance().value());
    }

    @Test
    void draws26OrdersOfMagnitudeUpHaveTheSameDigits() {
        double[] draws = draws(new Normal(5, 2), 1, COUNT);
        double[] scaled = Arrays.stream(draws).map(x -> x * 0x1p87).toArray();
        Sample small = Sample.of(draws, COUNT);
        Sample large = Sample.of(scaled, COUNT);
        assertEquals(small.mean().value() * 0x1p87, large.mean().value());
        assertEquals(small.standardDeviation().error() * 0x1p87, large.standardDeviation().error());
        assertEquals(small.variance().value() * 0x1p174, large.variance().value());
    }

    /// Tolerances: 4 of the errors that the sample itself states.
    @Test
    void statisticsOfDrawsAreThoseOfTheDistribution() {
        Sample sample = Sample.of(draws(new Normal(5, 2), 20261123, COUNT), COUNT);
        assertWithin(4, 5, sample.mean());
        assertWithin(4, 2, sample.standardDeviation());
        assertWithin(4, 4, sample.variance());
        for (double p : new double[] {0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999}) {
            assertWithin(4, new Normal(5, 2).quantile(p), sample.quantile(p));
        }
        assertWithin(4, 5, sample.mode());
    }

    /// The spread of 400 repetitions is the error that each states, to 4 standard errors of a
    /// standard deviation from 400 (3.5% each) and the approximation of a quantile's error.
    @Test
    void statedErrorsAreTheSpreadOfRepetitions() {
        assertHonest(0.15, Sample::mean);
        assertHonest(0.15, Sample::standardDeviation);
        assertHonest(0.15, Sample::variance);
        assertHonest(0.2, sample -> sample.quantile(0.5));
        assertHonest(0.2, sample -> sample.quantile(0.95));
        assertHonest(0.2, sample -> sample.quantile(0.05));
    }

    @Test
    void theErrorOfTheModeIsNotUnderstated() {
        var modes = new double[60];
        var errors = new double[60];
        for (int i = 0; i < modes.length; i++) {
            Estimate mode = Sample.of(draws(new Normal(0, 1), i, 2048), 2048).mode();
            modes[i] = mode.value();
            errors[i] = mode.error();
        }
        double spread = Sample.of(modes, modes.length).standardDeviation().value();
        double stated = Sample.of(errors, errors.length).mean().value();
        assertTrue(stated > 0.8 * spread && stated < 3 * spread, stated + " for " + spread);
    }

    @Test
    void theModeOfWideDrawsIsThatOfTheDensityAndNotOfItsLogarithm() {
        Lognormal wide = new Lognormal(0, 1.2);
        Estimate mode = Sample.of(draws(wide, 5, COUNT), COUNT).mode();
        assertEquals(wide.mode(), mode.value(), 4 * mode.error() + 0.05);
    }

    @Test
    void theModeOfRepeatedValuesIsTheMostFrequent() {
        assertEquals(2, sample(3, 2, 2, 3, 2, 1).mode().value());
        assertEquals(2, sample(3, 2, 2, 3).mode().value(), "the least of several");
        Sample throwsOfACoin = Sample.of(draws(new Bernoulli(0.8), 1, COUNT), COUNT);
        assertEquals(1, throwsOfACoin.mode().value());
        assertWithin(4, 0.8, throwsOfACoin.density(1));
        assertEquals(0, throwsOfACoin.density(0.5).value());
    }

    @Test
    void theDensityIntegratesToOne() {
        Sample linear = Sample.of(draws(new Normal(-5, 2), 3, 2000), 2000);
        double sum = 0;
        for (int i = -2000; i < 2000; i++) {
            sum += linear.density(i * 0.01).value() * 0.01;
        }
        assertEquals(1, sum, 1e-4);
        Sample wide = Sample.of(draws(new Lognormal(60, 2), 3, 2000), 2000);
        sum = 0;
        for (int i = 2000; i < 4000; i++) {
            double x = Math.exp(i * 0.02);
            sum += wide.density(x).value() * x * 0.02;
        }
        assertEquals(1, sum, 1e-4);
        assertEquals(0, wide.density(-1).value());
    }

    /// Smoothing flattens a peak: by less than 3% here.
    @Test
    void theDensityIsThatOfTheDistribution() {
        Sample sample = Sample.of(draws(new Normal(0, 1), 9, COUNT), COUNT);
        for (double x : new double[] {-2, -1, 0, 0.5, 1.5}) {
            double expected = new Normal(0, 1).density(x);
            Estimate density = sample.density(x);
            assertEquals(expected, density.value(), 4 * density.error() + 0.03 * expected);
        }
    }

    private static void assertHonest(double tolerance, Function<Sample, Estimate> statistic) {
        int repetitions = 400;
        var values = new double[repetitions];
        var errors = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            Sample sample = Sample.of(draws(new Lognormal(0, 0.5), i, 1000), 1000);
            Estimate estimate = statistic.apply(sample);
            values[i] = estimate.value();
            errors[i] = estimate.error();
        }
        double spread = Sample.of(values, repetitions).standardDeviation().value();
        double stated = Sample.of(errors, repetitions).mean().value();
        assertEquals(spread, stated, tolerance * spread);
    }

    private static void assertWithin(double errors, double expected, Estimate estimate) {
        assertTrue(estimate.error() > 0);
        assertEquals(expected, estimate.value(), errors * estimate.error());
    }

    private static double[] draws(Distribution distribution, long key, int count) {
        var stream = new UniformStream(SplitMix.mix(key + 1));
        return IntStream.range(0, count)
                .mapToDouble(i -> distribution.quantile(stream.at(i)))
                .toArray();
    }

    private static Sample sample(double... draws) {
        return Sample.of(draws, draws.length);
    }
}
