package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Loguniform;
import flopcast.quantity.distribution.Normal;
import flopcast.quantity.distribution.Uniform;
import flopcast.quantity.draw.UniformStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static final int COUNT = 20_000;

    @Test
    void everyDrawIsCountedOnce() {
        for (Distribution distribution :
                List.of(new Normal(5, 2), new Loguniform(1, 1e6), new Uniform(-1e308, 1e308))) {
            Histogram histogram = histogram(distribution, 24);
            double counted = histogram.below() + histogram.above();
            for (int bin = 0; bin < histogram.bins(); bin++) {
                counted += histogram.weight(bin);
                assertTrue(histogram.edge(bin) < histogram.edge(bin + 1));
            }
            assertEquals(COUNT, counted);
            assertEquals(COUNT * 0.005, histogram.below(), 2);
            assertEquals(COUNT * 0.005, histogram.above(), 2);
        }
    }

    /// Tolerance: 4 standard errors of a count.
    @Test
    void equalDensitiesGiveEqualBins() {
        Histogram linear = histogram(new Uniform(0, 1), 10);
        Histogram logarithmic = histogram(new Loguniform(1e20, 1e26), 10);
        assertFalse(linear.isLogarithmic());
        assertTrue(logarithmic.isLogarithmic());
        double expected = COUNT * 0.099;
        for (int bin = 0; bin < 10; bin++) {
            assertEquals(expected, linear.weight(bin), 4 * Math.sqrt(expected));
            assertEquals(expected, logarithmic.weight(bin), 4 * Math.sqrt(expected));
        }
        assertTrue(logarithmic.highest() >= expected);
    }

    @Test
    void theAxisIsLinearForNarrowOrSignedDraws() {
        assertFalse(histogram(new Loguniform(1, 15), 10).isLogarithmic());
        assertTrue(histogram(new Loguniform(1, 40), 10).isLogarithmic());
        assertFalse(histogram(new Normal(0, 1000), 10).isLogarithmic());
    }

    @Test
    void equalDrawsHaveASingleBin() {
        Histogram histogram = Sample.of(new double[] {7, 7, 7}, 3).histogram(10);
        assertEquals(1, histogram.bins());
        assertEquals(3, histogram.weight(0));
        assertEquals(7, histogram.edge(0));
        assertEquals(7, histogram.edge(1));
    }

    @Test
    void truthValuesFallIntoTheOuterBins() {
        Histogram histogram = Sample.of(new double[] {0, 1, 1, 0, 1}, 5).histogram(4);
        assertEquals(2, histogram.weight(0));
        assertEquals(0, histogram.weight(1));
        assertEquals(3, histogram.weight(3));
    }

    private static Histogram histogram(Distribution distribution, int bins) {
        var stream = new UniformStream(20261123);
        double[] draws =
                IntStream.range(0, COUNT)
                        .mapToDouble(i -> distribution.quantile(stream.at(i)))
                        .toArray();
        return Sample.of(draws, COUNT).histogram(bins);
    }
}
