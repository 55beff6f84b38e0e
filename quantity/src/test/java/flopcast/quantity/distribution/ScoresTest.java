package flopcast.quantity.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Scores that another tool prints wrongly, since its densities are lists of points: they add up to
/// 1.1, or are 0 in the tails. Ours come from the densities themselves.
///
/// The expected numbers are closed forms; that of the mixture is a quadrature with 30 digits
/// (mpmath 1.3), and the other tool is Squiggle 0.10.0, `__tests__/library/scoring_test.ts` and
/// `dist_test.ts`.
class ScoresTest {

    private static final Distribution MIXED =
            new Mixture(List.of(new Normal(5, 2), new Uniform(-1000, 1000)), List.of(0.5, 0.5));

    /// 0.5787500741731704 there.
    @Test
    void aMixtureWithAWideUniformLosesHalfItsDensity() {
        assertEquals(0.6963089, divergence(new Normal(5.2, 2.2), MIXED), 5e-8);
    }

    /// There 0.09102, 0.5508, 2.661 and 428.1.
    @Test
    void aMixtureWithAWideUniformHasAreaOne() {
        assertEquals(0.0999856, MIXED.density(5), 5e-8);
        assertEquals((0.5 + 1005.0 / 2000) / 2, MIXED.cumulative(5), 1e-15);
        assertEquals(2.5, MIXED.mean().orElseThrow(), 1e-14);
        double second = (4 + 25 + 1e6 / 3) / 2;
        assertEquals(Math.sqrt(second - 6.25), Math.sqrt(MIXED.variance().orElseThrow()), 1e-11);
    }

    /// `ln(s/r) + (r² + (m - k)²) / 2s² - ½` nats for normals (m, r) and (k, s).
    /// 0.06874342818671068 there.
    @Test
    void theDivergenceOfNormalsIsItsClosedForm() {
        assertEquals(0.0689320725, divergence(new Normal(5, 1.5), new Normal(5, 2)), 5e-11);
        assertEquals(1.1987943611198906, divergence(new Normal(1, 1), new Normal(4, 4)), 1e-12);
    }

    /// .32244107 there, and −.33591376 over the prior.
    @Test
    void theScoreOverAPriorIsADifference() {
        Distribution answer = new Normal(5.2, 1);
        double score = divergence(answer, new Normal(5, 2));
        assertEquals(0.3231471806, score, 5e-11);
        assertEquals(-0.3360206637, score - divergence(answer, new Normal(5.5, 3)), 5e-11);
    }

    /// Infinity there, since tails are rounded to 0.
    @Test
    void theDivergenceOfAWiderNormalIsFinite() {
        assertEquals(0.0146898202, divergence(new Normal(5.2, 2.2), new Normal(5, 2)), 5e-11);
    }

    @Test
    void theDivergenceOfUniformsIsTheLogarithmOfTheirRatio() {
        Distribution answer = new Uniform(0, 1);
        assertEquals(1.0986122886681098, divergence(answer, new Uniform(-1, 2)), 1e-12);
        assertEquals(Math.log(2), divergence(answer, new Uniform(0, 2)), 1e-12);
        assertEquals(0, divergence(answer, new Uniform(0, 1)), 1e-15);
    }

    @Test
    void theScoreOfSomethingCountedIsTheLogarithmOfItsProbability() {
        Distribution quarters = new Empirical(List.of(1.0, 2.0, 3.0, 4.0));
        assertEquals(-Math.log(0.25), -quarters.logDensity(3), 1e-15);
        Distribution likely = new Empirical(List.of(1.0, 1.0, 1.0, 4.0));
        assertEquals(-Math.log(0.75), -likely.logDensity(1), 1e-15);
        Distribution even = new Bernoulli(0.5);
        assertEquals(
                -Math.log(0.75) + Math.log(0.5), even.logDensity(1) - likely.logDensity(1), 1e-15);
    }

    /// `E ln(f / g)` under `f` [nat].
    private static double divergence(Distribution f, Distribution g) {
        ToDoubleFunction<Double> ratio = x -> f.logDensity(x) - g.logDensity(x);
        return Integral.mean(f, 0.5, ratio::applyAsDouble);
    }
}
