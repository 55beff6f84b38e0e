package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.distribution.Normal;
import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.SplitMix;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a weight means to each statistic.
class WeightsTest {

    private static final double[] DRAWS = {3, 1, 4, 1.5, 5, 9, 2, 6};
    private static final double[] ONCE_OR_TWICE = {1, 2, 1, 1, 2, 1, 1, 2};

    /// A world of weight 2 is a world that came twice.
    @Test
    void aWholeWeightIsARepetition() {
        Sample weighted = weighted(DRAWS, ONCE_OR_TWICE);
        double[] repeated =
                IntStream.range(0, DRAWS.length)
                        .boxed()
                        .flatMapToDouble(i ->
                                IntStream.range(0, (int) ONCE_OR_TWICE[i])
                                        .mapToDouble(_ -> DRAWS[i]))
                        .toArray();
        Sample plain = Sample.of(repeated, repeated.length);
        assertEquals(plain.mean().value(), weighted.mean().value(), 1e-15);
        assertEquals(plain.share(x -> x < 4), weighted.share(x -> x < 4), 1e-15);
        for (double p : new double[] {0, 2.5 / 11, 4.0 / 11, 10.5 / 11, 1}) {
            assertEquals(plain.quantile(p).value(), weighted.quantile(p).value(), 1e-14);
        }
    }

    @Test
    void aWorldOfWeightZeroIsNotThere() {
        double[] withOthers = {3, 1, Double.NaN, 4, 1.5, 1e300, 5, 9, 2, 6};
        double[] weights = {1, 1, 0, 1, 1, 0, 1, 1, 1, 1};
        Sample weighted = weighted(withOthers, weights);
        Sample plain = Sample.of(DRAWS, DRAWS.length);
        assertEquals(plain.mean().value(), weighted.mean().value(), 1e-15);
        assertEquals(
                plain.standardDeviation().value(), weighted.standardDeviation().value(), 1e-15);
        assertEquals(plain.mean().error(), weighted.mean().error(), 1e-15);
        assertEquals(plain.variance().error(), weighted.variance().error(), 1e-13);
        assertEquals(plain.quantile(0.3).value(), weighted.quantile(0.3).value(), 1e-15);
        assertEquals(plain.quantile(0.3).error(), weighted.quantile(0.3).error(), 0.02);
        assertEquals(plain.maximum().value(), weighted.maximum().value());
        assertEquals(8, weighted.worlds().effectiveCount());
    }

    @Test
    void onlyTheRatioOfWeightsMatters() {
        Sample small = weighted(DRAWS, ONCE_OR_TWICE);
        double[] scaled = Arrays.stream(ONCE_OR_TWICE).map(w -> w * 0x1p-1000).toArray();
        Sample large = weighted(DRAWS, scaled);
        assertEquals(small.mean(), large.mean());
        assertEquals(small.standardDeviation(), large.standardDeviation());
        assertEquals(small.quantile(0.4), large.quantile(0.4));
        assertEquals(small.mode(), large.mode());
    }

    /// Draws from Normal(0, 1) with weights `exp(x)` are draws from Normal(1, 1); tolerance 4 of
    /// the errors that the sample itself states.
    @Test
    void weightsTurnOneDistributionIntoAnother() {
        double[] draws = normal(3, 16_384);
        double[] weights = Arrays.stream(draws).map(Math::exp).toArray();
        Sample sample = weighted(draws, weights);
        assertWithin(1, sample.mean());
        assertWithin(1, sample.standardDeviation());
        assertWithin(1, sample.variance());
        for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            assertWithin(new Normal(1, 1).quantile(p), sample.quantile(p));
        }
        assertWithin(1, sample.mode());
        Estimate density = sample.density(1);
        assertEquals(new Normal(1, 1).density(1), density.value(), 4 * density.error() + 0.01);
    }

    /// To 15 %: 4 standard errors of a standard deviation from 400, and a little for approximation.
    @Test
    void statedErrorsAreTheSpreadOfRepetitions() {
        assertHonest(Sample::mean);
        assertHonest(Sample::standardDeviation);
        assertHonest(sample -> sample.quantile(0.5));
        assertHonest(sample -> sample.quantile(0.95));
    }

    @Test
    void weightsMustBePossible() {
        Worlds worlds = Worlds.independent(2);
        assertThrows(IllegalArgumentException.class, () -> worlds.weighted(new double[2]));
        assertThrows(IllegalArgumentException.class, () -> worlds.weighted(new double[] {1, -1}));
        assertThrows(IllegalArgumentException.class, () -> worlds.weighted(new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> worlds.weighted(new double[] {1, Double.POSITIVE_INFINITY}));
    }

    private static void assertHonest(Function<Sample, Estimate> statistic) {
        int repetitions = 400;
        var values = new double[repetitions];
        var errors = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            double[] draws = normal(1_000 + i, 1_000);
            double[] weights = Arrays.stream(draws).map(x -> Math.exp(x / 2)).toArray();
            Estimate estimate = statistic.apply(weighted(draws, weights));
            values[i] = estimate.value();
            errors[i] = estimate.error();
        }
        double spread = Sample.of(values, repetitions).standardDeviation().value();
        double stated = Sample.of(errors, repetitions).mean().value();
        assertEquals(spread, stated, 0.15 * spread);
    }

    private static void assertWithin(double expected, Estimate estimate) {
        assertTrue(estimate.error() > 0 && estimate.error() < 0.2, estimate.toString());
        assertEquals(expected, estimate.value(), 4 * estimate.error());
    }

    private static double[] normal(long key, int count) {
        var stream = new UniformStream(SplitMix.mix(key));
        return IntStream.range(0, count)
                .mapToDouble(i -> new Normal(0, 1).quantile(stream.at(i)))
                .toArray();
    }

    private static Sample weighted(double[] draws, double[] weights) {
        return Sample.owning(draws.clone(), Worlds.independent(draws.length).weighted(weights));
    }
}
