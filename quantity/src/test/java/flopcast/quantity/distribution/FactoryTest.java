package flopcast.quantity.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How distributions are made from what forecasters know, and which combinations have closed forms.
class FactoryTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /// Squiggle 0.10, `__tests__/library/sym_test.ts`, rederived from the quantiles of the normal.
    @ParameterizedTest(name = "{0} of [-2, 4]")
    @CsvSource({
        "0.90, 1, 1.8238704957353071",
        "0.80, 1, 2.3409124382171367",
        "0.50, 1, 4.447806655516805",
    })
    void normalsFromQuantilesAreThoseOfSquiggle(double coverage, double mean, double deviation) {
        Normal normal = Normal.between(-2, 4, coverage);
        assertEquals(mean, normal.middle(), 1e-15);
        assertEquals(deviation, normal.standardDeviation(), 4e-15);
    }

    @ParameterizedTest(name = "{0} of [2, 5]")
    @CsvSource({
        "0.90, 1.1512925464970227, 0.27853260523016377",
        "0.80, 1.1512925464970227, 0.3574927285445488",
        "0.50, 1.1512925464970227, 0.6792473359363719",
    })
    void lognormalsFromQuantilesAreThoseOfSquiggle(double coverage, double mu, double sigma) {
        Lognormal lognormal = Lognormal.between(2, 5, coverage);
        assertEquals(mu, lognormal.logMean(), 5e-16);
        assertEquals(sigma, lognormal.logStandardDeviation(), 1e-15);
    }

    @Test
    void intervalsHaveTheirEndsAsQuantiles() {
        Lognormal compute = Lognormal.between(1e26, 1e27, 0.9);
        assertEquals(1e26, compute.quantile(0.05), 1e26 * 2e-14);
        assertEquals(1e27, compute.quantile(0.95), 1e27 * 2e-14);
        Normal change = Normal.between(-3, 8, 0.5);
        assertEquals(-3, change.quantile(0.25), 1e-14);
        assertEquals(8, change.quantile(0.75), 1e-14);
    }

    /// `5 to 50333333`: closed form of the mean, μ and σ from the ends.
    @Test
    void wideIntervalsHaveTheirExactMean() {
        Lognormal wide = Lognormal.between(5, 50333333, 0.9);
        assertEquals(9.671808005961337, wide.logMean(), 1e-14);
        assertEquals(4.901572979761013, wide.logStandardDeviation(), 1e-14);
        assertEquals(2.614965768461083e9, wide.mean().orElseThrow(), 2.6e9 * 1e-13);
        assertEquals(
                2.8671122473109e26,
                Lognormal.between(1e24, 1e27, 0.9).mean().orElseThrow(),
                2.8e26 * 1e-13);
    }

    @Test
    void aLognormalFromMeanAndDeviationHasThem() {
        for (double deviation : new double[] {1e-9, 0.1, 2, 50}) {
            Lognormal lognormal = Lognormal.ofMeanAndStdev(5, deviation);
            assertEquals(5, lognormal.mean().orElseThrow(), 1e-14 * 5);
            double variance = lognormal.variance().orElseThrow();
            assertEquals(deviation, Math.sqrt(variance), 1e-14 * deviation);
        }
    }

    @Test
    void aBetaFromMeanAndDeviationHasThem() {
        Beta beta = Beta.ofMeanAndStdev(0.39, 0.1);
        assertEquals(0.39, beta.mean().orElseThrow(), 1e-15);
        assertEquals(0.01, beta.variance().orElseThrow(), 1e-16);
        assertRefused(
                "standard deviation of a beta with mean 0.5 must be less than 0.5, but is 0.5",
                () -> Beta.ofMeanAndStdev(0.5, 0.5));
    }

    /// Squiggle 0.10, `__tests__/library/sym_test.ts`: sums, products and ratios in closed form.
    @Test
    void combinationsWithClosedFormsAreThoseOfSquiggle() {
        double both = 2.8284271247461903;
        assertEquals(new Normal(15, both), new Normal(5, 2).plus(new Normal(10, 2)));
        assertEquals(new Normal(-5, both), new Normal(5, 2).minus(new Normal(10, 2)));
        assertEquals(new Normal(-10, 4), new Normal(5, 2).times(-2));
        assertEquals(new Normal(6, 2), new Normal(5, 2).plus(1));
        assertEquals(new Lognormal(15, both), new Lognormal(5, 2).times(new Lognormal(10, 2)));
        assertEquals(new Lognormal(-5, both), new Lognormal(5, 2).dividedBy(new Lognormal(10, 2)));
        assertEquals(5.693147180559945, new Lognormal(5, 2).times(2).logMean(), 1e-15);
        assertEquals(4.306852819440055, new Lognormal(5, 2).times(0.5).logMean(), 1e-15);
        Lognormal reciprocal = new Lognormal(5, 2).power(-1).times(2);
        assertEquals(-4.306852819440055, reciprocal.logMean(), 1e-15);
        assertEquals(2, reciprocal.logStandardDeviation());
    }

    /// The estimate of training compute of the thread of December 2022: four intervals and a year,
    /// in petaFLOP; reference values from the closed form at 50 digits.
    @Test
    void theProductOfTheThreadIsExact() {
        Lognormal compute =
                Lognormal.between(100.68, 513.85, 0.9)
                        .times(Lognormal.between(4, 10, 0.9))
                        .times(Lognormal.between(0.4, 0.8, 0.9))
                        .times(Lognormal.between(0.5, 1, 0.9))
                        .times(31_536_000);
        assertEquals(23.62172858572655, compute.logMean(), 1e-14);
        assertEquals(0.6417720363262797, compute.logStandardDeviation(), 1e-15);
        assertEquals(2.229580227784584e10, compute.mean().orElseThrow(), 2.2e10 * 1e-13);
        assertEquals(1.5916770142e10, Math.sqrt(compute.variance().orElseThrow()), 1);
        assertEquals(6.314456499867e9, compute.quantile(0.05), 1e-3);
        assertEquals(1.1770472775596e10, compute.quantile(0.25), 1e-2);
        assertEquals(1.8146228605341e10, compute.quantile(0.5), 1e-2);
        assertEquals(5.2147894692797e10, compute.quantile(0.95), 1e-2);
    }

    @Test
    void deviationsOfHugeAndTinyNumbersDoNotOverflow() {
        Normal huge = new Normal(0, 3e300).plus(new Normal(0, 4e300));
        assertEquals(5e300, huge.standardDeviation(), 5e300 * 1e-15);
        Normal tiny = new Normal(0, 3e-300).minus(new Normal(0, 4e-300));
        assertEquals(5e-300, tiny.standardDeviation(), 5e-300 * 1e-15);
    }

    /// 0.3·(5 to 10) + 0.7·(50 to 100): reference values by quadrature.
    @Test
    void aMixtureOfIntervalsHasItsMomentsAndQuantiles() {
        var mixture =
                new Mixture(
                        List.of(Lognormal.between(5, 10, 0.9), Lognormal.between(50, 100, 0.9)),
                        List.of(0.3, 0.7));
        assertEquals(52.777421246, mixture.mean().orElseThrow(), 1e-9);
        assertEquals(32.494882548, Math.sqrt(mixture.variance().orElseThrow()), 1e-9);
        assertEquals(5.767127107, mixture.quantile(0.05), 1e-9);
        assertEquals(62.762023576, mixture.quantile(0.5), 1e-9);
        assertEquals(96.286099908, mixture.quantile(0.95), 1e-9);
        assertEquals(0.299999880, mixture.cumulative(20), 1e-9);
    }

    @Test
    void aTruncatedNormalHasItsMomentsAndQuantiles() {
        Distribution cut = Truncated.of(new Normal(5, 3), 2, 8);
        assertEquals(5, cut.mean().orElseThrow(), 1e-13);
        assertEquals(1.6186802813, Math.sqrt(cut.variance().orElseThrow()), 1e-10);
        assertEquals(2.3970143437, cut.quantile(0.05), 1e-10);
        assertEquals(7.6029856563, cut.quantile(0.95), 1e-10);
    }

    @Test
    void truncationTakesTheSimplestForm() {
        assertEquals(new Uniform(1, 2), Truncated.of(new Uniform(0, 2), 1, 5));
        assertEquals(new Loguniform(1, 2), Truncated.of(new Loguniform(0.1, 2), 1, INFINITY));
        assertEquals(new Normal(0, 1), Truncated.of(new Normal(0, 1), -INFINITY, INFINITY));
        assertEquals(new Gamma(2, 1), Truncated.of(new Gamma(2, 1), -5, INFINITY));
        assertEquals(new PointMass(1), Truncated.of(new Bernoulli(0.3), 0.5, 9));
        assertEquals(new PointMass(0), Truncated.of(new Bernoulli(0.3), -1, 0.5));
        assertEquals(new PointMass(5), Truncated.of(new PointMass(5), 5, 5));
        Distribution twice = Truncated.of(Truncated.of(new Normal(0, 1), -1, 3), -5, 2);
        assertEquals(new Truncated(new Normal(0, 1), -1, 2), twice);
    }

    @Test
    void aCutMixtureIsAMixtureOfCutComponents() {
        var mixture = new Mixture(List.of(new Uniform(0, 10), new PointMass(3)), List.of(0.5, 0.5));
        Distribution cut = Truncated.of(mixture, 2, 4);
        assertEquals(0.5 * 0.2 / 0.6, cut.exceedance(3) * 2, 1e-15);
        assertEquals(3, cut.mean().orElseThrow(), 1e-14);
        assertEquals(new Uniform(5, 10), Truncated.of(mixture, 5, INFINITY));
    }

    @Test
    void momentsThatDoNotExistAreEmpty() {
        assertTrue(new Cauchy(0, 1).mean().isEmpty());
        assertTrue(Truncated.of(new Cauchy(0, 1), 0, INFINITY).mean().isEmpty());
        assertTrue(Truncated.of(new Cauchy(0, 1), -1, 3).mean().isPresent());
        assertTrue(new Lognormal(0, 40).mean().isEmpty());
        assertTrue(new StudentT(1, 0, 1).mean().isEmpty());
        assertTrue(new StudentT(2, 0, 1).variance().isEmpty());
        assertTrue(new Pareto(1, 1).mean().isEmpty());
        assertTrue(new Pareto(1, 2).variance().isEmpty());
        assertTrue(
                new Mixture(List.of(new Cauchy(0, 1), new Uniform(0, 1)), List.of(1.0, 1.0))
                        .mean()
                        .isEmpty());
    }

    @Test
    void theBranchesOfAMixtureHaveTheirWeights() {
        var mixture =
                new Mixture(
                        List.of(new PointMass(1), new PointMass(2), new PointMass(3)),
                        List.of(1.0, 2.0, 1.0));
        assertEquals(0, mixture.branch(0.2499));
        assertEquals(1, mixture.branch(0.25));
        assertEquals(1, mixture.branch(0.7499));
        assertEquals(2, mixture.branch(0.9999999));
        assertEquals(2, mixture.mode());
        assertEquals(2, mixture.quantile(0.5));
        assertEquals(1, mixture.quantile(0.25));
        assertEquals(3, mixture.quantile(0.76));
    }

    @Test
    void parametersThatMakeNoDistributionAreRefused() {
        assertRefused(
                "standard deviation of a normal must be positive and finite, but is -1.0",
                () -> new Normal(0, -1));
        assertRefused(
                "low end of a lognormal interval must be positive and finite, but is 0.0",
                () -> Lognormal.between(0, 5, 0.9));
        assertRefused(
                "a lognormal interval must run from a lower to a higher value, but runs from 5.0 to 2.0",
                () -> Lognormal.between(5, 2, 0.9));
        assertRefused(
                "mode of a triangular must be between 0.0 and 1.0, but is 2.0",
                () -> new Triangular(0, 2, 1));
        assertRefused(
                "probability of a bernoulli must be a probability from 0 to 1, but is 1.5",
                () -> new Bernoulli(1.5));
        assertRefused(
                "uniform(0, 1) has no probability between 2.0 and 3.0",
                () -> Truncated.of(new Uniform(0, 1), 2, 3));
        assertRefused(
                "a truncation must run from a lower to a higher value, but runs from 3.0 to 2.0",
                () -> Truncated.of(new Uniform(0, 1), 3, 2));
        assertRefused(
                "a mixture needs one weight for each of its components, but has 1 components and 2 weights",
                () -> new Mixture(List.of(new PointMass(1)), List.of(0.5, 0.5)));
        assertRefused(
                "weight of a mixture must be positive and finite, but is 0.0",
                () -> new Mixture(List.of(new PointMass(1)), List.of(0.0)));
    }

    /// Where the library's expansions still settle, and beyond.
    @Test
    void extremeParametersGiveOrderedQuantilesOrAreRefused() {
        for (Distribution extreme :
                List.of(
                        new Beta(1e-3, 1e-3),
                        new Beta(1e9, 1e9),
                        new Beta(1e9, 0.1),
                        new Gamma(1e-3, 1),
                        new Gamma(1e8, 1),
                        new Gamma(2, 1e300),
                        new Pert(-1e300, 0, 1e300),
                        new StudentT(0.25, 0, 1),
                        new StudentT(1e9, 0, 1),
                        new Poisson(1e-9),
                        new Poisson(1e8),
                        new Binomial(1e9, 1e-9),
                        new Binomial(1e9, 0.5),
                        new Lognormal(0, 1e-12))) {
            double low = extreme.quantile(0x1p-53);
            double middle = extreme.quantile(0.5);
            double high = extreme.quantile(1 - 0x1p-53);
            assertTrue(low <= middle && middle <= high, extreme::toString);
            assertTrue(Double.isFinite(low) && Double.isFinite(high), extreme::toString);
        }
        assertRefused(
                "shape of a gamma must be between 0.0 and 1.0E8, but is 1.0E12",
                () -> new Gamma(1e12, 1));
        assertRefused(
                "beta of a beta must be between 0.0 and 1.0E9, but is 1.0E12",
                () -> new Beta(2, 1e12));
    }

    /// Keelin 2016, section 3.3: three terms are feasible where `|a₃/a₂| < 1.66711`.
    @Test
    void aMetalogOfThreeTermsIsFeasibleAsKeelinSays() {
        for (double ratio : new double[] {1.6671, -1.6671}) {
            assertEquals(3, threeTerms(ratio).coefficients().size());
        }
        for (double ratio : new double[] {1.66712, -1.66712}) {
            assertThrows(IllegalArgumentException.class, () -> threeTerms(ratio));
        }
        assertRefused(
                "the quantile function of a metalog must rise everywhere, but falls near p = 0.0",
                () -> new Metalog(List.of(0.0, -1.0), -INFINITY, INFINITY));
    }

    private static Metalog threeTerms(double ratio) {
        return new Metalog(List.of(0.0, 1.0, ratio), -INFINITY, INFINITY);
    }

    /// Those of `gamma(5, 1)` by scipy, to six digits.
    @Test
    void aMetalogThroughQuantilesHasThem() {
        double[] probabilities = {0.05, 0.25, 0.75, 0.95};
        double[] quantiles = {1.97015, 3.3686, 6.27443, 9.15352};
        for (double low : new double[] {-INFINITY, 0}) {
            for (double high : new double[] {INFINITY, 20}) {
                Metalog metalog = Metalog.through(probabilities, quantiles, low, high);
                for (int i = 0; i < quantiles.length; i++) {
                    assertEquals(quantiles[i], metalog.quantile(probabilities[i]), 1e-12);
                    assertEquals(probabilities[i], metalog.cumulative(quantiles[i]), 1e-12);
                }
            }
        }
    }

    /// A quantile function that grows as `q^-power` has a mean up to a power of 1, and a variance
    /// up to ½.
    @Test
    void aMetalogAboveABoundHasMomentsWhereItsTailIsLight() {
        assertTrue(new Metalog(List.of(0.0, 0.4), 0, INFINITY).variance().isPresent());
        assertTrue(new Metalog(List.of(0.0, 0.5), 0, INFINITY).variance().isEmpty());
        assertTrue(new Metalog(List.of(0.0, 0.5), 0, INFINITY).mean().isPresent());
        assertTrue(new Metalog(List.of(0.0, 1.0), -INFINITY, 0).mean().isEmpty());
        // The log-logistic of shape 2: mean π/2.
        double mean = new Metalog(List.of(0.0, 0.5), 0, INFINITY).mean().orElseThrow();
        assertEquals(Math.PI / 2, mean, 1e-12);
    }

    @Test
    void cutCountsAndListsKeepWhatIsInside() {
        assertEquals(
                new Empirical(List.of(2.0, 2.0, 5.0)),
                Truncated.of(new Empirical(List.of(1.0, 2.0, 2.0, 5.0, 8.5)), 1.5, 5));
        assertEquals(new Pareto(5, 2), Truncated.of(new Pareto(1, 2), 5, INFINITY));
        Distribution some = Truncated.of(new Binomial(2, 0.5), 0.5, INFINITY);
        assertEquals(4.0 / 3, some.mean().orElseThrow(), 1e-14);
        assertEquals(1, some.quantile(0.6));
        assertEquals(1, some.lowest());
    }

    @Test
    void distributionsAreWrittenAsAScenarioWritesThem() {
        assertEquals("normal(5, 2)", new Normal(5, 2).toString());
        assertEquals("lognormal(59.87, 0.75)", new Lognormal(59.87, 0.75).toString());
        assertEquals("uniform(1e26, 1.5e26)", new Uniform(1e26, 1.5e26).toString());
        assertEquals(
                "truncateLeft(normal(0, 1), 2)",
                Truncated.of(new Normal(0, 1), 2, INFINITY).toString());
        assertEquals(
                "mixture([normal(0, 1), pointMass(-3)], [0.25, 0.75])",
                new Mixture(List.of(new Normal(0, 1), new PointMass(-3)), List.of(1.0, 3.0))
                        .toString());
    }

    private static void assertRefused(String message, Executable making) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, making).getMessage());
    }
}
