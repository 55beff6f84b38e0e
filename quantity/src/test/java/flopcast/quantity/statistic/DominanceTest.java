package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.Normal;
import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DominanceTest {

    private static final int DRAWS = 16_384;

    /// `5 to 50333333`, whose mean other tools put between 0.02 and 20 times the exact one.
    @ParameterizedTest
    @EnumSource
    void aVeryWideIntervalIsDominatedInEveryRun(Sampling sampling) {
        for (int seed = 0; seed < 100; seed++) {
            Dominance wide = of(Lognormal.between(5, 50_333_333, 0.9), sampling, seed, DRAWS);
            assertTrue(wide.isOfMean() && wide.isOfDeviation(), wide.toString());
            Dominance narrow = of(Lognormal.between(100, 1_000, 0.9), sampling, seed, DRAWS);
            assertFalse(narrow.isOfMean() || narrow.isOfDeviation(), narrow.toString());
        }
    }

    /// By hand: of 2,000 draws a handful is two.
    @Test
    void theSharesAreThoseOfTheFarthestDraws() {
        var draws = new double[2_000];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = i % 2 == 0 ? 1 : -1;
        }
        draws[0] = 1_000;
        draws[1] = -1_000;
        Dominance dominance = Sample.of(draws, draws.length).dominance();
        assertEquals(2_000 / 3_998.0, dominance.shareOfMean(), 1e-12);
        assertEquals(2e6 / (2e6 + 1_998), dominance.shareOfDeviation(), 1e-12);
        assertTrue(dominance.isOfMean() && dominance.isOfDeviation());
    }

    @Test
    void weightsCount() {
        double[] draws = normal(5_000);
        var weights = new double[draws.length];
        Arrays.fill(weights, 1);
        assertFalse(weighted(draws, weights).isOfMean());
        for (int i = 0; i < 3; i++) {
            weights[i] = 3_000;
            draws[i] = 2 + i;
        }
        assertTrue(weighted(draws, weights).isOfMean());
    }

    @Test
    void fewOrEqualDrawsAreNotDominated() {
        assertEquals(Dominance.NONE, Sample.of(new double[] {7, 7, 7}, 3).dominance());
        for (int count : new int[] {100, 1_000, 3_000, 100_000}) {
            Dominance dominance = Sample.of(normal(count), count).dominance();
            assertFalse(dominance.isOfMean() || dominance.isOfDeviation(), "of " + count);
        }
    }

    private static Dominance weighted(double[] draws, double[] weights) {
        Worlds worlds = Worlds.independent(draws.length).weighted(weights);
        return Sample.owning(draws, worlds).dominance();
    }

    private static double[] normal(int count) {
        var uniforms = new double[count];
        new Points(Sampling.PLAIN, 5, count).of(new Address("x", 0), 0).fill(uniforms, 0, count);
        return Arrays.stream(uniforms).map(Normal.STANDARD::quantile).toArray();
    }

    private static Dominance of(Distribution distribution, Sampling sampling, int seed, int count) {
        var points = new Points(sampling, seed, count);
        var uniforms = new double[count];
        points.of(new Address("x", 0), 0).fill(uniforms, 0, count);
        double[] draws =
                IntStream.range(0, count)
                        .mapToDouble(i -> distribution.quantile(uniforms[i]))
                        .toArray();
        return Sample.owning(draws, Worlds.of(points)).dominance();
    }
}
